import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import { settledBetween } from './computed.ts'
import { drawUp, recomputeDraft } from './draw-up.actions.ts'
import { answerObjection, approve, drop, objectTo, offer, takeBack } from './life.actions.ts'
import { printOf } from './life.ts'
import { findKept, findStatement, listStatements } from './statement.store.ts'
import type { StatementRecord } from './statement.ts'
import { addFrozenList, addFunding, addTotRules, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

let world: MoneyWorld
let id: string
let pair: { from: string; to: string; one: string; other: string }

beforeAll(async () => {
  world = await openMoneyWorld()
  const { zwaluwnest, roc } = world.region.institutions
  pair = { ...YEAR, one: zwaluwnest, other: roc }
  await addTotRules(world)
})
afterAll(() => world.database.close())

const settler = (): Promise<Act> => world.as(world.money.roc)
const leader = (of: 'roc' | 'zwaluwnest' | 'kade'): Promise<Act> => world.as(world.leaders[of])
const schools = () => world.region.institutions

async function seen(statementId = id): Promise<StatementRecord> {
  const { db } = world.database
  const found = await asPerson(db, world.region.people.coördinator.personId, (trx) => findStatement(trx, statementId), TODAY)
  if (!found) throw new Error('not seen')
  return found
}
async function made(act?: Act): Promise<string> {
  const drawn = await drawUp(act ?? (await settler()), pair)
  if (!drawn.ok) throw new Error(JSON.stringify(drawn))
  return drawn.ids[0] ?? ''
}
const offered = async (statementId: string, act?: Act) => offer(act ?? (await settler()), statementId, printOf(await seen(statementId)))
const approved = async (of: 'roc' | 'zwaluwnest', statementId: string) =>
  approve(await leader(of), statementId, { institutionId: schools()[of], seen: printOf(await seen(statementId)) })
const linesOf = ({ lines }: StatementRecord) => lines.map(({ cents, quantity }) => [quantity.number, cents]).sort()

describe('drawn up', () => {
  test('without a frozen list it says what is missing, and cannot be offered', async () => {
    id = await made()
    const statement = await seen()
    expect(statement).toMatchObject({ state: 'draft', cents: 0, isBillable: false, payerId: schools().zwaluwnest, payeeId: schools().roc })
    expect(new Set(statement.findings.map(({ rule }) => rule))).toContain('no-count-date')
    expect(await offered(id)).toEqual({ ok: false, why: 'not-billable' })
  })

  test('anew, of 23 pupils in leerjaar 3 and 21 in leerjaar 4 at € 9,000', async () => {
    await addFrozenList(world.database.db, world.region, { 3: 23, 4: 21 })
    expect(await recomputeDraft(await settler(), id)).toEqual({ ok: true })
    const statement = await seen()
    // 23 × 900000 × 1/5 = 4140000; 21 × 900000 × 4/5 = 15120000
    expect(linesOf(statement)).toEqual([
      [21, 15_120_000],
      [23, 4_140_000],
    ])
    expect(statement).toMatchObject({ cents: 19_260_000, isBillable: true, revision: 2 })
    expect(statement.lines[0]?.clause).toMatchObject({ clause: 'c1 Deel van de bekostiging', version: '1' })
  })

  test('by who settles for one of the two alone', async () => {
    for (const who of [world.money.kade, world.leaders.roc, world.region.people.mentor.personId])
      expect(await drawUp(await world.as(who), pair)).toEqual({ ok: false, why: 'not-yours' })
    expect((await drawUp(await world.as(world.money.zwaluwnest), pair)).ok).toBe(true)
  })
})

describe('who sees it', () => {
  const count = async (personId: string) => (await asPerson(world.database.db, personId, (trx) => listStatements(trx), TODAY)).length
  test('both sides do, and who leads the route or the region', async () => {
    const { people } = world.region
    for (const who of [world.money.roc, world.leaders.zwaluwnest, people.projectleider.personId, people.teamleider.personId])
      expect(await count(who)).toBe(1)
  })
  test('a school that is no party sees nothing, nor does a mentor', async () => {
    const { people } = world.region
    for (const who of [world.money.kade, world.leaders.kade, people.mentor.personId, people.docent.personId])
      expect(await count(who)).toBe(0)
  })
})

describe('offered', () => {
  test('only what the figures still say', async () => {
    const before = await seen()
    await addFunding(world.database.db, world.region, 950_000, '2026-2027', 2)
    expect(await offered(id)).toEqual({ ok: false, why: 'inputs-changed' })
    await addFunding(world.database.db, world.region, 900_000, '2026-2027', 3)
    await recomputeDraft(await settler(), id)
    expect(await offer(await settler(), id, printOf(before))).toEqual({ ok: false, why: 'seen-another' })
    expect(await offered(id)).toEqual({ ok: true })
    expect(await seen()).toMatchObject({ state: 'offered', offeredOn: TODAY, cents: 19_260_000 })
  })

  test('it is not computed anew, nor drawn up beside', async () => {
    expect(await recomputeDraft(await settler(), id)).toEqual({ ok: false, why: 'not-draft' })
    expect(await drawUp(await settler(), pair)).toEqual({ ok: false, why: 'offered-already' })
    expect(await drop(await settler(), id)).toEqual({ ok: false, why: 'not-draft' })
    const half = await drawUp(await settler(), { ...pair, to: '2026-12-31' })
    expect(half).toEqual({ ok: false, why: 'period-overlaps' })
  })

  test('an objection has a reason and stops the approval; the other side answers', async () => {
    const { zwaluwnest, roc } = schools()
    const lineId = (await seen()).lines[0]?.id ?? ''
    const object = async (reason: string) => objectTo(await leader('zwaluwnest'), id, { lineId, institutionId: zwaluwnest, reason })
    expect(await object(' ')).toEqual({ ok: false, why: 'no-reason' })
    expect(await objectTo(await leader('zwaluwnest'), id, { lineId, institutionId: roc, reason: 'x' })).toEqual({
      ok: false,
      why: 'not-yours',
    })
    expect(await object('Twee leerlingen zijn gestopt')).toEqual({ ok: true })
    expect(await object('Nog eens')).toEqual({ ok: false, why: 'objected-already' })
    expect(await approved('roc', id)).toEqual({ ok: false, why: 'open-objection' })
    const objectionId = (await seen()).lines[0]?.objection?.id ?? ''
    const answer = (of: 'roc' | 'zwaluwnest', outcome: 'upheld' | 'rejected' | 'withdrawn', reason: string) => async () =>
      answerObjection(await leader(of), id, { objectionId, institutionId: schools()[of], outcome, reason })
    expect(await answer('zwaluwnest', 'upheld', '')()).toEqual({ ok: false, why: 'own-objection' })
    expect(await answer('roc', 'withdrawn', '')()).toEqual({ ok: false, why: 'not-own-objection' })
    expect(await answer('roc', 'rejected', '')()).toEqual({ ok: false, why: 'no-reason' })
    expect(await answer('roc', 'rejected', 'Op 1 oktober waren zij er')()).toEqual({ ok: true })
    expect(await answer('roc', 'upheld', '')()).toEqual({ ok: false, why: 'answered-already' })
    expect((await seen()).lines[0]?.objection).toMatchObject({ answer: { outcome: 'rejected', personName: 'Bas Roos' } })
  })

  test('taken back it is a draft again, and an approval of before counts no more', async () => {
    expect(await approved('roc', id)).toEqual({ ok: true })
    expect(await approved('roc', id)).toEqual({ ok: false, why: 'approved-already' })
    expect(await takeBack(await settler(), id)).toEqual({ ok: true })
    expect(await seen()).toMatchObject({ state: 'draft', approvals: [], offeredOn: null })
    expect(await offered(id)).toEqual({ ok: true })
  })
})

describe('approved', () => {
  test('two who approve at once: it is approved, once by each', async () => {
    expect(await Promise.all([approved('roc', id), approved('zwaluwnest', id)])).toEqual([{ ok: true }, { ok: true }])
    const statement = await seen()
    expect(statement).toMatchObject({ state: 'approved', approvedOn: TODAY })
    expect(statement.approvals.map(({ personName }) => personName).sort()).toEqual(['Bas Roos', 'Hans Wolters'])
  })

  test('the kept document gives the same statement again', async () => {
    const kept = await asSystem(world.database.db, (trx) => findKept(trx, id))
    if (!kept) throw new Error('nothing kept')
    const again = settledBetween(kept.document, await seen())
    expect(again.fingerprint).toBe((await seen()).fingerprint)
    expect(again).toEqual(kept.result)
  })

  test('nothing of it comes back; what changes is a correction with the difference', async () => {
    expect(await drawUp(await settler(), pair)).toEqual({ ok: false, why: 'nothing-new' })
    // two pupils of leerjaar 3 were not there after all
    const { db } = world.database
    await asSystem(db, async (trx) => {
      const { rows } = await sql<{
        id: string
        list: string
      }>`select id, list_id as list from count_line where leerjaar = 3 limit 2`.execute(trx)
      for (const [at, { id: line, list }] of rows.entries())
        await sql`insert into count_correction (region_id, list_id, nr, kind, line_id, institution_id, partner_id, phase, leerjaar, level, start_year, reason, by_id, person_id)
          select region_id, ${list}, ${at + 1}, 'removed', ${line}, institution_id, partner_id, phase, leerjaar, level, start_year, 'Gestopt', institution_id, ${world.leaders.roc}
          from count_line where id = ${line}`.execute(trx)
    })
    const correction = await made()
    // 21 × 900000 × 1/5 − 4140000 = −360000
    expect(await seen(correction)).toMatchObject({
      cents: -360_000,
      corrects: id,
      lines: [{ cents: -360_000, remarks: [{ remark: 'correction', given: { now: 3_780_000 } }] }],
    })
    expect(await offered(correction)).toEqual({ ok: true })
    expect(await approved('roc', correction)).toEqual({ ok: true })
    expect(await approved('zwaluwnest', correction)).toEqual({ ok: true })
  })
})

describe('the database itself', () => {
  const system = (query: ReturnType<typeof sql>) => asSystem(world.database.db, (trx) => query.execute(trx))
  test.each([
    ['the document', () => sql`update statement set document = '{}' where id = ${id}`],
    ['the state', () => sql`update statement set state = 'draft', revision = 9 where id = ${id}`],
    ['a line', () => sql`update statement_line set cents = 0 where statement_id = ${id}`],
    ['a line that goes', () => sql`delete from statement_line where statement_id = ${id}`],
    ['an approval', () => sql`delete from statement_approval where statement_id = ${id}`],
    ['an objection', () => sql`update statement_objection set reason = 'x' where statement_id = ${id}`],
    ['an answer', () => sql`delete from statement_answer where statement_id = ${id}`],
    ['the statement', () => sql`delete from statement where id = ${id}`],
    ['a rule that was used', () => sql`update money_rule set terms = '{}'`],
    ['a rule that was used, that goes', () => sql`delete from money_rule`],
  ])('refuses to change %s', async (_what, query) => {
    await expect(system(query())).rejects.toThrow(/stays|not changed|only ended|only ever added/)
  })

  test('refuses to bill a line twice', async () => {
    const twice = sql`insert into statement_line (statement_id, region_id, line_id, subject, period_from, period_to, turn, rule_id, cents)
      select statement_id, region_id, 'x', subject, period_from, period_to, turn, rule_id, cents from statement_line where statement_id = ${id} limit 1`
    await expect(system(twice)).rejects.toThrow(/unique|duplicate/i)
  })
})
