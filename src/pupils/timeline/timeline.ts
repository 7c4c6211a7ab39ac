import { type DesignYear, isoWeekOf, type Moment, placeOf, type RouteDesign, schoolYearOf, yearTimes } from '#programme/index.ts'
import { movedInOrder, type Pace } from '../progress/pace.ts'
import { plannedParts, sundayOf } from '../progress/planned-parts.ts'
import { plannedDays } from '../progress/schedule.ts'
import type { PupilRoute } from '../route-plan/index.ts'

/** A year of the design, from and until as shares of the whole route. */
export interface Segment {
  year: DesignYear
  from: number
  until: number
  state: 'done' | 'now' | 'ahead'
}

/** An exam, a choice or a diploma on the way. */
export interface Mark {
  kind: 'exam' | 'choice' | 'diploma'
  name: string
  at: number
  /** 2027 = in 2027-2028, by the plan and from where the pupil is now */
  schoolYear: number
  /** ISO week */
  week: number
  isPast: boolean
}

export interface Timeline {
  segments: readonly Segment[]
  marks: readonly Mark[]
  /** today, as a share of the whole route; null outside its weeks is never: summer counts with the year before it */
  today: number
}

/** A school year has 53 places, from week 31 to week 30. */
const PLACES = 53
const WEEKS = 52
const weeksBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / (7 * 86_400_000)
const CHOICES: ReadonlySet<Moment['kind']> = new Set(['intake', 'choice', 'final-choice', 'diploma'])

type Known = Pick<PupilRoute, 'version' | 'year' | 'cohort'>

/**
 * Where a pupil is in the route: null when it is not known in which year. Who repeats is in the same year again, so all that
 * follows moves along; of whom a pace was decided, what comes is that of the plan moved by what was decided.
 */
export function timelineOf({ version, year, cohort }: Known, day: string, paces: readonly Pace[] = []): Timeline | null {
  if (!version || !year.known) return null
  const { design } = version
  const times = yearTimes(design.years)
  const after = (id: string): number => times.get(id)?.after ?? 0
  const length = Math.max(...design.years.map(({ id }) => after(id))) + 1
  const share = (id: string, place: number): number => (after(id) + place / PLACES) / length
  const today = share(year.year.id, placeOf(isoWeekOf(day).week))
  const schoolYear = (id: string): number => schoolYearOf(day) + after(id) - after(year.year.id)
  const markOf = ({ kind, name, week, ...one }: Planned): Mark => {
    const at = share(one.year, placeOf(week))
    return { kind, name, at, schoolYear: schoolYear(one.year), week, isPast: at < today }
  }
  const plannedOn = ({ year, week }: Planned): string => sundayOf(cohort + after(year), week)
  // an exam moves as in the schedule, where the parts hold each other in order; choices and diplomas keep the order with those
  const days = plannedDays(plannedParts(design, cohort))
  const moveExam = movedInOrder(days, paces)
  const moveMoment = movedInOrder([...days, ...momentsOf(design).map(plannedOn)], paces)
  const pacedMark = ({ kind, name, week, ...one }: Planned): Mark => {
    const planned = plannedOn({ kind, name, week, ...one })
    const on = kind === 'exam' ? moveExam(planned) : moveMoment(planned)
    // as far from today as it is in time
    const at = Math.min(Math.max(today + weeksBetween(day, on) / WEEKS / length, 0), 1)
    return { kind, name, at, schoolYear: schoolYearOf(on), week: isoWeekOf(on).week, isPast: on < day }
  }
  const isPaced = paces.some(({ kind }) => kind !== 'change')
  return {
    segments: segmentsOf(design.years, times, { length, now: year.at }),
    marks: [...examsOf(design), ...momentsOf(design)].map(isPaced ? pacedMark : markOf).toSorted((a, b) => a.at - b.at),
    today,
  }
}

/** As the design has it: a week of one of its years. */
interface Planned extends Pick<Mark, 'kind' | 'name' | 'week'> {
  year: string
}

/** Half years stand one after the other within their school year; the first and last week of teaching stand for the whole of it. */
function segmentsOf(years: readonly DesignYear[], times: ReturnType<typeof yearTimes>, { length, now }: { length: number; now: number }) {
  return years.map((year, at): Segment => {
    const time = times.get(year.id)
    const isWhole = (year.weeks ?? 40) >= 40
    const [from, until] = isWhole || !time ? [0, PLACES] : [time.span.from, time.span.to + 1]
    const share = (place: number): number => ((time?.after ?? 0) + place / PLACES) / length
    return { year, from: share(from), until: share(until), state: at < now ? 'done' : at === now ? 'now' : 'ahead' }
  })
}

/** Exams with a week; what was dropped is not made. */
function examsOf({ exams }: RouteDesign) {
  return exams.flatMap(({ subject, change, year, week }) =>
    change !== 'dropped' && year !== null && week !== null ? [{ kind: 'exam' as const, name: subject, year, week }] : [],
  )
}

function momentsOf({ moments }: RouteDesign) {
  return moments.flatMap(({ kind, name, year, week }) =>
    week !== null && CHOICES.has(kind) ? [{ kind: kind === 'diploma' ? ('diploma' as const) : ('choice' as const), name, year, week }] : [],
  )
}
