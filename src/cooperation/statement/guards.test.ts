import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { drawUp } from './draw-up.actions.ts'
import { answerObjection, approve, objectTo, offer, takeBack } from './life.actions.ts'
import { printOf } from './life.ts'
import { findStatement } from './statement.store.ts'
import type { Outcome, StatementRecord } from './statement.ts'
import { addFrozenList, addTotRules, type MoneyWorld, openMoneyWorld, YEAR } from './testing/money-world.ts'

/** What must hold whoever asks, and past the actions too: of an offered statement of 23 and 21 pupils. */
let database: Database
let world: MoneyWorld
let id: string
type Side = 'roc' | 'zwaluwnest'

beforeEach(async () => {
  world = await openMoneyWorld(database)
  await addTotRules(world)
  await addFrozenList(world.database.db, world.region, { 3: 23, 4: 21 })
  id = await made()
  expect(await offered()).toEqual({ ok: true })
})
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const schools = () => world.region.institutions
const settler = () => world.as(world.money.roc)

async function made(): Promise<string> {
  const drawn = await drawUp(await settler(), { ...YEAR, one: schools().zwaluwnest, other: schools().roc })
  if (!drawn.ok) throw new Error(drawn.why)
  return drawn.ids[0] ?? ''
}
async function seen(): Promise<StatementRecord> {
  const found = await asPerson(world.database.db, world.money.roc, (trx) => findStatement(trx, id), TODAY)
  if (!found) throw new Error('not seen')
  return found
}
const offered = async () => offer(await settler(), id, printOf(await seen()))
const approved = async (of: Side, personId = world.leaders[of]) =>
  approve(await world.as(personId), id, { institutionId: schools()[of], seen: printOf(await seen()) })
const lineId = async (): Promise<string> => (await seen()).lines[0]?.id ?? ''
const objected = async (of: Side) =>
  objectTo(await world.as(world.leaders[of]), id, { lineId: await lineId(), institutionId: schools()[of], reason: 'Twee zijn er gestopt' })
async function answered(of: Side, outcome: Outcome) {
  const objectionId = (await seen()).lines[0]?.objection?.id ?? ''
  const asked = { objectionId, institutionId: schools()[of], outcome, reason: 'Zij waren er' }
  return answerObjection(await world.as(world.leaders[of]), id, asked)
}
const as = (personId: string, query: RawBuilder<unknown>) => asPerson(world.database.db, personId, (trx) => query.execute(trx), TODAY)
const system = (query: RawBuilder<unknown>) => asSystem(world.database.db, (trx) => query.execute(trx))

describe('an objection that is upheld', () => {
  beforeEach(async () => {
    expect(await objected('zwaluwnest')).toEqual({ ok: true })
    expect(await answered('roc', 'upheld')).toEqual({ ok: true })
  })

  test('stops both approvals until it is taken back and computed anew', async () => {
    for (const of of ['roc', 'zwaluwnest'] as const) expect(await approved(of)).toEqual({ ok: false, why: 'upheld' })
    expect(await objected('zwaluwnest')).toEqual({ ok: false, why: 'upheld' })
    expect(await takeBack(await settler(), id)).toEqual({ ok: true })
    expect(await offered()).toEqual({ ok: true })
    for (const of of ['roc', 'zwaluwnest'] as const) expect(await approved(of)).toEqual({ ok: true })
    expect((await seen()).state).toBe('approved')
  })

  test('stops the database too', async () => {
    for (const of of ['roc', 'zwaluwnest'] as const) await system(approvalOf(await seen(), of, world.leaders[of]))
    await expect(system(sql`update statement set state = 'approved', approved_on = ${TODAY} where id = ${id}`)).rejects.toThrow(/not both/)
  })
})

test('who objects takes its own approval away, until the objection is answered or withdrawn', async () => {
  expect(await approved('roc')).toEqual({ ok: true })
  expect(await objected('roc')).toEqual({ ok: true })
  expect((await seen()).approvals).toEqual([])
  expect(await answered('zwaluwnest', 'rejected')).toEqual({ ok: true })
  expect((await seen()).approvals).toMatchObject([{ institutionId: schools().roc }])
  expect(await approved('zwaluwnest')).toEqual({ ok: true })
  // both agreed: an objection now leads to a correction, and what was approved stays to be seen
  expect(await objected('roc')).toEqual({ ok: true })
  const statement = await seen()
  expect(statement.state).toBe('approved')
  expect(statement.approvals.map(({ personName }) => personName).sort()).toEqual(['Bas Roos', 'Hans Wolters'])
})

