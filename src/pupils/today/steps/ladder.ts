import { fieldReader, type Read } from '#platform/form/fields.ts'
import { isLooser, type Norm, type ReportTerm } from './norm.ts'

/** What a school does after so many absences, or times late; the last is to report. */
export const STEP_KINDS = ['call', 'talk', 'letter', 'visit', 'report'] as const
export type StepKind = (typeof STEP_KINDS)[number]
export type CountedStep = Exclude<StepKind, 'report'>
export const COUNTED_STEPS = ['call', 'talk', 'letter', 'visit'] as const satisfies readonly CountedStep[]

export interface Ladder {
  institutionId: string
  validFrom: string
  /** absences in the school year; null: not a step at this school */
  after: Record<CountedStep, number | null>
  /** times late in the school year; null: not a step at this school. Beside the absences: they take nothing away from them */
  lateAfter: Record<CountedStep, number | null>
  report: ReportTerm
  /** hours of a day of which nobody typed the hours; null: then they are not known */
  dayHours: number | null
}

export const FIELD_OF: Record<CountedStep, string> = { call: 'bellen', talk: 'gesprek', letter: 'brief', visit: 'huisbezoek' }
export const LATE_FIELD_OF: Record<CountedStep, string> = {
  ...{ call: 'laat-bellen', talk: 'laat-gesprek', letter: 'laat-brief', visit: 'laat-huisbezoek' },
}

export function readLadder(form: URLSearchParams, norm: Norm): Read<Omit<Ladder, 'institutionId'>, 'looser' | 'not-rising'> {
  const is = fieldReader<'looser' | 'not-rising'>(form)
  const [after, lateAfter] = [readCounts(is, FIELD_OF), readCounts(is, LATE_FIELD_OF)]
  const report = { hours: is.decimal('uren', 2) ?? norm.hours, weeks: is.whole('weken', 52) ?? norm.weeks }
  if (isLooser(report, norm) || report.hours === 0) is.wrong(report.hours > norm.hours || report.hours === 0 ? 'uren' : 'weken', 'looser')
  const dayHours = is.decimal('daguren', 2)
  if (dayHours !== null && (dayHours === 0 || dayHours > 12)) is.wrong('daguren', 'no-number')
  return is.done({ validFrom: is.day('vanaf', true) ?? '', after, lateAfter, report, dayHours })
}

/** An empty field is no step; a later step never comes at a lower number. */
function readCounts(is: ReturnType<typeof fieldReader<'looser' | 'not-rising'>>, fields: Record<CountedStep, string>): Ladder['after'] {
  const after = Object.fromEntries(COUNTED_STEPS.map((kind) => [kind, is.whole(fields[kind], 200) || null])) as Ladder['after']
  let most = 0
  for (const kind of COUNTED_STEPS) {
    const count = after[kind]
    if (count !== null && count < most) is.wrong(fields[kind], 'not-rising')
    most = Math.max(most, count ?? 0)
  }
  return after
}
