import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { drawUp } from './draw-up.actions.ts'
import { findStatement } from './statement.store.ts'
import { addFrozenList, addTotRules, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

let world: MoneyWorld
beforeAll(async () => {
  world = await openMoneyWorld()
  await addTotRules(world)
})
afterAll(() => world.database.close())

/** A route of the same two schools that the agreement does not cover, with a list of its own. */
async function addOtherRoute(): Promise<string> {
  const { regionId, sites } = world.region
  const id = randomUUID()
  await asSystem(world.database.db, async (trx) => {
    await sql`insert into route (id, region_id, name, scheme, starts_on) values (${id}, ${regionId}, 'Bouw', 'leerwerktraject', '2025-08-01')`.execute(
      trx,
    )
    await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${sites.zwaluwnest}, 'vo'), (${id}, ${sites.rocHaven}, 'mbo')`.execute(
      trx,
    )
  })
  return id
}

async function drawn() {
  const { zwaluwnest, roc } = world.region.institutions
  const made = await drawUp(await world.as(world.money.roc), { ...YEAR, one: zwaluwnest, other: roc })
  const statement = made.ok
    ? await asPerson(world.database.db, world.money.roc, (trx) => findStatement(trx, made.ids[0] ?? ''), TODAY)
    : null
  return { cents: statement?.cents, findings: statement?.findings.map(({ rule }) => rule) ?? [] }
}

test('pupils of a route that the agreement does not cover are not billed, and a list that is missing is said', async () => {
  const bouw = await addOtherRoute()
  await addFrozenList(world.database.db, { ...world.region, routeId: bouw }, { 3: 14, 4: 11 })
  const without = await drawn()
  expect([without.cents, without.findings.includes('no-count-date')]).toEqual([0, true])
  await addFrozenList(world.database.db, world.region, { 3: 23, 4: 21 })
  // 23 × 900000 / 5 + 21 × 900000 × 4/5, and nothing of the 25 of Bouw
  expect((await drawn()).cents).toBe(19_260_000)
})

test('a route that is covered and was not counted is named', async () => {
  const zorg = await addOtherRoute()
  await asSystem(world.database.db, (trx) =>
    sql`insert into agreement_route (agreement_id, route_id) values (${world.agreementId}, ${zorg})`.execute(trx),
  )
  const { cents, findings } = await drawn()
  expect([cents, findings.includes('route-not-counted')]).toEqual([19_260_000, true])
})

test('a route that an amendment adds is billed from its day on, and a count of the day before is not', async () => {
  const { regionId } = world.region
  const groen = randomUUID()
  await asSystem(world.database.db, async (trx) => {
    await sql`insert into route (id, region_id, name, scheme, starts_on) values (${groen}, ${regionId}, 'Groen', 'leerwerktraject', '2025-08-01')`.execute(
      trx,
    )
    const { sites } = world.region
    await sql`insert into route_partner (route_id, site_id, side) values (${groen}, ${sites.zwaluwnest}, 'vo'), (${groen}, ${sites.rocHaven}, 'mbo')`.execute(
      trx,
    )
  })
  await addFrozenList(world.database.db, { ...world.region, routeId: groen }, { 3: 5 })
  const amend = (day: string) =>
    asSystem(world.database.db, (trx) =>
      sql`insert into agreement_amendment (agreement_id, number, effective_on, reason, changes, state, offered_on, offered_at)
        values (${world.agreementId}, ${day === '2026-10-02' ? 1 : 2}, ${day}, 'Erbij', ${JSON.stringify([{ kind: 'cover', routeId: groen, cohorts: [] }])}::jsonb,
          'signed', '2026-06-01', now())`.execute(trx),
    )
  await amend('2026-10-02')
  expect((await drawn()).cents).toBe(19_260_000)
  await amend('2026-10-01')
  // 5 × 900000 / 5 beside it
  expect((await drawn()).cents).toBe(20_160_000)
})
