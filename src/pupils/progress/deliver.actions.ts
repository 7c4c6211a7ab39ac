import type { Reason } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import {
  answerLine,
  type Batch,
  type BatchLine,
  type HeldResult,
  insertBatch,
  insertRule,
  listBatches,
  listHeld,
  listParts,
  listRuledRoutes,
  listRules,
  type NewBatchLine,
  type RuleLine,
  setRuleEnd,
} from './deliver.store.ts'
import { type HeldState, heldState } from './held.ts'
import type { NamedPart } from './plan-of-pupil.ts'
import { insertResult, listSchools, type School } from './progress.store.ts'
import { endField, type ProgressWrong, readRule, readRuleEnd } from './typed.ts'

const MOST = 500

/** A result that waits for the school that made it, and what keeps it. */
export interface HeldLine {
  result: HeldResult
  state: HeldState
}

export interface SeenHeld {
  held: HeldLine[]
  rules: RuleLine[]
  batches: Batch[]
  parts: NamedPart[]
}

const inTurn = <T>(db: Db, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)

/** Results that are held, and what was delivered; of pupils whom one follows, each noted as looked at. */
export function seeHeld(db: Db, request: Request): Promise<SeenHeld> {
  return inTurn(db, request, async (trx) => {
    const rules = await listRules(trx)
    const [held, batches] = [await heldOf(trx, request, rules), await listBatches(trx, null)]
    const pupilIds = [...held.map(({ result }) => result.pupilId), ...batches.flatMap(({ lines }) => lines.map(({ pupilId }) => pupilId))]
    const mine = await note(trx, request, 'look', 'progress/held', pupilIds)
    const routeIds = [...held.map(({ result }) => result.routeId), ...rules.map(({ routeId }) => routeId)]
    const parts = await listParts(trx, [...new Set(routeIds)])
    return {
      parts,
      held: held.filter(({ result }) => mine.has(result.pupilId)),
      rules,
      batches: batches.flatMap((batch) => ofMine(batch, mine) ?? []),
    }
  })
}

/** What stands with another school than the one that made it, of pupils for whom one writes results. */
export async function heldOf(trx: Trx, request: Request, rules: readonly RuleLine[]): Promise<HeldLine[]> {
  const all = await listHeld(trx, request.day, MOST)
  return all.flatMap((result) => {
    if (result.delivered.includes(result.madeAt)) return []
    const enrolledAt = new Set(result.enrolled.map(({ institutionId }) => institutionId))
    const state = heldState(result, result.madeAt, enrolledAt, rules)
    return state ? [{ result, state }] : []
  })
}

export type Delivered = { ok: true; id: string } | { ok: false; why: 'nothing-ready' }

/** Everything that is ready for this school, as one batch. */
export function deliver(db: Db, request: Request, to: string): Promise<Delivered> {
  return inTurn(db, request, async (trx) => {
    const held = await heldOf(trx, request, await listRules(trx))
    const mine = await whys(
      trx,
      request,
      held.map(({ result }) => result.pupilId),
    )
    const lines = held.flatMap(({ result, state }): NewBatchLine[] => {
      const target = result.enrolled.find(({ institutionId }) => institutionId === to)
      if (result.madeAt !== to || state.state !== 'ready' || !target || !mine.has(result.pupilId)) return []
      const { rule, toPart, writtenAs } = state.converted
      return [{ recordId: result.recordId, targetId: target.recordId, resultId: result.id, ruleId: rule.id, toPart, writtenAs }]
    })
    const id = lines.length > 0 ? await insertBatch(trx, request.viewer, to, lines) : null
    if (!id) return { ok: false, why: 'nothing-ready' }
    const ids = held.filter(({ result }) => lines.some(({ resultId }) => resultId === result.id)).map(({ result }) => result.pupilId)
    await note(trx, request, 'change', 'progress/deliver', ids)
    await logEvent(trx, request.viewer, 'result-batch/deliver', { batch: id, to }, request.requestId)
    return { ok: true, id }
  })
}

/** Null when it is not there for who asks. */
export function seeBatch(db: Db, request: Request, id: string): Promise<Batch | null> {
  return inTurn(db, request, async (trx) => {
    const [batch] = await listBatches(trx, id)
    if (!batch) return null
    const mine = await note(
      trx,
      request,
      'look',
      'progress/batch',
      batch.lines.map(({ pupilId }) => pupilId),
    )
    return ofMine(batch, mine)
  })
}

export type Answered = { ok: true } | { ok: false; why: 'not-open' | 'reason-missing' }

/** The receiving school writes it down as converted, or refuses it with the reason. Once. */
export function answer(
  db: Db,
  request: Request,
  { batchId, lineId }: { batchId: string; lineId: string },
  form: URLSearchParams,
): Promise<Answered | null> {
  return inTurn<Answered | null>(db, request, async (trx) => {
    const [batch] = await listBatches(trx, batchId)
    const line = batch?.lines.find(({ id }) => id === lineId)
    if (!line?.isMine) return null
    const isAccepted = form.get('antwoord') === 'accepted'
    const reason = (form.get('reden') ?? '').trim().slice(0, 500) || null
    if (!isAccepted && reason === null) return { ok: false, why: 'reason-missing' }
    if (isAccepted && line.isWithdrawn) return { ok: false, why: 'not-open' }
    const { personId } = request.viewer
    const isFirst = await answerLine(trx, lineId, { state: isAccepted ? 'accepted' : 'refused', reason, personId })
    if (!isFirst) return { ok: false, why: 'not-open' }
    if (isAccepted) await writeDown(trx, personId, line)
    await note(trx, request, 'change', 'progress/batch-answer', [line.pupilId])
    return { ok: true }
  })
}

