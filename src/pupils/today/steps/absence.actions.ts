import type { Right } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import type { Db } from '#platform/database/database.ts'
import { fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
import { schoolYearOf } from '../../day.ts'
import { fullName } from '../../name.ts'
import type { PlacedPupil } from '../../pupil.ts'
import { loadRecords } from '../../record/record.store.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { changeOf, lookAt, type PupilTurn } from '../../turn.actions.ts'
import { whyMayPupil } from '../../why-may-see.ts'
import { ownersOf } from '../calls/call.actions.ts'
import { listCalls } from '../calls/call.store.ts'
import { type AbsenceState, absenceState } from '../calls/call.ts'
import type { CallLine } from '../calls/call-line.ts'
import { dutyFor } from '../calls/duty.actions.ts'
import type { CallDuty } from '../calls/duty.ts'
import { byUrgency, type OpenDay, openDay, openSince } from '../calls/open-days.ts'
import { ownsStep } from '../calls/own-step.ts'
import { listContacts } from '../contacts/contact.store.ts'
import type { Contact } from '../contacts/contact.ts'
import { loadDay } from '../marks/mark.store.ts'
import { type Standing, standingOf } from '../marks/mark.ts'
import type { AbsenceRow } from './absence-row.ts'
import { type StepFinding, stepsDue } from './due.ts'
import { STEP_KINDS, type StepKind } from './ladder.ts'
import type { ReportTerm } from './norm.ts'
import { type ReportedDay, type ReportTotal, reportedDays, reportTotal } from './report.ts'
import { findNorm, insertStep, listAbsences, listLadders, withdrawStep } from './step.store.ts'

/** Everything of one pupil's days. */
export interface AbsenceFile {
  pupilId: string
  name: string
  today: string
  /** the day that stands on top: today, or one before it that was asked for */
  day: string
  standing: Standing
  state: AbsenceState | null
  /** other days that nobody closed */
  open: readonly OpenDay[]
  /** of this school year */
  absences: Omit<AbsenceRow, 'pupilId'>
  calls: readonly CallLine[]
  /** empty for who does not mark */
  contacts: readonly Contact[]
  owners: readonly { id: string; name: string }[]
  findings: readonly StepFinding[]
  schools: readonly { id: string; name: string; hasLadder: boolean }[]
  /** `call`: and close, of the day that stands on top */
  may: { mark: boolean; guide: boolean; call: boolean }
  report: { days: readonly ReportedDay[]; total: ReportTotal | null; term: ReportTerm }
}

export interface SeenAbsence extends AbsenceFile {
  /** who calls on the day that stands on top; null: nothing was agreed */
  duty: CallDuty | null
}

export interface AskedDay {
  /** null: today */
  day: string | null
  /** `09:15` */
  clock: string
}

/** Everything of one pupil's days at school, of both schools. */
export function seeAbsence(db: Db, request: Request, pupilId: string, asked: AskedDay): Promise<SeenAbsence | null> {
  const day = asked.day !== null && asked.day < request.day ? asked.day : request.day
  return lookAt(db, request, { pupilId, right: 'attendance/see', what: 'absence/page' }, async (turn) => {
    const file = await gather(turn, pupilId, day)
    const isOwn = ownsStep(file.calls, day, request.viewer.personId)
    const moment = { state: file.state, isPast: day < request.day, clock: asked.clock, ownsStep: isOwn }
    return { ...file, duty: await dutyFor(turn, moment) }
  })
}

async function gather({ trx, request, place }: PupilTurn, pupilId: string, day: string): Promise<AbsenceFile> {
  const { viewer, day: today } = request
  const from = `${schoolYearOf(today)}-08-01`
  const calls = await listCalls(trx, pupilId, from)
  const may = mayOn(viewer, place, ownsStep(calls, day, viewer.personId))
  const { records } = await loadRecords(trx, pupilId)
  const [absences, norm] = [(await listAbsences(trx, [pupilId], from, today))[0] ?? NOTHING, await findNorm(trx, today)]
  const ladders = await listLadders(
    trx,
    records.map(({ institutionId }) => institutionId),
    today,
  )
  const days = reportedDays(absences.absent, new Map([...ladders.values()].map((one) => [one.institutionId, one.dayHours])))
  const standing = standingOf((await loadDay(trx, pupilId, day)).marks)
  return {
    ...{ pupilId, name: records[0] ? fullName(records[0]) : '', today, day, standing, absences, calls, may },
    state: absenceState(standing.last, callsOn(calls, day)),
    open: openBefore(absences.absent, calls, { day, today }),
    report: { days, total: reportTotal(days, norm), term: norm },
    contacts: may.mark ? ((await listContacts(trx, [pupilId])).get(pupilId) ?? []) : [],
    owners: may.call ? await ownersOf(trx, request, place) : [],
    findings: [...ladders.values()].flatMap((ladder) => stepsDue({ day: today, schoolYearFrom: from, ...absences, ladder, norm })),
    schools: records.map(({ institutionId, institutionName }) => ({
      id: institutionId,
      name: institutionName,
      hasLadder: ladders.has(institutionId),
    })),
  }
}

function mayOn(viewer: Viewer, place: PlacedPupil, isOwnStep: boolean): AbsenceFile['may'] {
  const may = (right: Right): boolean => whyMayPupil(viewer, right, place) !== null
  const [mark, guide] = [may('attendance/mark'), may('guidance/write')]
  return { mark, guide, call: mark || (guide && isOwnStep) }
}

/** Of one day, the first first. */
const callsOn = (calls: readonly CallLine[], day: string): CallLine[] => calls.filter((one) => one.day === day).toReversed()

/** But for the day that stands on top. */
function openBefore(
  absent: AbsenceRow['absent'],
  calls: readonly CallLine[],
  { day: shown, today }: Pick<AbsenceFile, 'day' | 'today'>,
): OpenDay[] {
  const others = absent.filter(({ day }) => day !== shown && day >= openSince(today))
  return others.flatMap(({ day, markedAt }) => openDay(day, new Date(markedAt), callsOn(calls, day)) ?? []).toSorted(byUrgency)
}

const NOTHING: Omit<AbsenceRow, 'pupilId'> = { absent: [], late: [], excused: 0, called: [], taken: [] }

export type StepDone = { ok: true } | { ok: false; mistakes: Wrong<'in-future'>[] }

const readStep = (form: URLSearchParams, today: string): Read<{ kind: StepKind; takenOn: string; note: string | null }, 'in-future'> => {
  const is = fieldReader<'in-future'>(form)
  const takenOn = is.day('gedaan', true) ?? ''
  if (takenOn > today) is.wrong('gedaan', 'in-future')
  return is.done({ kind: is.oneOf('stap', STEP_KINDS) ?? 'talk', takenOn, note: is.text('toelichting', 500, false) })
}

/** A step that was taken. Reporting itself a person does, outside Doorloop. */
export function takeStep(db: Db, request: Request, now: Date, pupilId: string, form: URLSearchParams): Promise<StepDone | null> {
  return changeOf<StepDone>(db, request, { pupilId, right: 'guidance/write', what: 'absence/step' }, async ({ trx, place, why }) => {
    const read = readStep(form, request.day)
    if (!read.ok) return read
    const record = recordFor(place, why)
    if (!record) return { ok: false, mistakes: [{ field: 'stap', mistake: 'unknown' }] }
    await insertStep(trx, record.recordId, read.value, { personId: request.viewer.personId, now })
    return { ok: true }
  })
}

export function takeBackStep(db: Db, request: Request, now: Date, pupilId: string, id: string): Promise<{ ok: boolean } | null> {
  return changeOf(db, request, { pupilId, right: 'guidance/write', what: 'absence/step-withdrawn' }, async ({ trx }) => ({
    ok: await withdrawStep(trx, pupilId, id, now),
  }))
}

/** For a report: made by a person, and noted as handed out. */
export function exportAbsence(db: Db, request: Request, pupilId: string): Promise<AbsenceFile | null> {
  return lookAt(db, request, { pupilId, right: 'guidance/write', what: 'absence/report' }, async (turn) => {
    await logPupils(turn.trx, request.viewer, { action: 'change', what: 'absence/export', requestId: request.requestId }, [
      { pupilId, why: turn.why },
    ])
    return gather(turn, pupilId, request.day)
  })
}
