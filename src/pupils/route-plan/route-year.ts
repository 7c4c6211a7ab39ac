import { type DesignYear, isoWeekOf, placeOf, schoolYearOf, yearTimes } from '#programme/index.ts'

/** What is known of one pupil in one route on a day. */
export interface RouteYearFacts {
  day: string
  /** school year in which the pupil began: 2026 = 1 August 2026 */
  cohort: number
  years: readonly DesignYear[]
  /** enrolments that hold on the day, of both schools */
  enrolments: readonly { kind: 'vo' | 'mbo'; leerjaar: number | null }[]
  /** phases in which a school says that the pupil is in the route on the day */
  phases: readonly ('VO' | 'MBO')[]
}

export const UNKNOWN_YEAR = ['no-version', 'no-enrolment', 'no-leerjaar', 'not-in-design', 'two-years'] as const
export type UnknownYear = (typeof UNKNOWN_YEAR)[number]

/** The year of the design that the pupil is in, or why that is not known. Nothing is guessed. */
export type RouteYear =
  | {
      known: true
      year: DesignYear
      /** place in the design */
      at: number
      /** in which year the cohort is by the plan; another one for who repeats or goes ahead. Null after the last, or before the first */
      planned: DesignYear | null
    }
  | { known: false; why: UnknownYear }

/**
 * Which year of the design the pupil is in: that of the stage and leerjaar in which a school says that the pupil is enrolled,
 * so who repeats stays in the same year. What the schools leave open, the phase decides, then the plan of the cohort.
 */
export function routeYear(facts: RouteYearFacts): RouteYear {
  const { years, enrolments } = facts
  if (years.length === 0) return { known: false, why: 'no-version' }
  if (enrolments.length === 0) return { known: false, why: 'no-enrolment' }
  const planned = plannedYears(facts)
  const fitting = unique(enrolments.flatMap((one) => fittingYears(years, one)))
  if (fitting.length === 0)
    return { known: false, why: enrolments.some(({ leerjaar }) => leerjaar === null) ? 'no-leerjaar' : 'not-in-design' }
  const inPhase = narrow(fitting, ({ stage }) => facts.phases.some((phase) => (phase === 'VO') === (stage === 'vmbo')))
  const now = narrow(inPhase, (year) => runsOn(facts, year))
  const left = narrow(now, (year) => planned.includes(year))
  const [year] = left
  if (!year || left.length > 1) return { known: false, why: 'two-years' }
  return { known: true, year, at: years.indexOf(year), planned: planned[0] ?? null }
}

/** Without a leerjaar only where the stage has one year. */
function fittingYears(years: readonly DesignYear[], { kind, leerjaar }: RouteYearFacts['enrolments'][number]): DesignYear[] {
  const ofStage = years.filter(({ stage }) => stage === (kind === 'vo' ? 'vmbo' : 'mbo'))
  if (leerjaar === null) return ofStage.length === 1 ? ofStage : []
  return ofStage.filter(({ leerjaren }) => leerjaren.includes(leerjaar))
}

/** The years in which the cohort is on the day by the plan: two where a half-year goes over within a week. */
function plannedYears({ years, cohort, day }: RouteYearFacts): DesignYear[] {
  const times = yearTimes(years)
  return years.filter((year) => times.get(year.id)?.after === schoolYearOf(day) - cohort && runsOn({ years, day }, year))
}

/** Half a year has weeks of its own in each school year; a whole one runs always, in summer too. */
function runsOn({ years, day }: Pick<RouteYearFacts, 'years' | 'day'>, year: DesignYear): boolean {
  const span = yearTimes(years).get(year.id)?.span
  if (!span || (year.weeks ?? 40) >= 40) return true
  const place = placeOf(isoWeekOf(day).week)
  return span.from <= place && place <= span.to
}

/** The ones that fit, or all of them when none does. */
function narrow<T>(all: readonly T[], fits: (one: T) => boolean): T[] {
  const kept = all.filter(fits)
  return kept.length > 0 ? kept : [...all]
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]
