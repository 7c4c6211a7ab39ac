import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../id.ts'
import { whyMayMoney } from '../money-rule/why-may.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { askedOf, computedNow } from './draw-up.actions.ts'
import { gather, type Inputs } from './gather.actions.ts'
import { isLast, printOf, type Refusal, whyNotAnswer, whyNotApprove, whyNotObject, whyNotOffer, whyNotTakeBack } from './life.ts'
import { listOfPair, lockPair } from './pair.store.ts'
import { findAbout, lockStatement } from './statement.store.ts'
import type { Outcome, StatementRecord } from './statement.ts'
import { withTurns } from './turns.ts'
import { answersFor, approvesFor, subjectOf } from './why-may.ts'
import {
  dropStatement,
  insertAnswer,
  insertApproval,
  insertObjection,
  markApproved,
  offerStatement,
  takeStatementBack,
} from './write.store.ts'

export type Done = { ok: true } | NotThere | NotYours | { ok: false; why: Refusal }

/** Lays a draft before both sides, when it is still what the figures say; its lines are billed then. */
export async function offer(act: Act, id: string, seen: string): Promise<Done> {
  const before = await inTurn(act, ({ trx }) => (isId(id) ? findAbout(trx, id) : Promise.resolve(null)))
  if (!before) return notThere
  const inputs = await gather(act, askedOf(before))
  const work: Work = async (turn, statement) => {
    if (!whyMayMoney(act.viewer, 'settlement/change', subjectOf(statement))) return notYours
    const refusal = whyNotOffer(statement) ?? (seen === printOf(statement) ? null : 'seen-another') ?? (await overlapping(turn, statement))
    return refusal ? { ok: false, why: refusal } : bill(act, turn, statement, inputs)
  }
  return refusedAs({ statement_line: 'line-billed', billed_row: 'row-billed' }, () => onStatement(act, id, work, before))
}

/** What only the database knows at the last moment, by the table that refuses it; what the turn did is undone. */
async function refusedAs(refusals: Record<string, Refusal>, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    // 23505, unique_violation
    const { code, constraint = '' } = error as { code?: string; constraint?: string }
    const [, why] = Object.entries(refusals).find(([table]) => code === '23505' && constraint.startsWith(table)) ?? []
    if (why) return { ok: false, why }
    throw error
  }
}

async function overlapping({ trx }: Turn, statement: StatementRecord): Promise<Refusal | null> {
  const others = (await listOfPair(trx, askedOf(statement))).filter(({ id, state }) => id !== statement.id && state !== 'draft')
  return others.some(({ from, to }) => from !== statement.from || to !== statement.to) ? 'period-overlaps' : null
}

async function bill(act: Act, turn: Turn, statement: StatementRecord, inputs: Inputs): Promise<Done> {
  const { computed, rules } = await computedNow(act, turn, statement, inputs)
  const { document, lines, result, isBillable } = computed
  if (result.fingerprint !== statement.fingerprint || rules.length !== statement.rules.length) return { ok: false, why: 'inputs-changed' }
  if (!isBillable) return { ok: false, why: 'not-billable' }
  const billable = new Set([...document.hours, ...document.costs, ...document.diplomas].map(({ id }) => id))
  await offerStatement(turn.trx, { ...statement, lines: withTurns(lines, document.billed), billable }, by(act, turn))
  await log(act, turn, 'statement/offer', statement.id)
  return { ok: true }
}

/** It becomes a draft again; what one side approved of it counts no more. What a correction freed must still be free. */
export const takeBack = (act: Act, id: string): Promise<Done> =>
  refusedAs({ billed_row: 'corrected-billed' }, () =>
    settling(act, id, 'statement/take-back', whyNotTakeBack, ({ trx, now }) => takeStatementBack(trx, id, now)),
  )

export const drop = (act: Act, id: string): Promise<Done> =>
  settling(
    act,
    id,
    'statement/drop',
    ({ state }) => (state === 'draft' ? null : 'not-draft'),
    ({ trx }) => dropStatement(trx, id),
  )

