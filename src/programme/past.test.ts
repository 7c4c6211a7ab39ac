import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database, type Trx } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion } from '#schools/testing/build-region.ts'
import { readPast } from './past.store.ts'

let database: Database
let region: TestRegion
let key = 0

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())

/** A pupil in the route in these periods; 'withdrawn': taken back again. */
async function inRoute(
  trx: Trx,
  routeId: string,
  periods: [from: string, until: string | null, withdrawn?: true][],
): Promise<string | undefined> {
  const pupil = await sql<{ id: string }>`insert into pupil (region_id) values (${region.regionId}) returning id`.execute(trx)
  const record = await sql<{ id: string }>`insert into school_record (pupil_id, institution_id, key, given_name, family_name)
    values (${pupil.rows[0]?.id}, ${region.institutions.zwaluwnest}, ${String(++key)}, 'A', 'B') returning id`.execute(trx)
  for (const [from, until, withdrawn] of periods)
    await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until, withdrawn_at)
      values (${record.rows[0]?.id}, ${routeId}, 'VO', ${from}, ${until}, ${withdrawn ? '2026-01-01' : null})`.execute(trx)
  return record.rows[0]?.id
}

test('cohorts by 1 October, each followed until the last one that has been', async () => {
  const routeId = randomUUID()
  const lines = await asSystem(database.db, async (trx) => {
    await sql`insert into route (id, region_id, name, scheme, starts_on) values (${routeId}, ${region.regionId}, 'Oud', 'vm2', '2008-08-01')`.execute(
      trx,
    )
    // 2023: three start; one leaves on 30 September 2024, one on 1 October 2024 (was still there), one stays
    await inRoute(trx, routeId, [['2023-08-01', '2024-09-30']])
    await inRoute(trx, routeId, [['2023-08-01', '2024-10-01']])
    await inRoute(trx, routeId, [
      ['2023-10-01', '2024-07-31'],
      ['2024-08-01', null],
    ])
    // 2024: one who came on 2 October 2023 counts from 2024; one whose line was taken back counts never
    await inRoute(trx, routeId, [['2023-10-02', null]])
    await inRoute(trx, routeId, [['2024-08-01', null, true]])
    // in year 4 when first seen: began before the data did
    const later = await inRoute(trx, routeId, [['2023-08-01', null]])
    await sql`insert into enrolment (record_id, site_id, kind, leerjaar, valid_from) values (${later}, ${region.sites.zwaluwnest}, 'vo', 4, '2023-08-01')`.execute(
      trx,
    )
    // 2025: no later 1 October has been
    await inRoute(trx, routeId, [['2025-08-01', null]])
    const asked = { regionId: region.regionId, scheme: 'vm2' }
    const of = (routeId: string | null, day: string) => readPast(trx, { ...asked, routeId, day })
    const other = await readPast(trx, { regionId: randomUUID(), scheme: 'vm2', routeId: null, day: '2026-09-30' })
    return { all: await of(null, '2026-09-30'), own: await of(routeId, '2025-09-30'), none: await of(region.routeId, '2026-09-30'), other }
  })
  expect(lines.all).toEqual([
    { startYear: 2023, routeYear: 2, starters: 3, still: 2 },
    { startYear: 2023, routeYear: 3, starters: 3, still: 1 },
    { startYear: 2024, routeYear: 2, starters: 1, still: 1 },
  ])
  expect(lines.own).toEqual([{ startYear: 2023, routeYear: 2, starters: 3, still: 2 }])
  expect([lines.none, lines.other]).toEqual([[], []])
})
