import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { insertCosts } from '../money-input/money-input.store.ts'
import { endMoneyRule } from '../money-rule/money-rule.store.ts'
import { drawUp } from './draw-up.actions.ts'
import { approve, offer, takeBack } from './life.actions.ts'
import { printOf } from './life.ts'
import { lockPair } from './pair.store.ts'
import { findStatement } from './statement.store.ts'
import type { StatementRecord } from './statement.ts'
import { addMoneyRule, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

/** One cost of € 300 of the roc, and two rules that each let another vmbo school pay it: one of the two bills it. */
let database: Database
let world: MoneyWorld
type Payer = 'zwaluwnest' | 'kade'

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  world = await openMoneyWorld(database)
  const cost = { institutionId: schools().roc, forId: null, kind: 'zaal', name: 'Zaal', routeId: null, paidOn: '2026-11-02', cents: 30_000 }
  const by = { regionId: world.region.regionId, personId: world.money.roc, now: new Date(`${TODAY}T08:00:00Z`) }
  await asSystem(database.db, (trx) => insertCosts(trx, [cost], by))
})

const schools = () => world.region.institutions
const settler = () => world.as(world.money.roc)
const as = (personId: string, query: RawBuilder<unknown>) => asPerson(database.db, personId, (trx) => query.execute(trx), TODAY)
const rule = (payer: Payer) =>
  addMoneyRule(world, { name: 'Zaal', kind: 'costs', payeeId: schools().roc, terms: { payers: [schools()[payer]], costs: ['zaal'] } })
async function drawn(payer: Payer): Promise<string> {
  const made = await drawUp(await settler(), { ...YEAR, one: schools()[payer], other: schools().roc })
  if (!made.ok) throw new Error(made.why)
  return made.ids[0] ?? ''
}
async function seen(id: string): Promise<StatementRecord> {
  const found = await asPerson(database.db, world.money.roc, (trx) => findStatement(trx, id), TODAY)
  if (!found) throw new Error('not seen')
  return found
}
const offered = async (id: string) => offer(await settler(), id, printOf(await seen(id)))
async function billedRows(): Promise<string[]> {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ rule: string }>`select rule_id as rule from billed_row where region_id = ${world.region.regionId}`.execute(trx),
  )
  return rows.map((one) => one.rule)
}

/** Both have looked at what was billed elsewhere before either of them bills: on a server they wait for each other's pair. */
async function atOnce<T>(works: (() => Promise<T>)[]): Promise<T[]> {
  if (database.kind === 'embedded') return Promise.all(works.map((work) => work()))
  let started: Promise<T[]> = Promise.resolve([])
  await asSystem(database.db, async (trx) => {
    for (const payer of ['zwaluwnest', 'kade'] as const) await lockPair(trx, schools()[payer], schools().roc)
    started = Promise.all(works.map((work) => work()))
    await untilWaiting(works.length)
  })
  return started
}

