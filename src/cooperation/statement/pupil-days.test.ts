import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { drawUp, recomputeDraft } from './draw-up.actions.ts'
import { seeRows } from './rows.actions.ts'
import { findStatement } from './statement.store.ts'
import { addMoneyRule, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

let world: MoneyWorld
let id: string

beforeAll(async () => {
  world = await openMoneyWorld()
  const { zwaluwnest } = world.region.institutions
  await addMoneyRule(world, { terms: { payers: [zwaluwnest], share: { of: 1, over: 5 }, measure: 'pupil-days' } })
  await addPupil('Mila', '2026-08-01', null)
  await addPupil('Daan', '2026-08-01', '2026-08-10')
})
afterAll(() => world.database.close())

/** At both schools, as both say that the pupil is in the VO phase: only the vmbo is funded then. */
function addPupil(given: string, from: string, until: string | null): Promise<void> {
  const { regionId, institutions, sites, routeId } = world.region
  return asSystem(world.database.db, async (trx) => {
    const pupil = randomUUID()
    await sql`insert into pupil (id, region_id) values (${pupil}, ${regionId})`.execute(trx)
    for (const at of ['zwaluwnest', 'roc'] as const) {
      const record = randomUUID()
      await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name)
        values (${record}, ${pupil}, ${institutions[at]}, ${record.slice(0, 8)}, ${given}, 'Bos')`.execute(trx)
      const site = at === 'roc' ? sites.rocHaven : sites.zwaluwnest
      await sql`insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, valid_from)
        values (${record}, ${site}, ${at === 'roc' ? 'mbo' : 'vo'}, ${at === 'roc' ? 'mbo-3-bol' : 'vmbo-kb'}, 3, '2025-08-01')`.execute(
        trx,
      )
      await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until)
        values (${record}, ${routeId}, 'VO', ${from}, ${until})`.execute(trx)
    }
  })
}

test('each day counts once, at the school that is funded; who settles sees no pupil', async () => {
  const { zwaluwnest, roc } = world.region.institutions
  const act = await world.as(world.money.roc)
  const drawn = await drawUp(act, { ...YEAR, one: zwaluwnest, other: roc })
  if (!drawn.ok) throw new Error(drawn.why)
  id = drawn.ids[0] ?? ''
  expect(await recomputeDraft(act, id)).toEqual({ ok: true })
  const statement = await asPerson(world.database.db, world.money.roc, (trx) => findStatement(trx, id), TODAY)
  // 365 + 10 days; 375 × 900000 / (5 × 365) = 184931.5, so 184932
  expect(statement).toMatchObject({ cents: 184_932, isBillable: true, lines: [{ quantity: { number: 375, unit: 'pupil-days' } }] })
  expect((await seeRows(act, id, statement?.lines[0]?.id ?? ''))?.pupils).toEqual([])
})

test('who may see the pupils sees them by name, and is noted', async () => {
  const { people } = world.region
  const act = await world.as(people.teamleider.personId)
  const lineId = (await asPerson(world.database.db, world.money.roc, (trx) => findStatement(trx, id), TODAY))?.lines[0]?.id ?? ''
  expect((await seeRows(act, id, lineId))?.pupils).toEqual(['Daan Bos', 'Mila Bos'])
  const { rows } = await asSystem(world.database.db, (trx) =>
    sql<{
      n: number
    }>`select count(*)::int as n from pupil_log where what = 'statement/line' and person_id = ${people.teamleider.personId}`.execute(trx),
  )
  expect(rows).toEqual([{ n: 2 }])
})

test('when a pupil is destroyed the statement stays, and leads to nobody', async () => {
  const before = await asPerson(world.database.db, world.money.roc, (trx) => findStatement(trx, id), TODAY)
  await asSystem(world.database.db, async (trx) => {
    await sql`delete from school_record`.execute(trx)
    const { rows } = await sql<{ n: number; left: boolean }>`select (select count(*) from statement_pupil)::int as n,
      exists (select from statement s, pupil p where s.document::text like '%' || p.id || '%') as left`.execute(trx)
    expect(rows).toEqual([{ n: 0, left: false }])
  })
  const after = await asPerson(world.database.db, world.money.roc, (trx) => findStatement(trx, id), TODAY)
  expect(after?.fingerprint).toBe(before?.fingerprint)
})
