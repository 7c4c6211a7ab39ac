import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion, TODAY } from '#schools/testing/build-region.ts'
import { loadList } from './list.store.ts'
import { listSaid } from './said.store.ts'
import { addCounted, addQualification, TELDATUM } from './testing/count-world.ts'

/** What the database says of the day, at its borders; what it means is for differences.test.ts. */
let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  await addQualification(database.db, '25251', 3)
})
afterAll(() => database.close())

const said = async (pupilId: string) => {
  const all = await asPerson(database.db, region.people.projectleider.personId, (trx) => listSaid(trx, TELDATUM, [region.routeId]), TODAY)
  return all.find((one) => one.pupilId === pupilId) ?? null
}
const rulesOf = async (pupilId: string) => {
  const list = await asPerson(database.db, region.people.projectleider.personId, (trx) => loadList(trx, region.routeId, TELDATUM), TODAY)
  return list?.work.filter((one) => one.pupilId === pupilId).map(({ rule }) => rule) ?? []
}

describe('an enrolment', () => {
  test.each([
    ['ends on 30 September', { until: '2026-09-30' }, ['no-mbo-enrolment']],
    ['ends on 1 October', { until: '2026-10-01' }, []],
    ['begins on 1 October', { from: '2026-10-01' }, []],
    ['begins on 2 October', { from: '2026-10-02' }, ['no-mbo-enrolment']],
  ])('that %s', async (_what, enrolled, expected) => {
    const { pupilId } = await addCounted(database.db, region, { at: 'roc', enrolled, routes: [{}] })
    expect(await rulesOf(pupilId)).toEqual(expected)
  })
})

describe('the word of a school', () => {
  test.each([
    ['until 30 September', { until: '2026-09-30' }, false],
    ['until 1 October', { until: '2026-10-01' }, true],
    ['from 1 October', { from: '2026-10-01' }, true],
    ['from 2 October', { from: '2026-10-02' }, false],
  ])('%s', async (_what, line, isThere) => {
    const { pupilId } = await addCounted(database.db, region, { at: 'zwaluwnest', routes: [line] })
    expect((await said(pupilId)) !== null).toBe(isThere)
  })

  test('that was taken back is none', async () => {
    const { pupilId, recordIds } = await addCounted(database.db, region, { at: 'zwaluwnest', routes: [{}] })
    await asSystem(database.db, (trx) =>
      sql`update route_enrolment set withdrawn_at = now() where record_id = ${recordIds[0]}`.execute(trx),
    )
    expect(await said(pupilId)).toBeNull()
  })

  test('begins the cohort in the school year of the first day: July before August', async () => {
    const year = async (from: string) =>
      (await said((await addCounted(database.db, region, { at: 'zwaluwnest', routes: [{ from }] })).pupilId))?.startYear
    expect([await year('2026-07-31'), await year('2026-08-01')]).toEqual([2025, 2026])
  })

  test('of a school outside the route is not passed on, but that of another route is', async () => {
    const { db } = database
    const other = '00000000-0000-4000-8000-00000000abcd'
    await asSystem(db, (trx) =>
      sql`insert into route (id, region_id, name, scheme, starts_on) values (${other}, ${region.regionId}, 'Zorg', 'glr', '2025-08-01')`.execute(
        trx,
      ),
    )
    const { pupilId } = await addCounted(db, region, { at: 'zwaluwnest', routes: [{}] }, { at: 'kade', routes: [{ routeId: other }] })
    const one = await said(pupilId)
    expect(one?.enrolled.map(({ institutionId }) => institutionId)).toEqual([region.institutions.zwaluwnest])
    expect(one?.elsewhere).toMatchObject([{ institutionId: region.institutions.kade, routeId: other, scheme: 'glr' }])
    expect(await rulesOf(pupilId)).toEqual(['kind-differs'])
  })
})

test('two records of perhaps one pupil, until somebody says that they are two', async () => {
  const { db } = database
  const born = { given: 'Noor', family: 'de Wit', born: '2009-01-05' }
  const one = await addCounted(db, region, { ...born, at: 'zwaluwnest', routes: [{}] })
  const other = await addCounted(db, region, { ...born, at: 'roc' })
  expect((await said(one.pupilId))?.isAlike).toBe(true)
  const decide = (reversed: string | null) =>
    asSystem(db, (trx) =>
      sql`insert into pupil_match (record_id, other_record_id, decision, reversed_at) values (${other.recordIds[0]}, ${one.recordIds[0]}, 'different', ${reversed})`.execute(
        trx,
      ),
    )
  await decide('2026-10-01')
  expect((await said(one.pupilId))?.isAlike).toBe(true)
  await decide(null)
  expect((await said(one.pupilId))?.isAlike).toBe(false)
})

test('placements come along as DUO was told of them', async () => {
  const { db } = database
  const { pupilId, recordIds } = await addCounted(db, region, { at: 'roc', enrolled: { opleiding: 'mbo-3-bbl' }, routes: [{}] })
  expect(await rulesOf(pupilId)).toEqual([])
  const tell = (fields: object) =>
    asSystem(db, async (trx) => {
      const run = sql<{ id: string }>`insert into import_run (institution_id, kind, file_name, sha256, bytes, state)
        values (${region.institutions.roc}, 'ro', 'RO.csv', 'ab', 1, 'applied') returning id`
      const { rows } = await run.execute(trx)
      await sql`insert into placement_line (record_id, import_id, fields) values (${recordIds[0]}, ${rows[0]?.id}, ${JSON.stringify(fields)}::jsonb)`.execute(
        trx,
      )
    })
  await tell({ agreed: null, leerbedrijf: '100000001', from: '2026-09-01', plannedUntil: '2027-01-31', until: null })
  expect(await rulesOf(pupilId)).toEqual(['bpv-agreement-missing'])
  await tell({ agreed: '2026-09-01', leerbedrijf: '100000001', from: '2026-09-01', plannedUntil: '2027-01-31', until: '2026-10-01' })
  expect(await rulesOf(pupilId)).toEqual([])
})