async function untilWaiting(wanted: number): Promise<void> {
  for (;;) {
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ n: number }>`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(trx),
    )
    if ((rows[0]?.n ?? 0) >= wanted) return
  }
}

describe('two pairs of schools that offer the same cost at the same moment', () => {
  test('bill it once: one is refused with its own word', async () => {
    for (const payer of ['zwaluwnest', 'kade'] as const) await rule(payer)
    const ids = [await drawn('zwaluwnest'), await drawn('kade')]
    for (const id of ids) expect(await seen(id)).toMatchObject({ isBillable: true, cents: 30_000 })
    const done = await atOnce(ids.map((id) => () => offered(id)))
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done).toContainEqual({ ok: false, why: 'row-billed' })
    const states = await Promise.all(ids.map(async (id) => (await seen(id)).state))
    expect(states.sort()).toEqual(['draft', 'offered'])
  })

  test('are not refused when they share a pot by one rule', async () => {
    const { roc, zwaluwnest, kade } = schools()
    const parts = [{ share: { of: 1, over: 1 }, parties: [roc, zwaluwnest, kade], by: 'equal' }]
    await addMoneyRule(world, { name: 'Zaal', kind: 'shared-costs', payeeId: roc, terms: { costs: ['zaal'], parts } })
    const ids = [await drawn('zwaluwnest'), await drawn('kade')]
    expect(await atOnce(ids.map((id) => () => offered(id)))).toEqual([{ ok: true }, { ok: true }])
    expect(await billedRows()).toHaveLength(1)
  })
})

test('taken back, it is free for the other again', async () => {
  const first = await rule('zwaluwnest')
  const second = await rule('kade')
  const [one, other] = [await drawn('zwaluwnest'), await drawn('kade')]
  expect(await offered(one)).toEqual({ ok: true })
  expect(await billedRows()).toEqual([first])
  expect(await takeBack(await settler(), one)).toEqual({ ok: true })
  expect(await billedRows()).toEqual([])
  expect(await offered(other)).toEqual({ ok: true })
  expect(await billedRows()).toEqual([second])
})

test('a correction that freed a cost cannot be taken back when another rule billed it since', async () => {
  const first = await rule('zwaluwnest')
  const paid = await drawn('zwaluwnest')
  expect(await offered(paid)).toEqual({ ok: true })
  for (const of of ['zwaluwnest', 'roc'] as const) {
    const approval = { institutionId: schools()[of], seen: printOf(await seen(paid)) }
    expect(await approve(await world.as(world.leaders[of]), paid, approval)).toEqual({ ok: true })
  }
  await asSystem(database.db, (trx) => endMoneyRule(trx, first, '2026-07-31'))
  const correction = await drawn('zwaluwnest')
  expect(await offered(correction)).toEqual({ ok: true })
  expect(await billedRows()).toEqual([])
  const second = await rule('kade')
  expect(await offered(await drawn('kade'))).toEqual({ ok: true })
  expect(await takeBack(await settler(), correction)).toEqual({ ok: false, why: 'corrected-billed' })
  expect((await seen(correction)).state).toBe('offered')
  expect(await billedRows()).toEqual([second])
})

test('hours that are only recorded are free for a rule that bills them', async () => {
  const { roc, zwaluwnest } = schools()
  await addMoneyRule(world, {
    name: 'Taakuren',
    kind: 'taakuren',
    payeeId: roc,
    terms: { payers: [zwaluwnest], functions: null, costs: ['zaal'] },
  })
  const recorded = await drawn('zwaluwnest')
  expect((await seen(recorded)).lines).toMatchObject([{ cents: 0, remarks: [{ remark: 'recorded' }] }])
  expect(await offered(recorded)).toEqual({ ok: true })
  expect(await billedRows()).toEqual([])
  await rule('kade')
  expect(await offered(await drawn('kade'))).toEqual({ ok: true })
})

describe('past the actions', () => {
  const linesOf = (id: string, sources: string) => sql`
    insert into statement_line (statement_id, region_id, line_id, subject, period_from, period_to, turn, rule_id, cents, sources)
    select s.id, s.region_id, l ->> 'id', l ->> 'subject', s.period_from, s.period_to, 1, (l ->> 'rule')::uuid, (l ->> 'cents')::bigint, ${sql.raw(sources)}
    from statement s cross join lateral jsonb_array_elements(s.result #> '{statements,0,lines}') l where s.id = ${id}`
  const offering = (id: string) =>
    sql`update statement set state = 'offered', offered_by = ${world.money.roc}, offered_on = ${TODAY} where id = ${id}`
  const WHOLE = `array(select jsonb_array_elements_text(l -> 'sources'))`
  const bare = (id: string, sources = WHOLE) =>
    asPerson(
      database.db,
      world.money.roc,
      async (trx) => {
        await linesOf(id, sources).execute(trx)
        await offering(id).execute(trx)
      },
      TODAY,
    )

  test('a second rule does not bill it, and lines that hide what they bill are refused', async () => {
    for (const payer of ['zwaluwnest', 'kade'] as const) await rule(payer)
    const [one, other] = [await drawn('zwaluwnest'), await drawn('kade')]
    await bare(one)
    await expect(bare(other)).rejects.toThrow(/another rule billed/)
    await expect(bare(other, `'{}'`)).rejects.toThrow(/lines are not the statement/)
    expect((await seen(other)).state).toBe('draft')
  })

  test('nobody sees, adds, changes or drops what is billed, a stranger nor a side', async () => {
    const mine = await rule('zwaluwnest')
    expect(await offered(await drawn('zwaluwnest'))).toEqual({ ok: true })
    for (const who of [world.leaders.kade, world.money.roc]) {
      const { rows } = await as(who, sql`select row_id from billed_row`)
      expect(rows).toEqual([])
      await as(who, sql`update billed_row set row_id = 'x'`)
      await as(who, sql`delete from billed_row`)
      const added = sql`insert into billed_row (row_id, region_id, rule_id) values ('x', ${world.region.regionId}, ${mine})`
      await expect(as(who, added)).rejects.toThrow(/row-level security/)
    }
    expect(await billedRows()).toEqual([mine])
  })
})
