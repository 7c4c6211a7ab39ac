import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion, TODAY } from '#schools/testing/build-region.ts'
import { placesOffered } from '../../indicators/places-offered.store.ts'
import { listArrivals, listMbos, listRouteFacts, validCrebos } from './facts.store.ts'
import { listDecidedTalks } from './talks.store.ts'

let database: Database
let region: TestRegion
const agreementId = randomUUID()

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  await asSystem(database.db, fill)
})
afterAll(() => database.close())

async function fill(trx: Trx): Promise<void> {
  const { regionId, routeId, institutions, sites, people } = region
  await sql`update route set crebo = '25655' where id = ${routeId}`.execute(trx)
  await sql`insert into qualification (crebo, name, niveau, valid_from, valid_until) values
    ('25655', 'Verzorgende', 3, '2016-08-01', '2028-07-31'), ('25000', 'Oud', 2, '2010-08-01', '2020-07-31')`.execute(trx)
  await sql`insert into route (id, region_id, name, scheme, starts_on, ends_on) values (${randomUUID()}, ${regionId}, 'Voorbij', 'dlr', '2020-08-01', '2026-07-31')`.execute(
    trx,
  )
  for (let at = 0; at < 7; at++) {
    const [pupil, record] = [randomUUID(), randomUUID()]
    await sql`insert into pupil (id, region_id) values (${pupil}, ${regionId})`.execute(trx)
    await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name) values (${record}, ${pupil}, ${institutions.roc}, ${String(at)}, 'A', 'B')`.execute(
      trx,
    )
    // five came this school year, two the year before and are still there
    await sql`insert into route_enrolment (record_id, route_id, phase, valid_from) values (${record}, ${routeId}, 'MBO', ${at < 5 ? '2026-08-01' : '2025-09-01'})`.execute(
      trx,
    )
  }
  await sql`insert into elective (region_id, school_year, name, kind, site_id, place, starts_on, ends_on, places) values
    (${regionId}, 2026, 'Lassen', 'keuzevak', ${sites.rocHaven}, 'Merwehaven', '2026-09-01', '2027-01-31', 12),
    (${regionId}, 2026, 'Koken', 'keuzevak', ${sites.kade}, 'Oudekade', '2026-09-01', '2027-01-31', 8),
    (${regionId}, 2027, 'Later', 'keuzevak', ${sites.rocHaven}, 'Merwehaven', '2027-09-01', '2028-01-31', 50)`.execute(trx)
  await decide(trx, people.coördinator.personId)
}

/** A steering group of both schools that decided about clause c1 on 6 October, and planned to do so again. */
async function decide(trx: Trx, personId: string): Promise<void> {
  const { regionId, boards, institutions } = region
  const [body, held, planned] = [randomUUID(), randomUUID(), randomUUID()]
  await sql`insert into agreement (id, region_id, kind, state, text) values (${agreementId}, ${regionId}, 'convenant', 'draft', '{"title": "X", "clauses": []}')`.execute(
    trx,
  )
  await sql`insert into agreement_party (agreement_id, board_id, institution_id) values (${agreementId}, ${boards.waterkant}, ${institutions.zwaluwnest})`.execute(
    trx,
  )
  await sql`insert into consultation_body (id, region_id, kind, name, decides, state) values (${body}, ${regionId}, 'stuurgroep', 'Stuurgroep', 'consensus', 'active')`.execute(
    trx,
  )
  await sql`insert into consultation_school (body_id, institution_id, side) values (${body}, ${institutions.zwaluwnest}, 'vo'), (${body}, ${institutions.roc}, 'mbo')`.execute(
    trx,
  )
  await sql`insert into consultation_meeting (id, body_id, planned_on, from_time, until_time, state, closed_at) values
    (${held}, ${body}, '2026-10-06', '15:00', '17:00', 'held', now()), (${planned}, ${body}, '2026-12-06', '15:00', '17:00', 'planned', null)`.execute(
    trx,
  )
  for (const meeting of [held, planned])
    await sql`insert into consultation_decision (body_id, meeting_id, text, agreed, about_kind, agreement_id, clause_id, added_by)
      values (${body}, ${meeting}, 'Zo verdelen we het', 'consensus', 'clause', ${agreementId}, 'c1', ${personId})`.execute(trx)
}

const as = <T>(who: keyof TestRegion['people'], work: (trx: Trx) => Promise<T>) =>
  asPerson(database.db, region.people[who].personId, work, TODAY)

test('routes that run, with crebo and schools', async () => {
  const { boards, institutions } = region
  expect(await as('bestuurder', (trx) => listRouteFacts(trx, TODAY))).toMatchObject([
    {
      ...{ name: 'Techniek in één lijn', profiel: 'PIE', crebos: ['25655'] },
      partners: expect.arrayContaining([
        { institutionId: institutions.zwaluwnest, boardId: boards.waterkant, side: 'vo' },
        { institutionId: institutions.roc, boardId: boards.merwestroom, side: 'mbo' },
      ]),
    },
  ])
  // on its last day the other one still ran
  expect((await as('bestuurder', (trx) => listRouteFacts(trx, '2026-07-31'))).map(({ name }) => name)).toContain('Voorbij')
})

test('who came to the mbo in a school year: five this one, and the two of the last are hidden from who may not see pupils', async () => {
  const roc = region.institutions.roc
  expect(await as('bestuurder', (trx) => listArrivals(trx, 2026))).toMatchObject([{ schoolYear: 2026, institutionId: roc, pupils: 5 }])
  expect(await as('bestuurder', (trx) => listArrivals(trx, 2025))).toMatchObject([{ pupils: 'few' }])
  expect(await as('coördinator', (trx) => listArrivals(trx, 2025))).toMatchObject([{ pupils: 2 }])
  expect(await as('onderzoeker', (trx) => listArrivals(trx, 2026))).toEqual([])
})

test('a crebo is valid on its days', async () => {
  const valid = async (day: string) => [...(await as('bestuurder', (trx) => validCrebos(trx, ['25655', '25000', '99999'], day)))].toSorted()
  expect(await valid(TODAY)).toEqual(['25655'])
  expect(await valid('2020-07-31')).toEqual(['25000', '25655'])
  expect(await valid('2028-08-01')).toEqual([])
})

test('schools with an mbo', async () => expect((await as('bestuurder', listMbos)).map(({ name }) => name)).toEqual(['ROC Merwestroom']))

test('a decision about the clause on a meeting that was held is a talk with its schools', async () => {
  const talks = await as('coördinator', (trx) => listDecidedTalks(trx, [agreementId]))
  expect(talks).toMatchObject([{ clauseId: 'c1', on: '2026-10-06', what: 'Stuurgroep' }])
  expect(talks[0]?.institutionIds).toContain(region.institutions.roc)
})

test('places offered: electives of the promising school that begin in the term', async () => {
  const { roc, kade, zwaluwnest } = region.institutions
  const offered = (institutionIds: string[], until = TODAY) =>
    as('bestuurder', (trx) => placesOffered(trx, { institutionIds, from: '2026-08-01', until }))
  expect(await offered([roc])).toMatchObject({ value: 12, unit: 'plaats', rows: [{ label: 'Lassen', on: '2026-09-01', value: 12 }] })
  expect(await offered([kade])).toMatchObject({ value: 8 })
  expect(await offered([])).toMatchObject({ value: 20 })
  // others offered something: this school nothing
  expect(await offered([zwaluwnest])).toMatchObject({ value: 0 })
  expect(await offered([roc], '2026-08-31')).toEqual({ value: null, why: 'no-data' })
})
