import { randomUUID } from 'node:crypto'
import type { Viewer } from '#platform/access/viewer.ts'
import { whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { schoolYearOf } from '#schools/index.ts'
import { isId } from '../../id.ts'
import { findChoices } from '../../place/place.store.ts'
import { type Choices, schoolsReached, whyMayAt } from '../../place/place.ts'
import { placeReader, type Wrong } from '../../place/typed.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../../turn.actions.ts'
import { findTask, insertLine, insertTask, listSchoolYears, listTasks, lockTasks, wasJustWritten } from './hours.store.ts'
import { leftOf, seenField, type Task } from './task.ts'
import { readCorrection, readGiven, readTask } from './typed.ts'

export interface SeenHours {
  choices: Choices
  schoolYear: number
  schoolYears: readonly number[]
  tasks: readonly Task[]
  mayWrite: boolean
}

/** Hours of a school year; without one, of this year. */
export function seeHours(act: Act, asked: number | null): Promise<SeenHours> {
  return inTurn(act, async ({ trx, today }) => {
    const schoolYear = asked ?? schoolYearOf(today)
    const schoolYears = [...new Set([schoolYearOf(today), schoolYear, ...(await listSchoolYears(trx))])].toSorted(
      (one, other) => other - one,
    )
    const choices = await findChoices(trx, act.viewer, today)
    return { choices, schoolYear, schoolYears, tasks: await listTasks(trx, schoolYear), mayWrite: mayWrite(act.viewer) }
  })
}

const mayWrite = (viewer: Viewer): boolean => whyMay(viewer, 'consultation/change') !== null

export interface SeenTask {
  choices: Choices
  task: Task
  /** promise more, and record for anybody */
  mayChange: boolean
  /** record what was given */
  mayRecord: boolean
}

export function seeTask(act: Act, id: string): Promise<SeenTask | null> {
  return inTurn(act, async ({ trx, today }) => {
    const task = isId(id) ? await findTask(trx, id) : null
    if (!task) return null
    const choices = await findChoices(trx, act.viewer, today)
    const mayChange = mayChangeTask(act.viewer, task, choices)
    return { choices, task, mayChange, mayRecord: mayChange || isOwn(act.viewer, task) }
  })
}

/** For the giving school, or in the route; own hours also by who only looks along. */
export const mayChangeTask = (
  viewer: Viewer,
  task: Pick<Task, 'institutionId' | 'routeId'>,
  { schools }: Pick<Choices, 'schools'>,
): boolean =>
  whyMayAt(viewer, 'consultation/change', { schoolIds: [task.institutionId], routeIds: task.routeId ? [task.routeId] : [] }, schools) !==
  null

export const isOwn = (viewer: Viewer, { personId }: Pick<Task, 'personId'>): boolean =>
  personId === viewer.personId && whyMay(viewer, 'consultation/see') !== null

export type Kept = { ok: true; id: string } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours

/** Somebody gets a task, with the hours that are promised for it. */
export function addTask(act: Act, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async (turn) => {
    const { viewer } = act
    const choices = await findChoices(turn.trx, viewer, turn.today)
    const read = readTask(form, choices, schoolsReached(viewer, 'consultation/change', choices))
    if (!read.ok) return read
    const { promised, ...task } = read.value
    if (!mayChangeTask(viewer, task, choices) || !isPartner(task, choices)) return wrong('route', 'own-school-missing')
    const id = randomUUID()
    await insertTask(turn.trx, { ...task, id, regionId: viewer.regionId, createdBy: viewer.personId })
    if (promised !== null) await keepLine(act, turn, id, { kind: 'promised', hours: promised })
    await logEvent(turn.trx, viewer, 'activity/task', { task: id }, act.requestId)
    return { ok: true, id }
  })
}

/** A school gives hours in a route that it takes part in. */
const isPartner = ({ routeId, institutionId }: Pick<Task, 'routeId' | 'institutionId'>, { routes }: Choices): boolean =>
  routeId === null || (routes.find(({ id }) => id === routeId)?.schoolIds.includes(institutionId) ?? false)

