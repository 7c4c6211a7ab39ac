import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { glrDesign } from '#programme/index.ts'
import { addPerson } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../../pages/testing/pupil-site.ts'

let site: PupilSite
let at: string
let who: { mentor: string; partner: string; decaan: string; leerling: string }
const design = glrDesign()
const [block] = design.blocks

beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  const { pupilId } = world.pupils.atBothSchools
  await asSystem(database.db, async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into route_version (route_id, number, state, design)
      values (${world.routeId}, 1, 'running', ${JSON.stringify(design)}::jsonb) returning id`.execute(trx)
    await sql`insert into route_cohort (route_id, start_year, version_id) values (${world.routeId}, 2025, ${rows[0]?.id})`.execute(trx)
  })
  const pupil = { given: 'Milan', family: 'Groot', role: 'leerling', scopeKind: 'pupil', scopeId: pupilId } as const
  who = {
    mentor: world.people.mentor.personId,
    partner: world.people.mboMentor.personId,
    decaan: world.people.decaan.personId,
    leerling: (await addPerson(database.db, world.regionId, pupil)).personId,
  }
  at = `/leerlingen/${pupilId}/voortgang`
}, 600_000)
afterAll(() => site.close())

const text = async (person: string, path: string) => (await site.get(person, path)).text()
const result = (more: Record<string, string> = {}) => ({
  ...{ deel: `${site.world.routeId}/block:${block?.id}`, uitslag: 'passed', cijfer: '7,5', dag: '2026-11-02' },
  ...{ school: site.world.institutions.roc, toelichting: '' },
  ...more,
})

describe('progress of a pupil', () => {
  test('stands per part, with its reason', async () => {
    const page = await text(who.mentor, at)
    expect(page).toContain(block?.name)
    expect(page).toContain('Versie 1, cohort 2025.')
    expect(page).toMatch(/moest klaar zijn op|nog tot en met/)
  })

  test('a progress talk asks about the parts that are behind, and a talk about the career does not', async () => {
    const talks = at.replace('/voortgang', '/gesprekken')
    const asks = async (soort: string) => {
      const done = await site.post(who.mentor, `${talks}/nieuw`, { soort, dag: '2026-11-30', wie: who.mentor })
      return /Loopt achter bij ([^:]*): wat is nodig/.exec(await text(who.mentor, done.headers.get('location') ?? ''))?.[1]
    }
    const behind = (await text(who.mentor, at.replace('/voortgang', ''))).match(/<li>[^<:]+: moest klaar zijn op/g) ?? []
    expect(behind.length).toBeGreaterThan(0)
    // the same parts in the same order as on the pupil's page
    const first = behind.map((one) => one.replace('<li>', '').replace(': moest klaar zijn op', '')).join(', ')
    expect((await asks('progress'))?.startsWith(first)).toBe(true)
    expect(await asks('career')).toBeUndefined()
  })

  test('a result that cannot be is refused with the field, and what was typed stays', async () => {
    const refused = await site.post(who.mentor, `${at}/resultaat`, result({ cijfer: '11', dag: '2026-11-24' }))
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Een cijfer ligt tussen 1,0 en 10,0.')
    expect(page).toContain('Deze dag moet nog komen.')
    expect(page).toContain('value="11"')
    expect((await site.post(who.mentor, `${at}/resultaat`, result({ deel: `${site.world.routeId}/block:nergens` }))).status).toBe(422)
  })

  test('one that can is seen by both schools and by the pupil, and can be withdrawn with a reason', async () => {
    expect((await site.post(who.mentor, `${at}/resultaat`, result())).status).toBe(303)
    for (const person of [who.mentor, who.partner, who.decaan]) expect(await text(person, at)).toContain('behaald 7,5')
    expect(await text(who.leerling, '/mijn/voortgang')).toContain('behaald 7,5')
    const [, line = ''] = /resultaat\/([0-9a-f-]{36})\/intrekken/.exec(await text(who.mentor, at)) ?? []
    await site.post(who.partner, `${at}/resultaat/${line}/intrekken`, { reden: '' })
    expect(await text(who.mentor, at)).not.toContain('ingetrokken:')
    expect((await site.post(who.partner, `${at}/resultaat/${line}/intrekken`, { reden: 'Verkeerde leerling' })).status).toBe(303)
    expect(await text(who.mentor, at)).toContain('ingetrokken: Verkeerde leerling')
  })

  test('who only reads has no forms', async () => {
    expect(await text(who.decaan, at)).not.toContain('/intrekken')
    expect((await site.post(who.decaan, `${at}/resultaat`, result())).status).toBe(403)
    expect((await site.get(who.leerling, at)).status).toBe(403)
  })

  test('hours add up beside the plan', async () => {
    const deel = `${site.world.routeId}/block:${block?.id}`
    for (const uren of ['2', '1,5']) await site.post(who.mentor, `${at}/uren`, { deel, uren, van: '2026-11-02', tot: '' })
    expect(await text(who.mentor, at)).toContain('3,5')
  })
})

describe('a proposal about the pace', () => {
  const proposal = () => ({
    route: site.world.routeId,
    soort: 'extend',
    'halve-jaren': '1',
    reden: 'Was lang ziek',
    door: 'Moeder',
    dag: '',
  })
  test('says what the scheme thinks of it, and is decided once', async () => {
    expect((await site.post(who.mentor, `${at}/voorstel`, { ...proposal(), 'halve-jaren': '' })).status).toBe(422)
    expect((await site.post(who.mentor, `${at}/voorstel`, proposal())).status).toBe(303)
    const page = await text(who.mentor, at)
    expect(page).toContain('Verlengen: een half jaar')
    expect(page).toContain('Nog geen besluit')
    const [, id = ''] = /voorstel\/([0-9a-f-]{36})"/.exec(page) ?? []
    const decision = { besluit: 'agreed', reden: 'Dan haalt hij het', met: 'Milan, moeder, mentor', dag: '', ingang: '' }
    expect((await site.post(who.partner, `${at}/voorstel/${id}`, { ...decision, met: '' })).status).toBe(422)
    expect((await site.post(who.partner, `${at}/voorstel/${id}`, decision)).status).toBe(303)
    expect(await text(who.mentor, at)).toContain('Milan, moeder, mentor')
    const again = await site.post(who.mentor, `${at}/voorstel/${id}`, decision)
    expect([again.status, (await again.text()).includes('Dit staat niet meer open.')]).toEqual([422, true])
  })
})

describe('an own programme', () => {
  test('leaves out a part, and the standing follows', async () => {
    const { routeId } = site.world
    const begun = { route: routeId, van: '2026-08-24', tot: '', dagdelen: ['afternoon', 'evening'], tijden: 'di 18.30', reden: 'Na vmbo 4' }
    expect((await site.post(who.mentor, `${at}/programma`, begun)).status).toBe(303)
    const [, id = ''] = /programma\/([0-9a-f-]{36})"/.exec(await text(who.mentor, at)) ?? []
    const other = design.blocks.at(-1)
    expect(
      (await site.post(who.mentor, `${at}/programma/${id}`, { wat: 'exempt', deel: `block:${other?.id}`, reden: 'Deed dit al' })).status,
    ).toBe(303)
    expect((await site.post(who.mentor, `${at}/programma/${id}`, { wat: 'added', naam: 'Bijspijkeren', klaar: '2026-11-01' })).status).toBe(
      303,
    )
    const page = await text(who.mentor, at)
    expect(page).toContain('vervalt in het eigen programma')
    expect(page).toContain('Bijspijkeren')
    expect(page).toContain('moest klaar zijn op 1 nov 2026')
    expect(page).toContain('middag, avond; di 18.30')
  })
})
