import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { insertCosts, insertDiplomaCount, insertKey } from '../money-input/money-input.store.ts'
import { type MoneyTemplate, TEMPLATE_RULES } from '../money-rule/templates.ts'
import type { Share } from '../settlement/rule.ts'
import { drawUp } from './draw-up.actions.ts'
import { approve, offer } from './life.actions.ts'
import { printOf } from './life.ts'
import { findStatement } from './statement.store.ts'
import type { StatementRecord } from './statement.ts'
import { addFrozenList, addFunding, addMoneyRule, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

/** Each partnership from its template, through a year, to a statement that both sides approved; amounts by hand. */
let world: MoneyWorld
beforeEach(async () => {
  world = await openMoneyWorld()
})
afterEach(() => world.database.close())

const schools = () => world.region.institutions
type Asked = Record<string, number | Share>

async function fromTemplate(template: MoneyTemplate, asked: Asked = {}): Promise<Map<string, string>> {
  const { zwaluwnest, roc } = schools()
  const told = TEMPLATE_RULES[template]({ mbo: roc, vo: [zwaluwnest], asked }).flatMap((one) => one ?? [])
  const ids = new Map<string, string>()
  for (const { name, kind, payee, terms } of told)
    ids.set(await addMoneyRule(world, { name, kind, payeeId: payee === 'mbo' ? roc : zwaluwnest, terms }), name)
  return ids
}

/** Hours that one school gave the other in October 2026, in the name of somebody. */
function addHours(by: 'roc' | 'zwaluwnest', fn: string, hours: number, person = 'Sofie de Wit'): Promise<void> {
  const { region, database } = world
  const other = schools()[by === 'roc' ? 'zwaluwnest' : 'roc']
  return asSystem(database.db, async (trx) => {
    const id = randomUUID()
    await sql`insert into activity_task (id, region_id, institution_id, for_institution_id, person_name, function, school_year)
      values (${id}, ${region.regionId}, ${schools()[by]}, ${other}, ${person}, ${fn}, 2026)`.execute(trx)
    await sql`insert into activity_hours (task_id, kind, from_on, until_on, hours, recorded_by)
      values (${id}, 'given', '2026-10-01', '2026-10-31', ${hours}, ${region.people.coördinator.personId})`.execute(trx)
  })
}

function addCost(by: 'roc' | 'zwaluwnest', kind: string, cents: number): Promise<void> {
  const cost = { institutionId: schools()[by], forId: null, kind, name: kind, routeId: null, paidOn: '2026-11-02', cents }
  return asSystem(world.database.db, (trx) => insertCosts(trx, [cost], byWhom()))
}
const byWhom = () => ({
  regionId: world.region.regionId,
  personId: world.region.people.coördinator.personId,
  now: new Date(`${TODAY}T08:00:00Z`),
})

/** Drawn up, offered and approved by both; per direction what each rule comes to. */
async function settled(rules: Map<string, string>) {
  const { zwaluwnest, roc } = schools()
  const act = await world.as(world.money.roc)
  const drawn = await drawUp(act, { ...YEAR, one: zwaluwnest, other: roc })
  if (!drawn.ok) throw new Error(drawn.why)
  const found: Record<string, [string, number][]> = {}
  for (const id of drawn.ids) {
    const statement = await seen(id)
    expect(await offer(act, id, printOf(statement)), JSON.stringify(statement.findings)).toEqual({ ok: true })
    const print = printOf(await seen(id))
    expect(await approve(await world.as(world.leaders.roc), id, { institutionId: roc, seen: print })).toEqual({ ok: true })
    expect(await approve(await world.as(world.leaders.zwaluwnest), id, { institutionId: zwaluwnest, seen: print })).toEqual({ ok: true })
    const done = await seen(id)
    expect(done.state).toBe('approved')
    const lines = done.lines.map(({ rule, cents }): [string, number] => [rules.get(rule) ?? '', cents])
    found[done.payerId === zwaluwnest ? 'vo' : 'mbo'] = lines.sort(([a, x], [b, y]) => a.localeCompare(b) || x - y)
  }
  return found
}

async function seen(id: string): Promise<StatementRecord> {
  const found = await asPerson(world.database.db, world.region.people.coördinator.personId, (trx) => findStatement(trx, id), TODAY)
  if (!found) throw new Error('not seen')
  return found
}

test('Het Element: € 50 an hour, 120 hours at most for supervisors', async () => {
  const rules = await fromTemplate('element')
  await addHours('roc', 'Stagebegeleider', 70)
  await addHours('roc', 'stagebegeleider', 58.5, 'Bram Kok')
  await addHours('roc', 'contactpersoon', 86.25)
  await addHours('roc', 'docent', 12)
  // 128.5 of 120 hours: 120 × 5000; 86.25 × 5000; 12 × 5000
  expect(await settled(rules)).toEqual({
    vo: [
      ['contactpersoon', 431_250],
      ['docent', 60_000],
      ['stagebegeleider', 600_000],
    ],
  })
})

test('Profijt: half and half, only the hours of vo chairs, a contribution and a grant with an own share', async () => {
  const rules = await fromTemplate('profijt', {
    voorzitter: 6000,
    bijdrage: 150_000,
    subsidie: 3_000_000,
    'eigen-deel': { of: 1, over: 2 },
  })
  await addCost('roc', 'profijt', 2_000_001)
  await addCost('roc', 'subsidie', 4_000_000)
  await addHours('zwaluwnest', 'voorzitter', 10)
  await addHours('roc', 'voorzitter', 12, 'Karim Idrissi')
  await asSystem(world.database.db, (trx) =>
    insertKey(trx, { institutionId: schools().zwaluwnest, schoolYear: '2026-2027', pupils: 400, share: 0.35, source: 'opgave' }, byWhom()),
  )
  // pot 2000001 + 10 × 6000 = 2060001; halves: 1030001 for the mbo, first, and 1030000, of which 60000 was paid in hours
  // grant: 4000000, half by the partners, so 2000000 of it; the other 2000000 in halves
  expect(await settled(rules)).toEqual({
    vo: [
      ['bijdrage', 150_000],
      ['kosten', -60_000],
      ['kosten', 1_030_000],
      ['subsidie', 1_000_000],
    ],
  })
})

test('Assen: taakuren recorded, half the project office, and teachers in both directions', async () => {
  const rules = await fromTemplate('assen', { projectbureau: 2_500_001, docent: 6250 })
  await addHours('roc', 'docent', 37.5)
  await addHours('zwaluwnest', 'docent', 8, 'Anna Bos')
  await addHours('zwaluwnest', 'taakuren', 24, 'Anna Bos')
  const { zwaluwnest, roc } = schools()
  const found = await settled(rules)
  // 37.5 × 6250; 2500001 over two, the cent to the first by id; 8 × 6250; taakuren are € 0
  expect(found.vo).toEqual([
    ['docent-mbo', 234_375],
    ['projectbureau', zwaluwnest < roc ? 1_250_001 : 1_250_000],
  ])
  expect(found.mbo).toEqual([
    ['docent-vmbo', 50_000],
    ['taakuren', 0],
  ])
})

test('VM2 technology: costs, percentages for examinations and administration, and the bonus', async () => {
  const rules = await fromTemplate('vm2-technology', { examens: 7.5, administratie: 2.5 })
  const { zwaluwnest, roc } = schools()
  const terms = { payers: [zwaluwnest], cents: 850_000, share: { of: 1, over: 2 }, niveau: 2, before: null }
  rules.set(await addMoneyRule(world, { name: 'bonus', kind: 'diploma-bonus', payeeId: roc, terms }), 'bonus')
  await addFunding(world.database.db, world.region, 850_000, '2026-2027', 2)
  await addFrozenList(world.database.db, world.region, { 3: 31 })
  await addCost('roc', 'techniek', 1_279_555)
  const count = { institutionId: roc, partnerId: zwaluwnest, routeId: null, cohort: null, awardedOn: '2027-06-30', niveau: 2, diplomas: 9 }
  await asSystem(world.database.db, (trx) => insertDiplomaCount(trx, { ...count, source: 'examencommissie' }, byWhom()))
  // 31 × 850000 × 2.5 % and 7.5 %; 9 × 850000 / 2
  expect(await settled(rules)).toEqual({
    vo: [
      ['administratie', 658_750],
      ['bonus', 3_825_000],
      ['examens', 1_976_250],
      ['kosten-mbo', 1_279_555],
    ],
  })
})

test('TOT: a fifth, four fifths, and a bus by numbers of pupils', async () => {
  const rules = await fromTemplate('tot-route')
  await addFrozenList(world.database.db, world.region, { 3: 23, 4: 21 })
  await addCost('roc', 'vervoer', 784_550)
  // all pupils are of one school: the bus is
  expect(await settled(rules)).toEqual({
    vo: [
      ['bus', 784_550],
      ['leerjaar-3', 4_140_000],
      ['leerjaar-4', 15_120_000],
    ],
  })
})

test('Willem van Oranje and Koning Willem I: without a rule nothing is drawn up, and nothing stops', async () => {
  const { zwaluwnest, roc } = schools()
  await addFrozenList(world.database.db, world.region, { 3: 12 })
  expect(await drawUp(await world.as(world.money.roc), { ...YEAR, one: zwaluwnest, other: roc })).toEqual({ ok: false, why: 'no-rules' })
})
