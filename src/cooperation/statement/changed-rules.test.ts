import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { insertCosts } from '../money-input/money-input.store.ts'
import { endMoneyRule } from '../money-rule/money-rule.store.ts'
import { drawUp } from './draw-up.actions.ts'
import { approve, offer } from './life.actions.ts'
import { printOf } from './life.ts'
import { findStatement } from './statement.store.ts'
import type { StatementRecord } from './statement.ts'
import { addMoneyRule, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

/** A rule that changed or ended after it was billed: one cost of € 300 of the roc, and two vmbo schools. */
let database: Database
let world: MoneyWorld
type School = 'roc' | 'zwaluwnest' | 'kade'

beforeEach(async () => {
  world = await openMoneyWorld(database)
  const cost = { institutionId: schools().roc, forId: null, kind: 'zaal', name: 'Zaal', routeId: null, paidOn: '2026-11-02', cents: 30_000 }
  const by = { regionId: world.region.regionId, personId: world.money.roc, now: new Date(`${TODAY}T08:00:00Z`) }
  await asSystem(world.database.db, (trx) => insertCosts(trx, [cost], by))
})
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const schools = () => world.region.institutions
const ended = (ruleId: string) => asSystem(world.database.db, (trx) => endMoneyRule(trx, ruleId, '2026-07-31'))

async function seen(id: string): Promise<StatementRecord> {
  const found = await asPerson(world.database.db, world.region.people.coördinator.personId, (trx) => findStatement(trx, id), TODAY)
  if (!found) throw new Error('not seen')
  return found
}
const drawn = async (payer: School) => drawUp(await world.as(world.money.roc), { ...YEAR, one: schools()[payer], other: schools().roc })

/** Drawn up, offered and approved by both. */
async function settled(payer: School): Promise<StatementRecord> {
  const made = await drawn(payer)
  if (!made.ok) throw new Error(made.why)
  const id = made.ids[0] ?? ''
  const draft = await seen(id)
  expect(draft.ownFindings).toEqual([])
  expect(await offer(await world.as(world.money.roc), id, printOf(draft)), JSON.stringify(draft.findings)).toEqual({ ok: true })
  for (const of of [payer, 'roc'] as const)
    expect(await approve(await world.as(world.leaders[of]), id, { institutionId: schools()[of], seen: printOf(await seen(id)) })).toEqual({
      ok: true,
    })
  return seen(id)
}
const centsOf = ({ lines }: StatementRecord) => lines.map(({ cents }) => cents).sort((a, b) => a - b)

test('a changed rule of three schools is corrected with each of them', async () => {
  const { roc, zwaluwnest, kade } = schools()
  const pot = (parts: { share: { of: number; over: number }; parties: string[] }[]) => ({
    ...({ name: 'Zaal', kind: 'shared-costs', payeeId: roc } as const),
    terms: { costs: ['zaal'], parts: parts.map((part) => ({ ...part, by: 'equal' })) },
  })
  const old = await addMoneyRule(world, pot([{ share: { of: 1, over: 1 }, parties: [roc, zwaluwnest, kade] }]))
  // 30000 over three
  for (const payer of ['zwaluwnest', 'kade'] as const) expect(centsOf(await settled(payer))).toEqual([10_000])
  await ended(old)
  const half = { of: 1, over: 2 }
  const changed = await addMoneyRule(world, {
    ...pot([
      { share: half, parties: [roc] },
      { share: half, parties: [zwaluwnest, kade] },
    ]),
    from: YEAR.from,
  })
  await asSystem(world.database.db, (trx) => sql`update money_rule set follows_id = ${old} where id = ${changed}`.execute(trx))
  // half of 30000 over two is 7500; the 10000 of before comes back
  for (const payer of ['zwaluwnest', 'kade'] as const) expect(centsOf(await settled(payer))).toEqual([-10_000, 7_500])
})

test('when the only rule ended, what was billed is taken back, and another rule may bill it', async () => {
  const rule = (payer: School) =>
    addMoneyRule(world, { name: 'Zaal', kind: 'costs', payeeId: schools().roc, terms: { payers: [schools()[payer]], costs: ['zaal'] } })
  const first = await rule('zwaluwnest')
  expect(centsOf(await settled('zwaluwnest'))).toEqual([30_000])
  await ended(first)
  const back = await settled('zwaluwnest')
  expect(back).toMatchObject({ cents: -30_000, rules: [first] })
  expect(await drawn('zwaluwnest')).toEqual({ ok: false, why: 'nothing-new' })
  await rule('kade')
  expect(centsOf(await settled('kade'))).toEqual([30_000])
})

test('another rule does not bill in another statement what the first one still does', async () => {
  const rule = (payer: School) =>
    addMoneyRule(world, { name: 'Zaal', kind: 'costs', payeeId: schools().roc, terms: { payers: [schools()[payer]], costs: ['zaal'] } })
  await rule('zwaluwnest')
  await settled('zwaluwnest')
  await rule('kade')
  const made = await drawn('kade')
  expect((await seen(made.ok ? (made.ids[0] ?? '') : '')).ownFindings).toMatchObject([{ rule: 'billed-elsewhere' }])
})
