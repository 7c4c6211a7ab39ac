import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { glrDesign } from '#programme/index.ts'
import { type PupilSite, pupilSite } from '../pages/testing/pupil-site.ts'
import { addPupil } from '../testing/add-pupil.ts'

/** The seven-week route: taught and tested by the mbo, enrolled at the vmbo until summer. */
let site: PupilSite
let who: { mentor: string; partner: string; docent: string; decaan: string }
let early: { pupilId: string; recordIds: string[] }
const HELD = '/leerlingen/resultaten'
const [block] = glrDesign().blocks

beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  const { people, regionId, institutions, sites, routeId, groups } = world
  who = {
    ...{ mentor: people.mentor.personId, partner: people.mboMentor.personId },
    ...{ docent: people.docent.personId, decaan: people.decaan.personId },
  }
  early = await addPupil(database.db, {
    regionId,
    records: [
      {
        ...{
          institutionId: institutions.zwaluwnest,
          given: 'Amina',
          family: 'Vos',
          enrolments: [{ siteId: sites.zwaluwnest, leerjaar: 4 }],
        },
        ...{ routes: [{ routeId }], groups: [{ groupId: groups.derde }] },
      },
    ],
  })
  await asSystem(database.db, async (trx) => {
    await sql`insert into route_version (route_id, number, state, design) values (${routeId}, 1, 'running', ${JSON.stringify(glrDesign())}::jsonb)`.execute(
      trx,
    )
    for (const record of [early.recordIds[0], world.pupils.atBothSchools.recordIds[0]])
      await sql`insert into part_result (record_id, route_id, part_kind, part_id, outcome, mark, achieved_on, made_at, recorded_by)
        values (${record}, ${routeId}, 'block', ${block?.id}, 'passed', 7.5, '2026-11-02', ${institutions.roc}, ${who.mentor})`.execute(trx)
  })
}, 600_000)
afterAll(() => site.close())

const text = async (person: string, path: string) => (await site.get(person, path)).text()
const rule = (more: Record<string, string> = {}) => ({
  ...{ route: site.world.routeId, deel: `block:${block?.id}`, gemaakt: site.world.institutions.roc, naar: site.world.institutions.roc },
  ...{ wordt: 'B1-K1-W1', schaal: '8 = goed\n5,5 = voldoende', van: '2026-08-01', tot: '', bron: 'Overleg van mei' },
  ...more,
})

test('a result waits until the pupil is enrolled where it was made, and for a rule of the schools', async () => {
  const page = await text(who.mentor, HELD)
  expect(page).toMatch(/Wacht op inschrijving[\s\S]*Amina Vos[\s\S]*nog niet ingeschreven bij ROC Merwestroom/)
  expect(page).toMatch(/Nog geen regel[\s\S]*Milan de Groot/)
  expect((await site.get(who.decaan, HELD)).status).toBe(403)
  expect((await site.post(who.mentor, `${HELD}/leveren`, { school: site.world.institutions.roc })).status).toBe(422)
})

test('who designs the route sets the rule', async () => {
  expect((await site.post(who.mentor, `${HELD}/omrekenen`, rule())).status).toBe(403)
  expect((await site.post(who.docent, `${HELD}/omrekenen`, rule({ schaal: 'goed' }))).status).toBe(422)
  expect((await site.post(who.docent, `${HELD}/omrekenen`, rule())).status).toBe(303)
  expect(await text(who.mentor, HELD)).toContain('wordt B1-K1-W1: voldoende')
})

test('what is ready goes as a batch, once, and the school that receives answers each line', async () => {
  const sent = await site.post(who.mentor, `${HELD}/leveren`, { school: site.world.institutions.roc })
  expect(sent.status).toBe(303)
  const batch = sent.headers.get('location') ?? ''
  expect((await site.post(who.mentor, `${HELD}/leveren`, { school: site.world.institutions.roc })).status).toBe(422)
  const page = await text(who.partner, batch)
  expect(page).toContain('Milan de Groot')
  expect(page).not.toContain('Amina Vos')
  const [, line = ''] = /levering\/[0-9a-f-]{36}\/([0-9a-f-]{36})"/.exec(page) ?? []
  // the mentor of the vmbo sent it, and does not answer it
  expect(await text(who.mentor, batch)).not.toContain('name="antwoord"')
  expect((await site.post(who.mentor, `${batch}/${line}`, { antwoord: 'accepted' })).status).toBe(404)
  expect((await site.post(who.partner, `${batch}/${line}`, { reden: '' })).status).toBe(422)
  expect((await site.post(who.partner, `${batch}/${line}`, { reden: 'Niet bij ons getoetst' })).status).toBe(303)
  expect(await text(who.mentor, batch)).toContain('Niet bij ons getoetst')
})

test('what was refused can be delivered again, and what is accepted stands in the books of the mbo', async () => {
  const sent = await site.post(who.mentor, `${HELD}/leveren`, { school: site.world.institutions.roc })
  const batch = sent.headers.get('location') ?? ''
  const [, line = ''] = /levering\/[0-9a-f-]{36}\/([0-9a-f-]{36})"/.exec(await text(who.partner, batch)) ?? []
  expect((await site.post(who.partner, `${batch}/${line}`, { antwoord: 'accepted' })).status).toBe(303)
  expect((await site.post(who.partner, `${batch}/${line}`, { antwoord: 'accepted' })).status).toBe(422)
  const progress = await text(who.mentor, `/leerlingen/${site.world.pupils.atBothSchools.pupilId}/voortgang`)
  expect(progress).toContain('in de boeken: voldoende')
  expect(await text(who.mentor, HELD)).not.toContain('Klaar voor')
})

test('a rule ends from a day that has not passed, once, and what was made before keeps it', async () => {
  const page = await text(who.docent, `${HELD}/omrekenen`)
  const [, id = ''] = /omrekenen\/([0-9a-f-]{36})\/einde/.exec(page) ?? []
  const end = (person: string, day: string) => site.post(person, `${HELD}/omrekenen/${id}/einde`, { [`laatste-dag-${id}`]: day })
  expect((await end(who.mentor, '2026-11-23')).status).toBe(403)
  const past = await end(who.docent, '2026-11-22')
  expect([past.status, await past.text()]).toEqual([422, expect.stringContaining('Deze dag is voorbij.')])
  expect((await end(who.docent, '2026-11-23')).status).toBe(303)
  expect(await text(who.docent, `${HELD}/omrekenen`)).toMatch(/1 aug 2026 tot en met 23 nov 2026[\s\S]*beëindigd door/)
  expect(await text(who.docent, `${HELD}/omrekenen`)).not.toContain('/einde')
  expect((await end(who.docent, '2026-11-24')).status).toBe(422)
  // made on 2 November: enrolled today, it is still converted
  await addEnrolment()
  expect(await text(who.mentor, HELD)).toMatch(/Amina Vos[\s\S]*wordt B1-K1-W1: voldoende/)
})

/** Amina comes to the mbo too. */
async function addEnrolment(): Promise<void> {
  const { database, world } = site
  await asSystem(database.db, (trx) =>
    sql`with r as (insert into school_record (pupil_id, institution_id, key, given_name, family_name)
        values (${early.pupilId}, ${world.institutions.roc}, 'a1', 'Amina', 'Vos') returning id)
      insert into enrolment (record_id, site_id, kind, opleiding, valid_from) select id, ${world.sites.rocHaven}, 'mbo', 'mbo-3-bol', '2026-11-01' from r`.execute(
      trx,
    ),
  )
}