/** On the receiving school's own record, as it was converted. */
function writeDown(trx: Trx, personId: string, line: BatchLine): Promise<string> {
  const { targetId, routeId, kind, partId, outcome, mark, on, madeAt, toPart, writtenAs, id } = line
  return insertResult(trx, personId, {
    ...{ recordId: targetId, routeId, part: { kind, id: partId }, outcome, mark, on, madeAt, note: toPart, deliveredBy: id, writtenAs },
  })
}

async function whys(trx: Trx, { viewer, day }: Request, pupilIds: readonly string[]): Promise<Map<string, Reason>> {
  const places = await loadPlaces(trx, viewer.regionId, [...new Set(pupilIds)], day)
  const found = [...places.values()].flatMap((place) => {
    const why = whyMayPupil(viewer, 'progress/write', place)
    return why ? [[place.pupilId, why] as const] : []
  })
  return new Map(found)
}

/** Notes it for those of these pupils for whom one writes results; gives which they are. */
export async function note(
  trx: Trx,
  request: Request,
  action: 'look' | 'change',
  what: string,
  pupilIds: readonly string[],
): Promise<ReadonlyMap<string, Reason>> {
  const mine = await whys(trx, request, pupilIds)
  const lines = [...mine].map(([pupilId, why]) => ({ pupilId, why }))
  await logPupils(trx, request.viewer, { action, what, requestId: request.requestId }, lines)
  return mine
}

function ofMine(batch: Batch, mine: ReadonlyMap<string, Reason>): Batch | null {
  const lines = batch.lines.filter(({ pupilId }) => mine.has(pupilId))
  return lines.length > 0 ? { ...batch, lines } : null
}

export interface SeenRuleForm {
  routes: { id: string; name: string }[]
  /** null: none chosen yet */
  route: { id: string; name: string } | null
  parts: NamedPart[]
  schools: School[]
  /** of the route */
  rules: RuleLine[]
  today: string
}

/** For whom designs a route: which part is which at a school, and what a mark becomes. */
export function seeRuleForm(db: Db, request: Request, routeId: string | null): Promise<SeenRuleForm> {
  return inTurn(db, request, async (trx) => ruleForm(trx, request.day, routeId))
}

async function ruleForm(trx: Trx, today: string, routeId: string | null): Promise<SeenRuleForm> {
  const routes = await listRuledRoutes(trx)
  const route = routes.find(({ id }) => id === routeId) ?? (routes.length === 1 ? (routes[0] ?? null) : null)
  const ids = route ? [route.id] : []
  const rules = route ? (await listRules(trx)).filter((one) => one.routeId === route.id) : []
  return { routes, route, rules, today, parts: await listParts(trx, ids), schools: await listSchools(trx, ids, null) }
}

export function saveRule(
  db: Db,
  request: Request,
  routeId: string | null,
  form: URLSearchParams,
): Promise<{ ok: true } | { ok: false; mistakes: ProgressWrong[] } | null> {
  return inTurn(db, request, async (trx) => {
    const { route, parts, schools } = await ruleForm(trx, request.day, routeId)
    if (!route) return null
    const read = readRule(form, route.id, { today: request.day, parts, schools })
    if (!read.ok) return read
    await insertRule(trx, request.viewer, read.value)
    await logEvent(trx, request.viewer, 'result-rule/add', { route: route.id, part: read.value.part }, request.requestId)
    return { ok: true as const }
  })
}

export type EndedRule = { ok: true; routeId: string } | { ok: false; routeId: string; mistakes: ProgressWrong[] }

/** A rule holds until a day that has not passed; results made before keep it. Null when it is not of a route that one designs. */
export function endRule(db: Db, request: Request, ruleId: string, form: URLSearchParams): Promise<EndedRule | null> {
  return inTurn<EndedRule | null>(db, request, async (trx) => {
    const rule = (await listRules(trx)).find(({ id }) => id === ruleId)
    if (!rule || !(await listRuledRoutes(trx)).some(({ id }) => id === rule.routeId)) return null
    const { routeId } = rule
    const read = readRuleEnd(form, rule, request.day)
    if (!read.ok) return { ...read, routeId }
    const isFirst = await setRuleEnd(trx, ruleId, read.value, request.viewer.personId)
    if (!isFirst) return { ok: false, routeId, mistakes: [{ field: endField(ruleId), mistake: 'not-open' }] }
    await logEvent(trx, request.viewer, 'result-rule/end', { rule: ruleId, lastDay: read.value }, request.requestId)
    return { ok: true, routeId }
  })
}