/** What a form on the page of a task asks: `doe` = gegeven, beloofd or verbeter. */
export function changeTask(act: Act, id: string, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async (turn) => {
    if (!isId(id)) return notThere
    await lockTasks(turn.trx, [id])
    const task = await findTask(turn.trx, id)
    if (!task) return notThere
    const choices = await findChoices(turn.trx, act.viewer, turn.today)
    const mayChange = mayChangeTask(act.viewer, task, choices)
    if (!mayChange && !isOwn(act.viewer, task)) return notYours
    const what = form.get('doe')
    if (what === 'gegeven') return give(act, turn, task, form)
    if (what === 'verbeter') return correct(act, turn, task, form, mayChange)
    return what === 'beloofd' && mayChange ? promise(act, turn, task, form) : notYours
  })
}

async function give(act: Act, turn: Turn, task: Task, form: URLSearchParams): Promise<Kept> {
  const read = readGiven(form, turn.today)
  if (!read.ok) return read
  if (schoolYearOf(read.value.from) !== task.schoolYear || schoolYearOf(read.value.to) !== task.schoolYear) return wrong('dag', 'unknown')
  return keepOnce(act, turn, task.id, { kind: 'given', ...read.value }, 'uren')
}

async function promise(act: Act, turn: Turn, task: Task, form: URLSearchParams): Promise<Kept> {
  const is = placeReader(form)
  const [hours, note] = [is.decimal('beloofde-uren', 2), is.text('beloofd-waarom', 500, false)]
  if (!hours) is.wrong('beloofde-uren', 'missing')
  const read = is.done({ hours: hours ?? 0, note: note ?? '' })
  if (!read.ok) return read
  return keepOnce(act, turn, task.id, { kind: 'promised', from: null, to: null, ...read.value }, 'beloofde-uren')
}

/** A form that was sent twice is written down once. */
async function keepOnce(
  act: Act,
  turn: Turn,
  taskId: string,
  line: Parameters<typeof keepLine>[3] & OnceLine,
  field: string,
): Promise<Kept> {
  if (await wasJustWritten(turn.trx, { ...line, taskId, now: turn.now })) return wrong(field, 'there-already')
  await keepLine(act, turn, taskId, line)
  return { ok: true, id: taskId }
}
type OnceLine = Pick<Parameters<typeof insertLine>[1], 'from' | 'to' | 'note'>

/** The difference is a line of its own; who only records does not change what was promised. */
async function correct(act: Act, turn: Turn, task: Task, form: URLSearchParams, mayChange: boolean): Promise<Kept> {
  const read = readCorrection(form)
  if (!read.ok) return read
  const { lineId, hours, reason } = read.value
  const first = task.lines.find(({ id, corrects }) => id === lineId && corrects === null)
  if (!first) return wrong('regel', 'unknown')
  if (first.kind === 'promised' && !mayChange) return notYours
  // with the hours that were on the screen: who corrects meanwhile is not overwritten
  if (form.get(seenField(first)) !== String(leftOf(first, task.lines))) return wrong('wordt', 'seen-another')
  const difference = (Math.round(hours * 100) - Math.round(leftOf(first, task.lines) * 100)) / 100
  if (difference === 0) return wrong('wordt', 'unknown')
  const { kind, from, to } = first
  await keepLine(act, turn, task.id, { kind, from, to, hours: difference, corrects: first.id, reason })
  return { ok: true, id: task.id }
}

type Line = { kind: 'promised' | 'given'; hours: number } & Partial<Parameters<typeof insertLine>[1]>

export async function keepLine({ viewer, requestId }: Act, { trx, now }: Turn, taskId: string, line: Line): Promise<void> {
  const nothing = { from: null, to: null, note: '', corrects: null, reason: null }
  await insertLine(trx, { ...nothing, taskId, recordedBy: viewer.personId, now, ...line })
  await logEvent(trx, viewer, 'activity/hours', { task: taskId, kind: line.kind, hours: line.hours }, requestId)
}

const wrong = (field: string, mistake: Wrong['mistake']): { ok: false; mistakes: Wrong[] } => ({
  ok: false,
  mistakes: [{ field, mistake }],
})