/** Work of who settles, on a statement between their schools. */
function settling(
  act: Act,
  id: string,
  what: string,
  whyNot: (statement: StatementRecord) => Refusal | null,
  work: (turn: Turn) => Promise<void>,
): Promise<Done> {
  return onStatement(act, id, async (turn, statement) => {
    if (!whyMayMoney(act.viewer, 'settlement/change', subjectOf(statement))) return notYours
    const refusal = whyNot(statement)
    if (refusal) return { ok: false, why: refusal }
    await work(turn)
    await log(act, turn, what, id)
    return { ok: true }
  })
}

/** In the name of one side; with the other side's approval it is approved, and fixed. */
export const approve = (act: Act, id: string, { institutionId, seen }: { institutionId: string; seen: string }): Promise<Done> =>
  onStatement(act, id, async (turn, statement) => {
    if (!approvesFor(act.viewer, statement).includes(institutionId)) return notYours
    const refusal = whyNotApprove(statement, { institutionId, personId: act.viewer.personId, seen })
    if (refusal) return { ok: false, why: refusal }
    const approval = { institutionId, personId: act.viewer.personId, personName: act.viewer.name, approvedOn: turn.today }
    await insertApproval(turn.trx, on(act, turn, statement), approval, statement.fingerprint)
    if (isLast(statement, institutionId)) await markApproved(turn.trx, id, turn.today, turn.now)
    await log(act, turn, 'statement/approve', id)
    return { ok: true }
  })

/** To one line, with a reason. */
export const objectTo = (act: Act, id: string, asked: { lineId: string; institutionId: string; reason: string }): Promise<Done> =>
  onStatement(act, id, async (turn, statement) => {
    if (!approvesFor(act.viewer, statement).includes(asked.institutionId)) return notYours
    const reason = asked.reason.trim()
    const refusal = whyNotObject(statement, asked.lineId, reason)
    if (refusal) return { ok: false, why: refusal }
    await insertObjection(turn.trx, on(act, turn, statement), {
      ...asked,
      reason,
      personName: act.viewer.name,
      objectedOn: turn.today,
    })
    await log(act, turn, 'statement/object', id)
    return { ok: true }
  })

export interface Answering {
  objectionId: string
  institutionId: string
  outcome: Outcome
  reason: string
}

export const answerObjection = (act: Act, id: string, asked: Answering): Promise<Done> =>
  onStatement(act, id, async (turn, statement) => {
    if (!answersFor(act.viewer, statement).includes(asked.institutionId)) return notYours
    const reason = asked.reason.trim()
    const refusal = whyNotAnswer(statement, { ...asked, reason })
    if (refusal) return { ok: false, why: refusal }
    const { outcome, institutionId } = asked
    const answer = { outcome, reason, institutionId, personName: act.viewer.name, answeredOn: turn.today }
    await insertAnswer(turn.trx, on(act, turn, statement), asked.objectionId, answer)
    await log(act, turn, 'statement/answer', id)
    return { ok: true }
  })

type Work = (turn: Turn, statement: StatementRecord) => Promise<Done>

/** `pair`: also keeps others from drawing up between these two; before the statement itself, as drawing up does. */
function onStatement(act: Act, id: string, work: Work, pair: Pick<StatementRecord, 'payerId' | 'payeeId'> | null = null): Promise<Done> {
  return inTurn<Done>(act, async (turn) => {
    if (pair) await lockPair(turn.trx, pair.payerId, pair.payeeId)
    const statement = isId(id) ? await lockStatement(turn.trx, id) : null
    return statement && whyMayMoney(act.viewer, 'settlement/see', subjectOf(statement)) ? work(turn, statement) : notThere
  })
}

const by = ({ viewer }: Act, { today, now }: Turn) => ({ personId: viewer.personId, today, now })

const on = ({ viewer }: Act, { now }: Turn, { id, regionId, revision }: StatementRecord) => ({
  ...{ statementId: id, regionId, revision },
  ...{ personId: viewer.personId, now },
})

const log = ({ viewer, requestId }: Act, { trx }: Turn, what: string, statement: string) =>
  logEvent(trx, viewer, what, { statement }, requestId)
