import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../id.ts'
import type { MoneyRule } from '../money-rule/money-rule.ts'
import { whyMayMoney } from '../money-rule/why-may.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { computed } from './computed.ts'
import { documentOf } from './document-of.ts'
import { completed, gather, type Inputs } from './gather.actions.ts'
import { listBilled } from './gather.store.ts'
import type { Asked } from './gathered.ts'
import { listOfPair, lockPair, reachOf } from './pair.store.ts'
import { findAbout, type StatementAbout } from './statement.store.ts'
import { subjectOf } from './why-may.ts'
import { insertStatement, type NewStatement, recompute } from './write.store.ts'

export type DrawnUp =
  | { ok: true; ids: string[] }
  | NotThere
  | NotYours
  | { ok: false; why: 'no-rules' | 'nothing-new' | 'offered-already' | 'period-overlaps' }

/** The statements between two schools over a period: one for each direction in which something is owed. */
export async function drawUp(act: Act, asked: { from: string; to: string; one: string; other: string }): Promise<DrawnUp> {
  const { from, to, one, other } = asked
  if (![one, other].every(isId) || one === other) return notThere
  const directions = [
    { from, to, payerId: one, payeeId: other },
    { from, to, payerId: other, payeeId: one },
  ]
  const gathered: { direction: Asked; inputs: Inputs }[] = []
  for (const direction of directions) gathered.push({ direction, inputs: await gather(act, direction) })
  return inTurn<DrawnUp>(act, async (turn) => {
    const rules = gathered.flatMap(({ inputs }) => inputs.rules)
    const reach = await reachOf(turn.trx, [one, other])
    if (!mayDrawUp(act, reach, rules)) return notYours
    await lockPair(turn.trx, one, other)
    const answers: DrawnUp[] = []
    // when the last rule ended, what was billed by it is taken back
    for (const { direction, inputs } of gathered)
      if (inputs.rules.length > 0 || (await listBilled(turn.trx, direction, null)).length > 0)
        answers.push(await oneDirection(act, turn, direction, inputs))
    if (answers.length === 0) return { ok: false, why: 'no-rules' }
    const ids = answers.flatMap((answer) => (answer.ok ? answer.ids : []))
    return ids.length > 0 ? { ok: true, ids } : (answers.find(({ ok }) => !ok) ?? { ok: false, why: 'nothing-new' })
  })
}

/** A draft is computed anew; what was approved before is corrected by a new statement, if anything differs. */
async function oneDirection(act: Act, turn: Turn, asked: Asked, inputs: Inputs): Promise<DrawnUp> {
  const { trx } = turn
  const others = await listOfPair(trx, asked)
  const same = others.filter(({ from, to }) => from === asked.from && to === asked.to)
  if (others.some((one) => one.state !== 'draft' && !same.includes(one))) return { ok: false, why: 'period-overlaps' }
  if (same.some(({ state }) => state === 'offered')) return { ok: false, why: 'offered-already' }
  const draft = same.find(({ state }) => state === 'draft')
  const approved = same.filter(({ state }) => state === 'approved')
  const made = await make(act, turn, asked, inputs, { id: draft?.id ?? null, corrects: approved.at(-1)?.id ?? null })
  // without lines a first draft still tells what is missing; a correction without lines corrects nothing
  if (made.computed.lines.length === 0 && (approved.length > 0 || made.computed.isBillable) && !draft)
    return { ok: false, why: 'nothing-new' }
  const by = { personId: act.viewer.personId, today: turn.today, now: turn.now }
  await (draft ? recompute(trx, made, by) : insertStatement(trx, made, by))
  await logEvent(trx, act.viewer, 'statement/draw-up', { statement: made.id }, act.requestId)
  return { ok: true, ids: [made.id] }
}

interface Which {
  id: string | null
  corrects: string | null
}

async function make(act: Act, turn: Turn, asked: Asked, inputs: Inputs, { id, corrects }: Which): Promise<NewStatement> {
  const gathered = await completed(turn, asked, inputs, id)
  const built = documentOf(asked, gathered)
  return {
    ...asked,
    id: id ?? randomUUID(),
    regionId: act.viewer.regionId,
    // of what was billed too: it is named, and can be taken back when its rule is no longer there
    rules: [...new Set([...gathered.rules.map(({ id: rule }) => rule), ...gathered.billed.map(({ rule }) => rule)])],
    computed: computed(asked, built, gathered.elsewhere),
    pupils: built.pupils,
    corrects,
  }
}

/** Computes a statement as it would be now, without keeping it: to offer only what still holds. */
export async function computedNow(act: Act, turn: Turn, statement: StatementAbout, inputs: Inputs): Promise<NewStatement> {
  return make(act, turn, askedOf(statement), inputs, { id: statement.id, corrects: statement.corrects })
}

export const askedOf = ({ from, to, payerId, payeeId }: StatementAbout): Asked => ({ from, to, payerId, payeeId })

export type Redone = { ok: true } | NotThere | NotYours | { ok: false; why: 'not-draft' }

export async function recomputeDraft(act: Act, id: string): Promise<Redone> {
  const seen = await inTurn(act, ({ trx }) => (isId(id) ? findAbout(trx, id) : Promise.resolve(null)))
  if (!seen || !whyMayMoney(act.viewer, 'settlement/see', subjectOf(seen))) return notThere
  if (!whyMayMoney(act.viewer, 'settlement/change', subjectOf(seen))) return notYours
  const inputs = await gather(act, askedOf(seen))
  return inTurn<Redone>(act, async (turn) => {
    await lockPair(turn.trx, seen.payerId, seen.payeeId)
    const statement = await findAbout(turn.trx, id)
    if (statement?.state !== 'draft') return { ok: false, why: 'not-draft' }
    const made = await computedNow(act, turn, statement, inputs)
    await recompute(turn.trx, made, { personId: act.viewer.personId, today: turn.today, now: turn.now })
    await logEvent(turn.trx, act.viewer, 'statement/recompute', { statement: id }, act.requestId)
    return { ok: true }
  })
}

/** Who settles for one of the schools, for the region, or for every route that the rules are about. */
function mayDrawUp({ viewer }: Act, reach: readonly string[], rules: readonly MoneyRule[]): boolean {
  const [first, ...rest] = rules.map(({ routeIds }) => routeIds)
  const routeIds = (first ?? []).filter((id) => rest.every((routes) => routes.includes(id)))
  return whyMayMoney(viewer, 'settlement/change', { regionId: viewer.regionId, reach, routeIds }) !== null
}
