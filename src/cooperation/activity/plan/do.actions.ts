import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { schoolYearOf } from '#schools/index.ts'
import { isId } from '../../id.ts'
import { findChoices } from '../../place/place.store.ts'
import type { Choices } from '../../place/place.ts'
import { placeReader, type Wrong } from '../../place/typed.ts'
import { type Act, inTurn, notThere, notYours, type Turn } from '../../turn.actions.ts'
import { keepLine, mayChangeTask } from '../hours/hours.actions.ts'
import { insertTask, listTasks } from '../hours/hours.store.ts'
import { endActivity, lockActivity } from './activity.store.ts'
import { type Activity, type ActivityPerson, costLeft } from './activity.ts'
import { insertCost, insertPerson, removePerson, removePlannedCost } from './inside.store.ts'
import { type Kept, mayWriteActivity } from './plan.actions.ts'
import { readCost, readCostCorrection, readParticipant } from './typed.ts'

interface At {
  act: Act
  turn: Turn
  activity: Activity
  choices: Choices
  form: URLSearchParams
}

const done = ({ activity }: At): Kept => ({ ok: true, id: activity.id })
const wrong = (field: string, mistake: Wrong['mistake']): Kept => ({ ok: false, mistakes: [{ field, mistake }] })

/** By the name of a form on the page of an activity. */
const VERBS: Record<string, (at: At) => Promise<Kept>> = {
  persoon: addPerson,
  'persoon-weg': dropPerson,
  kosten: addCost,
  'kosten-weg': dropCost,
  'kosten-verbeter': correctCost,
  gedaan: (at) => end(at, 'done', null),
  afgelast: callOff,
  uren: recordHours,
}

export function changeActivity(act: Act, id: string, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async (turn) => {
    const activity = isId(id) ? await lockActivity(turn.trx, id) : null
    if (!activity) return notThere
    const choices = await findChoices(turn.trx, act.viewer, turn.today)
    if (!mayWriteActivity(act.viewer, activity, choices)) return notYours
    const verb = VERBS[form.get('doe') ?? '']
    if (!verb) return notThere
    const kept = await verb({ act, turn, activity, choices, form })
    if (kept.ok) await logEvent(turn.trx, act.viewer, `activity/${form.get('doe')}`, { activity: id }, act.requestId)
    return kept
  })
}

async function addPerson(at: At): Promise<Kept> {
  if (at.activity.state !== 'planned') return notYours
  const read = readParticipant(at.form, at.choices, at.activity)
  if (!read.ok) return read
  await insertPerson(at.turn.trx, at.activity.id, read.value)
  return done(at)
}

async function dropPerson(at: At): Promise<Kept> {
  const id = at.form.get('wie-weg') ?? ''
  if (at.activity.state !== 'planned') return notYours
  if (!at.activity.people.some((one) => one.id === id)) return notThere
  await removePerson(at.turn.trx, at.activity.id, id)
  return done(at)
}

/** Costs still come in when an activity is over, or was called off. */
async function addCost(at: At): Promise<Kept> {
  const { activity, turn, form } = at
  const read = readCost(form, at.choices, activity, turn.today)
  if (!read.ok) return read
  if (read.value.stage === 'planned' && activity.state !== 'planned') return wrong('stand', 'unknown')
  await insertCost(turn.trx, activity.id, read.value, { personId: at.act.viewer.personId, now: turn.now })
  return done(at)
}

async function dropCost(at: At): Promise<Kept> {
  const id = at.form.get('post-weg') ?? ''
  if (!at.activity.costs.some((one) => one.id === id && one.stage === 'planned')) return notThere
  await removePlannedCost(at.turn.trx, at.activity.id, id)
  return done(at)
}

async function correctCost(at: At): Promise<Kept> {
  const { activity, turn } = at
  const read = readCostCorrection(at.form)
  if (!read.ok) return read
  const { costId, cents, reason } = read.value
  const first = activity.costs.find((one) => one.id === costId && one.stage === 'made' && one.corrects === null)
  if (!first) return wrong('post', 'unknown')
  const difference = cents - costLeft(first, activity.costs)
  if (difference === 0) return wrong('bedrag-wordt', 'unknown')
  const line = { ...first, cents: difference, corrects: first.id, reason }
  await insertCost(turn.trx, activity.id, line, { personId: at.act.viewer.personId, now: turn.now })
  return done(at)
}

async function callOff(at: At): Promise<Kept> {
  const is = placeReader(at.form)
  const read = is.done(is.text('waarom-niet', 500) ?? '')
  return read.ok ? end(at, 'cancelled', read.value) : read
}

async function end(at: At, state: 'done' | 'cancelled', reason: string | null): Promise<Kept> {
  const { activity, turn } = at
  if (activity.state !== 'planned') return notYours
  if (state === 'done' && activity.startsOn > turn.today) return wrong('gedaan', 'in-future')
  await endActivity(turn.trx, activity.id, state, reason, turn.now)
  return done(at)
}

/** What somebody gave in an activity goes to the hours: under a task that fits, else under a new one. Once a person. */
async function recordHours(at: At): Promise<Kept> {
  const { activity, turn, act, choices, form } = at
  const one = activity.people.find(({ id }) => id === form.get('van-wie'))
  if (activity.state !== 'done' || !one || one.given !== null) return notThere
  const is = placeReader(form)
  const hours = is.decimal('gegeven', 2)
  if (!hours) is.wrong('gegeven', 'missing')
  const read = is.done(hours ?? 0)
  if (!read.ok) return read
  const routeId = routeOf(at, one)
  if (!mayChangeTask(act.viewer, { institutionId: one.institutionId, routeId }, choices)) return wrong('gegeven', 'not-your-school')
  const taskId = await taskFor(at, one, routeId)
  const isOver = activity.endsOn <= turn.today
  const days = { from: activity.startsOn, to: isOver ? activity.endsOn : turn.today }
  await keepLine(act, turn, taskId, { kind: 'given', hours: read.value, ...days, note: activity.title, activityPersonId: one.id })
  return done(at)
}

/** Of an activity for one route in which the school takes part. */
function routeOf({ activity, choices }: At, { institutionId }: ActivityPerson): string | null {
  const [only, ...more] = activity.routeIds
  const route = more.length === 0 ? choices.routes.find(({ id }) => id === only) : undefined
  return route?.schoolIds.includes(institutionId) ? route.id : null
}

async function taskFor({ act, turn, activity }: At, one: ActivityPerson, routeId: string | null): Promise<string> {
  const schoolYear = schoolYearOf(activity.startsOn)
  const { institutionId, forInstitutionId, personId, person } = one
  const wanted = { institutionId, forInstitutionId, personId, person, function: one.function, routeId, schoolYear }
  const keys = Object.keys(wanted) as (keyof typeof wanted)[]
  const found = (await listTasks(turn.trx, schoolYear)).find((task) => keys.every((key) => task[key] === wanted[key]))
  if (found) return found.id
  const id = randomUUID()
  await insertTask(turn.trx, { ...wanted, id, leerjaar: null, regionId: act.viewer.regionId, createdBy: act.viewer.personId })
  return id
}
