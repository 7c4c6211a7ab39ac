import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '../../src/platform/database/database.ts'
import { type PupilSite, pupilSite } from '../../src/pupils/pages/testing/pupil-site.ts'
import { addLadder, addMarks } from '../../src/pupils/testing/absences.ts'
import { addPupil } from '../../src/pupils/testing/add-pupil.ts'
import { todayPages } from '../../src/today/pages/index.ts'

let site: PupilSite
beforeAll(async () => {
  site = await pupilSite((platform) => [todayPages(platform)])
  const { world, database } = site
  const { institutions, groups, pupils, regionId } = world
  const after = { call: 1, talk: 2, visit: 4 }
  await addLadder(database.db, { institutionId: institutions.zwaluwnest, after, hours: 12, dayHours: 4 })
  await addMarks(database.db, pupils.inRoute.recordIds[0], 'missing', ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-20'])
  await addMarks(database.db, pupils.atBothSchools.recordIds[0], 'missing', ['2026-10-05', '2026-11-03'])
  await addMarks(database.db, pupils.onlyVmbo.recordIds[0], 'ill', ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'])
  // with Jesse and Milan: one more than is shown
  for (let nr = 1; nr <= 11; nr++) {
    const record = { institutionId: institutions.zwaluwnest, given: `Leerling ${nr}`, family: 'Bos', groups: [{ groupId: groups.derde }] }
    const { recordIds } = await addPupil(database.db, { regionId, records: [record] })
    await addMarks(database.db, recordIds[0], 'missing', ['2026-11-10'])
  }
}, 60_000)
afterAll(() => site.close())

/** The part about steps of this person's start page; '' when it is not there. */
async function part(name: keyof PupilSite['world']['people'], language = ''): Promise<string> {
  const answer = await site.get(site.world.people[name].personId, `${language}/vandaag`)
  expect(answer.status).toBe(200)
  return /<section aria-labelledby="stappen">[\s\S]*?<\/section>/.exec(await answer.text())?.[0] ?? ''
}
const LED = 'daarover beslist de school'

describe('steps that are due because of absence, on the start page', () => {
  test('of a mentor: with the number, after how many and since when, and the way to the pupil and to all of them', async () => {
    const shown = await part('mentor')
    expect(shown).toContain('Voor 13 leerlingen is een stap aan de beurt.')
    expect(shown).toContain(`<a href="/leerlingen/${site.world.pupils.inRoute.pupilId}/verzuim">Jesse van Dijk</a>`)
    expect(shown).toContain(
      '12 uur afwezig in 4 weken; bij Het Zwaluwnest vanaf 12 uur, sinds 16 nov 2026. Beslis of u meldt: het artikel is nog niet ingevuld. ' +
        'Ook huisbezoek: 4 keer afwezig; bij Het Zwaluwnest na 4 keer, sinds 20 nov 2026.',
    )
    expect(shown).toContain('2 keer afwezig; bij Het Zwaluwnest na 2 keer, sinds 3 nov 2026.')
    expect(shown.match(/<li>/g)).toHaveLength(12)
    expect(shown).toContain('en nog 1')
    expect(shown).toContain('href="/leerlingen/verzuim"')
    expect(shown).not.toContain('Fenna Bakker')
    expect(shown).not.toContain(LED)
  })

  test('of a team leader: home visits and reports, and why no more', async () => {
    const shown = await part('teamleider')
    expect(shown).toContain('Voor één leerling is een stap aan de beurt.')
    expect(shown.match(/<li>/g)).toHaveLength(1)
    expect(shown).toContain('Jesse van Dijk')
    expect(shown).toContain(LED)
  })

  test('of a docent, or of who guides nobody of their own: nothing', async () => {
    for (const name of ['docent', 'decaan', 'coördinator'] as const) expect(await part(name)).toBe('')
  })

  test('of a mentor at the mbo: who of the own group is in the same route, and nobody else', async () => {
    const shown = await part('mboMentor')
    expect(shown.match(/<li>/g)).toHaveLength(1)
    expect(shown).toContain('Milan de Groot')
    expect(shown).toContain('gesprek')
  })

  test('in English too', async () => {
    expect(await part('mentor', '/en')).toContain('Missing 2 times; at Het Zwaluwnest after 2, since 3 Nov 2026.')
  })

  test('with the article in the norm a report stands out, with the article', async () => {
    // a test writes what another did
    await asSystem(site.database.db, (trx) =>
      sql`insert into absence_norm (region_id, valid_from, hours, weeks, article) values (${site.world.regionId}, '2026-08-01', 16, 4, 'Artikel X')`.execute(
        trx,
      ),
    )
    const shown = await part('mentor')
    expect(shown).toContain('Melden moet (Artikel X).')
    expect(shown).toMatch(/class="badge bad"[^>]*>(?:<[^>]*>)*melden bij leerplicht/)
  })
})