test('an upheld objection takes away what the other side approved before', async () => {
  expect(await approved('roc')).toEqual({ ok: true })
  expect(await objected('zwaluwnest')).toEqual({ ok: true })
  expect(await answered('roc', 'upheld')).toEqual({ ok: true })
  expect((await seen()).approvals).toEqual([])
})

describe('one person with both schools', () => {
  beforeEach(() =>
    system(sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from)
      values (${world.leaders.roc}, 'bestuurder', 'institution', ${schools().zwaluwnest}, '2026-08-01')`),
  )

  test('does not approve for both when they are of two boards', async () => {
    expect(await approved('roc')).toEqual({ ok: true })
    expect(await approved('zwaluwnest', world.leaders.roc)).toEqual({ ok: false, why: 'approved-other-side' })
    await expect(as(world.leaders.roc, approvalOf(await seen(), 'zwaluwnest', world.leaders.roc))).rejects.toThrow(/both sides/)
    expect(await approved('zwaluwnest')).toEqual({ ok: true })
    expect((await seen()).state).toBe('approved')
  })

  test('does when they are of one', async () => {
    await system(sql`update institution set board_id = ${world.region.boards.merwestroom} where id = ${schools().zwaluwnest}`)
    expect(await approved('roc')).toEqual({ ok: true })
    expect(await approved('zwaluwnest', world.leaders.roc)).toEqual({ ok: true })
  })
})

interface ApprovalRow {
  print?: string
  on?: string
}
const approvalOf = ({ revision, fingerprint }: StatementRecord, of: Side, personId: string, { print, on }: ApprovalRow = {}) =>
  sql`insert into statement_approval (region_id, statement_id, revision, institution_id, person_id, approved_by, approved_on, fingerprint)
    values (${world.region.regionId}, ${id}, ${revision}, ${schools()[of]}, ${personId}, 'Bas Roos', ${on ?? TODAY}, ${print ?? fingerprint})`

const objectionOf = (of: Side, revision: number) =>
  sql`insert into statement_objection (region_id, statement_id, revision, line_id, institution_id, person_id, objected_by, reason, objected_on)
    values (${world.region.regionId}, ${id}, ${revision}, 'x', ${schools()[of]}, ${world.leaders[of]}, 'x', 'x', ${TODAY})`

const answerOf = (objectionId: string, of: Side, outcome: Outcome) =>
  sql`insert into statement_answer (objection_id, region_id, statement_id, outcome, reason, institution_id, person_id, answered_by, answered_on)
    values (${objectionId}, ${world.region.regionId}, ${id}, ${outcome}, 'x', ${schools()[of]}, ${world.leaders[of]}, 'x', ${TODAY})`

describe('past the actions', () => {
  test('one side deletes no line while it lies before both, and an approval counts the lines again', async () => {
    await as(world.money.roc, sql`delete from statement_line where statement_id = ${id}`)
    const { rows } = await asSystem(world.database.db, (trx) =>
      sql<{ n: number }>`select count(*)::int as n from statement_line where statement_id = ${id}`.execute(trx),
    )
    expect(rows).toEqual([{ n: 2 }])
    await expect(system(sql`delete from statement_line where statement_id = ${id}`)).rejects.toThrow(/stays/)
    for (const of of ['roc', 'zwaluwnest'] as const) await as(world.leaders[of], approvalOf(await seen(), of, world.leaders[of]))
    await system(sql`insert into statement_line (statement_id, region_id, line_id, subject, period_from, period_to, turn, rule_id, cents)
      select statement_id, region_id, 'x', 'x', period_from, period_to, turn, rule_id, 1 from statement_line where statement_id = ${id} limit 1`)
    const toApproved = sql`update statement set state = 'approved', approved_on = ${TODAY} where id = ${id}`
    await expect(as(world.leaders.roc, toApproved)).rejects.toThrow(/lines are not the statement/)
  })

  test('an approval is of what lies there, and of today', async () => {
    const statement = await seen()
    const sneak = (more: ApprovalRow) => as(world.leaders.roc, approvalOf(statement, 'roc', world.leaders.roc, more))
    await expect(sneak({ print: 'x' })).rejects.toThrow(/what lies there/)
    await expect(sneak({ on: '2026-01-01' })).rejects.toThrow(/what lies there/)
    await sneak({})
    expect((await seen()).approvals).toHaveLength(1)
  })

  test('one side does not approve in the name of the other', async () => {
    const statement = await seen()
    await expect(as(world.leaders.roc, approvalOf(statement, 'zwaluwnest', world.leaders.roc))).rejects.toThrow(/row-level security/)
    await expect(as(world.leaders.kade, approvalOf(statement, 'roc', world.leaders.kade))).rejects.toThrow(/row-level security/)
    expect((await seen()).approvals).toEqual([])
  })

  test('an objection is of the revision that lies there', async () => {
    const { revision } = await seen()
    await expect(as(world.leaders.roc, objectionOf('roc', revision + 1))).rejects.toThrow(/revision/)
    await takeBack(await settler(), id)
    await expect(as(world.leaders.roc, objectionOf('roc', revision + 1))).rejects.toThrow(/revision/)
  })

  test('only who objected withdraws, and only the other side decides', async () => {
    await objected('zwaluwnest')
    const objectionId = (await seen()).lines[0]?.objection?.id ?? ''
    for (const outcome of ['upheld', 'rejected'] as const)
      await expect(as(world.leaders.zwaluwnest, answerOf(objectionId, 'zwaluwnest', outcome))).rejects.toThrow(/other side/)
    await expect(as(world.leaders.roc, answerOf(objectionId, 'roc', 'withdrawn'))).rejects.toThrow(/other side/)
    await as(world.leaders.zwaluwnest, answerOf(objectionId, 'zwaluwnest', 'withdrawn'))
    expect((await seen()).lines[0]?.objection?.answer?.outcome).toBe('withdrawn')
  })

  test('no pupil of a school that is no party is put under a statement', async () => {
    await takeBack(await settler(), id)
    const recordAt = async (institutionId: string): Promise<string> => {
      const [pupilId, recordId] = [randomUUID(), randomUUID()]
      await system(sql`insert into pupil (id, region_id) values (${pupilId}, ${world.region.regionId})`)
      await system(sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name)
        values (${recordId}, ${pupilId}, ${institutionId}, ${recordId.slice(0, 8)}, 'Daan', 'Bos')`)
      return recordId
    }
    const put = (recordId: string) =>
      as(
        world.money.roc,
        sql`insert into statement_pupil (statement_id, row_id, region_id, record_id) values (${id}, ${recordId}, ${world.region.regionId}, ${recordId})`,
      )
    await put(await recordAt(schools().zwaluwnest))
    await expect(put(await recordAt(schools().kade))).rejects.toThrow(/row-level security/)
  })
})

test('a line that was billed meanwhile is refused with a sentence, not with an error', async () => {
  await takeBack(await settler(), id)
  // another statement of the same two that bills the same subject: the unique key is the last guard
  const line = (await seen()).lines[0]
  const other = randomUUID()
  await system(sql`insert into statement (id, region_id, name, period_from, period_to, payer_id, payee_id, state, rules, document, result, is_billable,
      cents, fingerprint, drawn_up_on)
    select ${other}, region_id, name, '2030-08-01', '2031-07-31', payer_id, payee_id, 'draft', rules, document, result, true, cents, 'x', drawn_up_on
    from statement where id = ${id}`)
  await system(sql`insert into statement_line (statement_id, region_id, line_id, subject, period_from, period_to, turn, rule_id, cents)
    values (${other}, ${world.region.regionId}, 'x', ${line?.subject}, ${YEAR.from}, ${YEAR.to}, 1, ${line?.rule}, 1)`)
  expect(await offered()).toEqual({ ok: false, why: 'line-billed' })
  expect((await seen()).state).toBe('draft')
})
