import {
  type BindingRow,
  type ExperimentRow,
  type Group,
  type IncidenceRow,
  type ModelRow,
  type NewLeaverRow,
  type PathRow,
  type PositionRow,
  type RegressionRow,
  type RetentionRow,
  type Row,
  STATUSES,
} from '../../rows.ts'
import { type SampleCohort, sampleCohorts } from './sample-cohorts.ts'
import { sampleComparisons } from './sample-comparisons.ts'
import { sampleFlows } from './sample-flows.ts'

/** Every table of the output, for three invented cohorts. */
export function sampleRows(): Row[] {
  const made = sampleCohorts.flatMap((cohort) => (Object.keys(cohort.starters) as Group[]).map((group) => sampleFlows(cohort, group)))
  const flows = made.flatMap((one) => one.flows)
  const positions = made.flatMap((one) => one.positions)
  return [
    ...positions,
    ...flows,
    ...positions.filter(isFirst).map(pathOf),
    ...sampleCohorts.flatMap(experimentRows),
    ...positions.filter((row) => row.group === 'traject' && row.position === 'in-traject').map(retentionOf),
    ...positions.filter((row) => row.group === 'traject' && row.position === 'in-traject').flatMap(bindingOf),
    ...sampleComparisons(sampleCohorts, positions),
    ...positions.flatMap(incidenceOf),
    ...positions.filter((row) => row.position === 'onbekend' && row.teldatum !== row.start).map(newLeaverOf),
    ...regressionRows,
    ...modelRows,
  ]
}

const isFirst = (row: PositionRow) => row.teldatum === row.start && row.n === row.total

const pathOf = (row: PositionRow): PathRow => {
  const { definition, cohort, population, group, position, n } = row
  return { table: 'paths', definition, cohort, population, group, positions: [position], n }
}

function experimentRows({ id }: SampleCohort): ExperimentRow[] {
  const counts = { alle: [19, 6, 11, 2], techniek: [9, 3, 5, 2], economie: [10, 3, 6, 0] } as const
  return (['alle', 'techniek', 'economie'] as const).flatMap((sector) => {
    const total = counts[sector].reduce<number>((sum, n) => sum + n, 0)
    return STATUSES.map((status, index) => {
      const n = counts[sector][index] ?? 0
      return { table: 'experiments' as const, definition: 'experiment', cohort: id, sector, status, n, total, percent: (100 * n) / total }
    })
  })
}

const retentionOf = ({ cohort, teldatum, n, total, percent }: PositionRow): RetentionRow => ({
  table: 'retention',
  definition: 'positie',
  cohort,
  teldatum,
  n,
  total,
  percent,
})

const bindingOf = ({ cohort, population, teldatum, n, total, percent }: PositionRow): BindingRow[] =>
  (['gebonden', 'gebonden-binnen'] as const).map((measure) => ({
    table: 'binding',
    definition: measure,
    cohort,
    population,
    teldatum,
    measure,
    n,
    total,
    percent,
  }))

const newLeaverOf = ({ cohort, population, group, teldatum, n, total, percent }: PositionRow): NewLeaverRow => ({
  table: 'new-leavers',
  definition: 'vsv',
  cohort,
  population,
  group,
  teldatum,
  n,
  total,
  percent,
})

function incidenceOf({ cohort, population, group, position, start, teldatum, percent, total }: PositionRow): IncidenceRow[] {
  const event = position === 'onbekend' ? 'vsv' : position === 'startkwalificatie-buiten' ? 'startkwalificatie' : null
  const years = Number(teldatum.slice(0, 4)) - Number(start.slice(0, 4))
  if (!event || years === 0 || percent === null) return []
  const probability = percent / 100
  const standardError = Math.sqrt((probability * (1 - probability)) / Number(total))
  return [{ table: 'incidence', definition: event, cohort, population, group, years, event, probability, standardError }]
}

const odds = { definition: 'vsv', cohort: 'tranche-2008', population: 'alle' } as const
const regressionRows: RegressionRow[] = (['regression', 'regression-interaction'] as const).flatMap((table) => {
  const line = (term: string, oddsRatio: number, low: number, high: number): RegressionRow => {
    const standardError = (Math.log(high) - Math.log(low)) / (2 * 1.959964)
    const estimate = Math.log(oddsRatio)
    return { table, ...odds, term, estimate, standardError, z: estimate / standardError, p: 0.02, oddsRatio, low, high }
  }
  const shared = [
    line('(intercept)', 0.3, 0.25, 0.35),
    line('groep:traject', 0.9, 0.78, 1.04),
    line('geslacht:v', 0.78, 0.74, 0.83),
    line('leeftijd', 1.62, 1.55, 1.69),
    line('sector:techniek', 1.1, 1.02, 1.19),
  ]
  return table === 'regression' ? shared : [...shared, line('geslacht:v × leeftijd', 0.95, 0.85, 1.06)]
})

const modelRows: ModelRow[] = (['regression', 'regression-interaction'] as const).map((model) => ({
  table: 'models',
  ...odds,
  model,
  n: 24990,
  events: 6100,
  excluded: 10,
  logLikelihood: -13000.5,
  converged: true,
  separation: model === 'regression' ? 'none' : 'quasi-complete',
  method: model === 'regression' ? 'maximum-likelihood' : 'firth',
}))
