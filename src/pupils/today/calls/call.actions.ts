import type { Right } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { loadColleagues } from '../../care/colleagues.store.ts'
import type { PlacedPupil } from '../../pupil.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import type { Team, TeamRef } from '../../team/team.ts'
import type { PupilTurn } from '../../turn.actions.ts'
import { whyMayPupil } from '../../why-may-see.ts'
import { listContacts } from '../contacts/contact.store.ts'
import type { Contact } from '../contacts/contact.ts'
import { seeMorning } from '../list/morning.actions.ts'
import type { MorningLine } from '../list/morning.ts'
import type { TeamChoices } from '../list/team.ts'
import { loadDay } from '../marks/mark.store.ts'
import { standingOf } from '../marks/mark.ts'
import { lockDay } from '../marks/moment.store.ts'
import { nextMoment } from '../marks/moment.ts'
import { answerFor, type CallDone, dayOfForm } from './answer.actions.ts'
import { insertCall, insertClosing, listCalls } from './call.store.ts'
import { type AbsenceState, absenceState } from './call.ts'
import { clockOf } from './clock.ts'
import { dutyFor } from './duty.actions.ts'
import { loadDuties } from './duty.store.ts'
import { type CallDuty, type CallMoment, dutyOf } from './duty.ts'
import { ownsStep } from './own-step.ts'
import type { CallSetting } from './setting.ts'
import { readCall, readClosing } from './typed.ts'

/**
 * Colleagues who may look after it, the one who writes first: who marks, and who guides the pupil, at either school, when they
 * may open the page they are sent to.
 */
export async function ownersOf(trx: Trx, { viewer, day }: Request, place: PlacedPupil): Promise<{ id: string; name: string }[]> {
  const colleagues = await loadColleagues(trx, viewer, day)
  const may = (one: Viewer, right: Right): boolean => whyMayPupil(one, right, place) !== null
  const others = colleagues.filter((one) => may(one, 'attendance/see') && (may(one, 'attendance/mark') || may(one, 'guidance/write')))
  return [{ id: viewer.personId, name: viewer.name }, ...others.map(({ personId, name }) => ({ id: personId, name }))]
}

/** One attempt. It closes nothing. Of the side that was not agreed it says why, as long as it is the turn of the other. */
export function addCall(db: Db, request: Request, now: Date, pupilId: string, form: URLSearchParams): Promise<CallDone | null> {
  const day = dayOfForm(form, request.day)
  return answerFor(db, request, { pupilId, day, what: 'absence/call' }, async (turn) => {
    const { trx, place, why } = turn
    const by = await byOn(trx, request, now, pupilId, day)
    const contacts = (await listContacts(trx, [pupilId])).get(pupilId) ?? []
    const ownerIds = (await ownersOf(trx, request, place)).map(({ id }) => id)
    const duty = await dutyFor(turn, await momentOf(turn, day, now))
    const read = readCall(form, { contacts, ownerIds, today: request.day, now, isOutOfTurn: duty !== null && !duty.isFree })
    if (!read.ok) return read
    const record = recordFor(place, why)
    if (!record) return { ok: false, mistakes: [{ field: 'wie', mistake: 'unknown' }] }
    await insertCall(trx, record.recordId, read.value, by)
    return { ok: true }
  })
}

async function momentOf({ trx, request, place: { pupilId } }: PupilTurn, day: string, now: Date): Promise<CallMoment> {
  const calls = (await listCalls(trx, pupilId, day)).filter((one) => one.day === day)
  const { last } = standingOf((await loadDay(trx, pupilId, day)).marks)
  const state = absenceState(last, calls.toReversed())
  return { state, isPast: day < request.day, clock: clockOf(now), ownsStep: ownsStep(calls, day, request.viewer.personId) }
}

/** Somebody says that nothing more needs doing, and why. */
export function closeDay(db: Db, request: Request, now: Date, pupilId: string, form: URLSearchParams): Promise<CallDone | null> {
  const day = dayOfForm(form, request.day)
  return answerFor(db, request, { pupilId, day, what: 'absence/close' }, async ({ trx, place, why }) => {
    const read = readClosing(form, request.day)
    if (!read.ok) return read
    const record = recordFor(place, why)
    if (!record) return { ok: false, mistakes: [{ field: 'waarom', mistake: 'unknown' }] }
    await insertClosing(trx, record.recordId, read.value.day, read.value.note, await byOn(trx, request, now, pupilId, read.value.day))
    return { ok: true }
  })
}

/** The lines of a day come one after the other: who writes waits for who was first. */
async function byOn(trx: Trx, { viewer }: Request, now: Date, pupilId: string, day: string): Promise<{ personId: string; now: Date }> {
  await lockDay(trx, pupilId, day)
  const { lastAt } = await loadDay(trx, pupilId, day)
  return { personId: viewer.personId, now: nextMoment(now, lastAt) }
}

export interface CallListLine {
  line: MorningLine
  state: AbsenceState
  /** as agreed for the pupil's route; null: nothing was */
  duty: CallDuty | null
  /** empty for who may not call */
  contacts: readonly Contact[]
}

export interface SeenCalls {
  day: string
  choices: TeamChoices
  team: Team | null
  setting: CallSetting | null
  /** an alarm first, then who was not called, not reached, explained; closed last */
  calls: readonly CallListLine[]
}

const ORDER: readonly AbsenceState[] = ['alarm', 'to-call', 'not-reached', 'explained', 'closed']

/** Who is missing today and how it stands at this time (`09:15`). Everybody on it was looked at by the list it comes from. */
export async function seeCalls(db: Db, request: Request, clock: string, asked: TeamRef | null): Promise<SeenCalls | null> {
  const morning = await seeMorning(db, request, asked, request.day)
  if (!morning) return null
  const { day, choices, team, setting, lines } = morning
  const missing = lines.flatMap((line) => (line.absence ? [{ line, state: line.absence }] : []))
  const ids = missing.map(({ line }) => line.pupilId)
  const routeIds = [...new Set(missing.flatMap(({ line }) => line.routeId ?? []))]
  const load = (trx: Trx) => together(listContacts(trx, ids), loadDuties(trx, request.viewer, routeIds))
  const [contacts, facts] = await asPerson(db, request.viewer.personId, load, request.day)
  const calls = missing.map(({ line, state }) => {
    const { routeId, institutionIds } = line
    const duty = routeId ? dutyOf(facts, { routeId, institutionIds }, { state, isPast: false, clock, ownsStep: false }) : null
    return { line, state, duty, contacts: contacts.get(line.pupilId) ?? [] }
  })
  return { day, choices, team, setting, calls: calls.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state)) }
}
