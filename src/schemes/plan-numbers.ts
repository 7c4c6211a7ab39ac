import type { PlanHours, PlanYear, RoutePlan } from './plan.ts'

/** The years from vmbo 3 up to the mbo diploma, on which the schemes count; not those before, nor the hbo. */
export const routeYearsOf = ({ years }: RoutePlan): PlanYear[] =>
  years.filter(({ routeYear, stage }) => routeYear !== null && stage !== 'hbo')

export const yearsIn = ({ years }: RoutePlan, stage: PlanYear['stage']): PlanYear[] => years.filter((one) => one.stage === stage)

/** Clock hours of these years together; `open` counts blocks and years without hours. */
export function hoursOf(years: readonly PlanYear[]): PlanHours {
  const sum = (part: keyof PlanHours): number => years.reduce((all, { hours }) => all + (hours?.[part] ?? 0), 0)
  const empty = years.filter(({ hours }) => hours === null).length
  return { total: sum('total'), guided: sum('guided'), bpv: sum('bpv'), open: sum('open') + empty }
}

/** The leertrajecten of all its qualifications; empty when none is filled in. */
export const leertrajectenOf = ({ qualifications }: RoutePlan): ('bol' | 'bbl')[] => [
  ...new Set(qualifications.flatMap(({ leertraject }) => leertraject ?? [])),
]
