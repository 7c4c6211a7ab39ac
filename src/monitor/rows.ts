/** The monitor's output: tidy rows, one figure or one test each (docs/formats.md). Percentages are 0–100, not rounded. */

export const POSITIONS = ['startkwalificatie-binnen', 'startkwalificatie-buiten', 'in-traject', 'overig-onderwijs', 'onbekend'] as const
export type Position = (typeof POSITIONS)[number]

export const POPULATIONS = ['alle', 'zoals-beoogd'] as const
export type Population = (typeof POPULATIONS)[number]

export const GROUPS = ['traject', 'landelijk', 'voorgaand', 'landelijk-voorgaand'] as const
export type Group = (typeof GROUPS)[number]
export type Versus = Exclude<Group, 'traject'>

export const STATUSES = ['afgerond', 'lopend', 'gestopt', 'onbekend'] as const
export type Status = (typeof STATUSES)[number]

export const SECTORS = ['economie', 'intersectoraal', 'landbouw', 'techniek', 'zorg-welzijn'] as const
export type Sector = (typeof SECTORS)[number]

export type Alignment = 'datum' | 'duur'
export type Measure = 'vsv' | 'startkwalificatie'
export type BindingMeasure = 'gebonden' | 'gebonden-binnen'

/** An ISO date, `yyyy-mm-dd`. */
export type IsoDate = string
/** `tranche-2008`, `borgingscohort-2010`. */
export type CohortId = string

/**
 * A count of pupils. Without `--publish` always a number; with it `'<5'` (1–4, hidden) or `'x'` (hidden so that
 * another hidden cell cannot be computed).
 */
export type Count = number | '<5' | 'x'

interface Figure {
  /** id of the definition this figure used */
  definition: string
}

export interface PositionRow extends Figure {
  table: 'positions'
  cohort: CohortId
  population: Population
  group: Group
  start: IsoDate
  teldatum: IsoDate
  position: Position
  n: Count
  total: Count
  percent: number | null
}

export interface FlowRow extends Figure {
  table: 'flows'
  cohort: CohortId
  population: Population
  group: Group
  from: IsoDate
  to: IsoDate
  fromPosition: Position
  toPosition: Position
  n: Count
}

export interface PathRow extends Figure {
  table: 'paths'
  cohort: CohortId
  population: Population
  group: Group
  positions: Position[]
  n: Count
}

export interface ExperimentRow extends Figure {
  table: 'experiments'
  cohort: CohortId
  sector: Sector | 'alle'
  status: Status
  n: number
  total: number
  percent: number | null
}

export interface RetentionRow extends Figure {
  table: 'retention'
  cohort: CohortId
  teldatum: IsoDate
  n: Count
  total: Count
  percent: number | null
}

export interface BindingRow extends Figure {
  table: 'binding'
  cohort: CohortId
  population: Population
  teldatum: IsoDate
  measure: BindingMeasure
  n: Count
  total: Count
  percent: number | null
}

export interface ComparisonRow extends Figure {
  table: 'comparisons'
  cohort: CohortId
  population: Population
  versus: Versus
  alignment: Alignment
  teldatum: IsoDate
  years: number
  measure: Measure
  /** [x, n] of the cohort */
  a: [Count, Count]
  /** [x, n] of the comparison group */
  b: [Count, Count]
  chiSquare: number | null
  p: number | null
  phi: number | null
  /** a − b as proportions (−1..1) */
  difference: number | null
  /** 95 %, Newcombe hybrid score */
  low: number | null
  high: number | null
  /** smallest expected count of the 2×2 table; below 5 Fisher's exact p stands beside it */
  smallestExpected: number | null
  fisherP: number | null
  /** Holm-corrected p within `family`; null outside the last count date */
  holmP: number | null
  /** `vsv@2012-10-01`: all tests of one measure at the last count date */
  family: string | null
  familySize: number | null
}

export interface IncidenceRow extends Figure {
  table: 'incidence'
  cohort: CohortId
  population: Population
  group: Group
  years: number
  event: Measure
  probability: number | null
  standardError: number | null
}

export interface RegressionRow extends Figure {
  table: 'regression' | 'regression-interaction'
  cohort: CohortId
  population: Population
  /** `(intercept)`, `groep:traject`, `geslacht:v`, `leeftijd`, `sector:…`, `geslacht:v × leeftijd` */
  term: string
  estimate: number
  standardError: number
  /** cluster-robust by school (brin of the start enrolment); only with `--cluster school` */
  clusterStandardError?: number
  z: number
  p: number
  oddsRatio: number
  low: number
  high: number
}

export type Separation = 'none' | 'quasi-complete' | 'complete'

export interface ModelRow extends Figure {
  table: 'models'
  model: 'regression' | 'regression-interaction'
  cohort: CohortId
  population: Population
  n: Count
  events: Count
  excluded: Count
  logLikelihood: number | null
  converged: boolean
  separation: Separation
  /** `firth` when the plain fit is separated */
  method: 'maximum-likelihood' | 'firth' | 'none'
}

/** Nieuwe voortijdig schoolverlaters by the national rule, beside the monitor's vsv: of those enrolled a count date before. */
export interface NewLeaverRow extends Figure {
  table: 'new-leavers'
  cohort: CohortId
  population: Population
  group: Group
  teldatum: IsoDate
  n: Count
  total: Count
  percent: number | null
}

export type Row =
  | PositionRow
  | FlowRow
  | PathRow
  | ExperimentRow
  | RetentionRow
  | BindingRow
  | ComparisonRow
  | IncidenceRow
  | NewLeaverRow
  | RegressionRow
  | ModelRow
export type TableName = Row['table']
export const TABLES: readonly TableName[] = [
  'positions',
  'flows',
  'paths',
  'experiments',
  'retention',
  'binding',
  'comparisons',
  'incidence',
  'new-leavers',
  'regression',
  'regression-interaction',
  'models',
]
