import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { loadColleagues } from '../../care/colleagues.store.ts'
import type { PlacedPupil } from '../../pupil.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { changeOf } from '../../turn.actions.ts'
import { whyMayPupil } from '../../why-may-see.ts'
import { listContacts } from '../contacts/contact.store.ts'
import type { Contact } from '../contacts/contact.ts'
import type { AskedTeam } from '../list/morning.actions.ts'
import { seeMorning } from '../list/morning.actions.ts'
import type { MorningLine } from '../list/morning.ts'
import type { Team, TeamChoices } from '../list/team.ts'
import { loadDay } from '../marks/mark.store.ts'
import { lockDay } from '../marks/moment.store.ts'
import { nextMoment } from '../marks/moment.ts'
import { insertCall, insertClosing } from './call.store.ts'
import type { AbsenceState } from './call.ts'
import { callSettings } from './setting.store.ts'
import { type CallSetting, isCallLate } from './setting.ts'
import { type CallMistake, readCall, readClosing } from './typed.ts'

export type CallDone = { ok: true } | { ok: false; mistakes: Wrong<CallMistake>[] }

/** Colleagues who may look after it: the one who writes first. */
export async function ownersOf(trx: Trx, { viewer, day }: Request, place: PlacedPupil): Promise<{ id: string; name: string }[]> {
  const colleagues = await loadColleagues(trx, viewer, day)
  const others = colleagues.filter((one) => whyMayPupil(one, 'attendance/mark', place) !== null)
  return [{ id: viewer.personId, name: viewer.name }, ...others.map(({ personId, name }) => ({ id: personId, name }))]
}

/** One attempt. It closes nothing. */
export function addCall(db: Db, request: Request, now: Date, pupilId: string, form: URLSearchParams): Promise<CallDone | null> {
  return changeOf<CallDone>(db, request, { pupilId, right: 'attendance/mark', what: 'absence/call' }, async ({ trx, place, why }) => {
    const contacts = (await listContacts(trx, [pupilId])).get(pupilId) ?? []
    const ownerIds = (await ownersOf(trx, request, place)).map(({ id }) => id)
    const read = readCall(form, { contacts, ownerIds, today: request.day, now })
    if (!read.ok) return read
    const record = recordFor(place, why)
    if (!record) return { ok: false, mistakes: [{ field: 'wie', mistake: 'unknown' }] }
    await insertCall(trx, record.recordId, read.value, await byOn(trx, request, now, pupilId, read.value.day))
    return { ok: true }
  })
}

/** Somebody says that nothing more needs doing, and why. */
export function closeDay(db: Db, request: Request, now: Date, pupilId: string, form: URLSearchParams): Promise<CallDone | null> {
  return changeOf<CallDone>(db, request, { pupilId, right: 'attendance/mark', what: 'absence/close' }, async ({ trx, place, why }) => {
    const read = readClosing(form, request.day)
    if (!read.ok) return read
    const record = recordFor(place, why)
    if (!record) return { ok: false, mistakes: [{ field: 'waarom', mistake: 'unknown' }] }
    await insertClosing(trx, record.recordId, read.value.day, read.value.note, await byOn(trx, request, now, pupilId, read.value.day))
    return { ok: true }
  })
}

async function byOn(trx: Trx, { viewer }: Request, now: Date, pupilId: string, day: string): Promise<{ personId: string; now: Date }> {
  await lockDay(trx, pupilId, day)
  const { lastAt } = await loadDay(trx, pupilId, day)
  return { personId: viewer.personId, now: nextMoment(now, lastAt) }
}

export interface CallListLine {
  line: MorningLine
  state: AbsenceState
  /** agreed for the pupil's route */
  setting: CallSetting | null
  /** the agreed time is there, and nobody called */
  isLate: boolean
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
export async function seeCalls(db: Db, request: Request, clock: string, asked: AskedTeam | null): Promise<SeenCalls | null> {
  const morning = await seeMorning(db, request, asked, request.day)
  if (!morning) return null
  const { day, choices, team, setting, lines } = morning
  const missing = lines.flatMap((line) => (line.absence ? [{ line, state: line.absence }] : []))
  const ids = missing.map(({ line }) => line.pupilId)
  const routeIds = [...new Set(missing.flatMap(({ line }) => line.routeId ?? []))]
  const load = (trx: Trx) => together(listContacts(trx, ids), callSettings(trx, routeIds))
  const [contacts, settings] = await asPerson(db, request.viewer.personId, load, request.day)
  const calls = missing.map(({ line, state }) => {
    const agreed = (line.routeId && settings.get(line.routeId)) || null
    const isLate = agreed !== null && isCallLate(agreed, state, clock)
    return { line, state, setting: agreed, isLate, contacts: contacts.get(line.pupilId) ?? [] }
  })
  return { day, choices, team, setting, calls: calls.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state)) }
}
