import { plusDays } from '../../day.ts'
import { COUNTED_STEPS, type CountedStep, type Ladder, STEP_KINDS, type StepKind } from './ladder.ts'
import type { Norm } from './norm.ts'

/** A day on which the pupil was missing, without leave and not ill. */
export interface AbsentDay {
  day: string
  /** as somebody typed them; null: nobody did */
  hours: number | null
}

export interface TakenStep {
  kind: StepKind
  takenOn: string
}

/** A step that is due at a school, with what it comes from; or what is not known, which asks for no step. */
export type StepFinding = DueStep | { rule: 'absence/hours-unknown'; severity: 'needs-a-decision'; days: number; schoolId: string }

export type DueStep = CountedDue | ReportDue

type CountedDue = ({ rule: 'absence/step-due'; absences: number } | { rule: 'absence/late-step-due'; lates: number }) & {
  severity: 'needs-a-decision'
  kind: CountedStep
  after: number
  /** the day on which it was reached */
  since: string
  schoolId: string
}

interface ReportDue {
  rule: 'absence/report-due'
  /** a hard finding only with its article */
  severity: 'needs-a-decision' | 'not-allowed'
  hours: number
  weeks: number
  most: number
  from: string
  /** as above */
  since: string
  article: string | null
  schoolId: string
}

export interface DueFacts {
  day: string
  schoolYearFrom: string
  absent: readonly AbsentDay[]
  /** days on which the pupil came late */
  late: readonly string[]
  /** days of absence of which somebody at home was reached by telephone */
  called: readonly string[]
  taken: readonly TakenStep[]
  ladder: Ladder
  norm: Norm
}

/**
 * What a school's ladder asks now. Steps count the absences of the school year, and beside those how often the pupil came late:
 * neither takes anything away from the other. The report counts hours over any run of so
 * many weeks that ends with an absence. Ill and leave were left out before: an excused absence never counts.
 */
export function stepsDue(facts: DueFacts): StepFinding[] {
  return [...countedDue(facts), ...lateDue(facts), ...reportDue(facts)]
}

/**
 * The highest step that was reached and not taken since; the ones below it are then past. A call from the call list is a call:
 * nobody writes it down twice.
 */
function countedDue({ absent, called, taken, ladder, schoolYearFrom }: DueFacts): StepFinding[] {
  const days = absent.flatMap(({ day }) => (day >= schoolYearFrom ? [day] : [])).toSorted()
  const kind = reachedAt(ladder.after, days.length)
  if (!kind) return []
  const after = ladder.after[kind] ?? 0
  const since = days[after - 1] ?? schoolYearFrom
  const isTaken = taken.some((one) => one.takenOn >= schoolYearFrom && rank(one.kind) >= rank(kind))
  if (isTaken || (kind === 'call' && called.some((day) => day >= since))) return []
  return [
    { rule: 'absence/step-due', severity: 'needs-a-decision', kind, absences: days.length, after, since, schoolId: ladder.institutionId },
  ]
}

const reachedAt = (after: Ladder['after'], count: number): CountedStep | undefined =>
  COUNTED_STEPS.filter((kind) => (after[kind] ?? Number.POSITIVE_INFINITY) <= count).at(-1)

/** The same of coming late; a step counts as taken from the day on which it was reached, for an earlier one was about something else. */
function lateDue({ late, taken, ladder, schoolYearFrom }: DueFacts): StepFinding[] {
  const days = late.filter((day) => day >= schoolYearFrom).toSorted()
  const kind = reachedAt(ladder.lateAfter, days.length)
  if (!kind) return []
  const after = ladder.lateAfter[kind] ?? 0
  const since = days[after - 1] ?? schoolYearFrom
  if (taken.some((one) => one.takenOn >= since && rank(one.kind) >= rank(kind))) return []
  return [
    { rule: 'absence/late-step-due', severity: 'needs-a-decision', kind, lates: days.length, after, since, schoolId: ladder.institutionId },
  ]
}

const rank = (kind: StepKind): number => STEP_KINDS.indexOf(kind)

/** The first run of weeks that is over it and was not reported since. */
function reportDue({ absent, taken, ladder, norm }: DueFacts): StepFinding[] {
  const { hours: most, weeks } = ladder.report
  const schoolId = ladder.institutionId
  const reported = taken.filter(({ kind }) => kind === 'report').map(({ takenOn }) => takenOn)
  const last = reported.toSorted().at(-1) ?? ''
  const left = absent.filter(({ day }) => day > last).toSorted((one, other) => one.day.localeCompare(other.day))
  const unknown = ladder.dayHours === null ? left.filter(({ hours }) => hours === null).length : 0
  for (const { day } of left) {
    const from = plusDays(day, 1 - weeks * 7)
    const hours = sum(left.filter((one) => one.day >= from && one.day <= day).map((one) => one.hours ?? ladder.dayHours ?? 0))
    if (hours < most) continue
    const severity = norm.article ? 'not-allowed' : 'needs-a-decision'
    return [{ rule: 'absence/report-due', severity, hours, weeks, most, from, since: day, article: norm.article, schoolId }]
  }
  return unknown > 0 ? [{ rule: 'absence/hours-unknown', severity: 'needs-a-decision', days: unknown, schoolId }] : []
}

const sum = (numbers: readonly number[]): number => Math.round(numbers.reduce((total, one) => total + one, 0) * 100) / 100
