import type { Statement } from '#schemes/index.ts'
import type { Route, Side } from '../route.ts'
import type { VersionState } from '../version/version.ts'

/** Only these are reported: the law knows them as routes with legal room of their own (law of 2020). */
export const REPORTED_SCHEMES: readonly string[] = ['dlr', 'glr']

/** A school told DUO, in RIO, that it offers the route; each school for itself. */
export interface Report {
  id: string
  routeId: string
  institutionId: string
  /** `2026-10-01` */
  reportedOn: string
  notedBy: string
}

export interface RouteReports {
  route: Route
  /** of the version that opens by itself; null: nothing is designed yet */
  state: VersionState | null
  /** what the design itself says, per side */
  stated: Readonly<Record<Side, boolean | null>>
  schools: readonly SchoolReport[]
}

export interface SchoolReport {
  institutionId: string
  institutionName: string
  sides: readonly Side[]
  report: Report | null
  /** this viewer may note it for the school */
  mayNote: boolean
}

export const STATEMENT_OF: Readonly<Record<Side, Statement>> = { vo: 'reported-by-vo', mbo: 'reported-by-mbo' }

/** Each school once, with the sides it carries: a vertical school community reports once for both. */
export function schoolsOf({ partners }: Pick<Route, 'partners'>): Pick<SchoolReport, 'institutionId' | 'institutionName' | 'sides'>[] {
  const found = new Map<string, { institutionId: string; institutionName: string; sides: Side[] }>()
  for (const { institutionId, institutionName, side } of partners) {
    const school = found.get(institutionId) ?? { institutionId, institutionName, sides: [] }
    if (!school.sides.includes(side)) school.sides.push(side)
    found.set(institutionId, school)
  }
  return [...found.values()]
}

/** What the list and the design say differently of one side; the design is never changed by the list. */
export type Hint = { side: Side; differs: 'design-says-no' } | { side: Side; differs: 'list-says-no'; schools: readonly string[] }

export function hintsOf({ schools, stated }: Pick<RouteReports, 'schools' | 'stated'>): Hint[] {
  return (['vo', 'mbo'] as const).flatMap((side): Hint[] => {
    const here = schools.filter(({ sides }) => sides.includes(side))
    const missing = here.filter(({ report }) => report === null).map(({ institutionName }) => institutionName)
    if (here.length > 0 && missing.length === 0 && stated[side] !== true) return [{ side, differs: 'design-says-no' }]
    return missing.length > 0 && stated[side] === true ? [{ side, differs: 'list-says-no', schools: missing }] : []
  })
}

export type ReportMistake = 'date-wrong' | 'date-to-come' | 'already-reported'

/** The day on which was reported lies behind us. */
export function dayMistake(day: string, today: string, isDay: (text: string) => boolean): ReportMistake | null {
  if (!isDay(day)) return 'date-wrong'
  return day > today ? 'date-to-come' : null
}
