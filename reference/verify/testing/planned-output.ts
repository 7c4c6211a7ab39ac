import type { MonitorOutput } from '#monitor/output.ts'
import { type ComparisonRow, type Measure, POSITIONS, type Population, type Row, SECTORS, STATUSES, type Versus } from '#monitor/rows.ts'
import { pearsonChiSquare } from '#statistics/index.ts'
import { allExperiments, type Experiment } from '../../build/experiments.ts'
import { GIVEN, type GroupPlan, type PositionCounts, planOf } from '../../build/plan.ts'

/** What a monitor must give for the reference data, straight from the plan: to test the verification without a run. */
export function plannedOutput(): MonitorOutput {
  const plans = GIVEN.map(planOf)
  const routes = plans.filter(({ group }) => /^(tranche|borging)/.test(group))
  const find = (group: string, population: Population) => plans.find((plan) => plan.group === group && plan.population === population)
  const rows = routes.flatMap((route) => {
    const national = find(`landelijk-${route.start}`, 'alle')
    const before = find(`landelijk-${route.start - 1}`, 'alle')
    const previous = find(`voorgaand-${route.start - 1}`, route.population)
    return [
      ...positionRows(route, route, 'traject'),
      ...(national ? [...positionRows(route, national, 'landelijk'), ...comparisonRows(route, national, 'landelijk')] : []),
      ...(previous ? comparisonRows(route, previous, 'voorgaand') : []),
      ...(before ? comparisonRows(route, before, 'landelijk-voorgaand') : []),
    ]
  })
  return { source: sourceOf(routes), definitions: [], warnings: [], rows: [...rows, ...experimentRows()] }
}

const qualified = (counts: PositionCounts) => counts['startkwalificatie-binnen'] + counts['startkwalificatie-buiten']
const measured = (measure: Measure, counts: PositionCounts) => (measure === 'vsv' ? counts.onbekend : qualified(counts))

function positionRows({ group: cohort, population, start }: GroupPlan, plan: GroupPlan, group: 'traject' | 'landelijk'): Row[] {
  const { total } = plan
  return plan.years.flatMap((counts, year) => {
    const teldatum = `${start + year}-10-01`
    const share = (n: number) => ({ n, total, percent: (100 * n) / total, definition: 'planned' })
    const positions = POSITIONS.map((position): Row => {
      return { table: 'positions', cohort, population, group, start: `${start}-10-01`, teldatum, position, ...share(counts[position]) }
    })
    const retention: Row = { table: 'retention', cohort, teldatum, ...share(counts['in-traject']) }
    return group === 'traject' && population === 'alle' ? [...positions, retention] : positions
  })
}

function comparisonRows({ group: cohort, population, start, total, years }: GroupPlan, other: GroupPlan, versus: Versus): Row[] {
  const alignment = versus === 'landelijk' ? 'datum' : 'duur'
  return years.flatMap((counts, year) =>
    (['vsv', 'startkwalificatie'] as const).map((measure): ComparisonRow => {
      const a = { x: measured(measure, counts), n: total }
      const b = { x: measured(measure, other.years[year] as PositionCounts), n: other.total }
      const tested = pearsonChiSquare(a, b) ?? { chiSquare: null, p: null, phi: null }
      const keys = { table: 'comparisons', cohort, population, versus, alignment, teldatum: `${start + year}-10-01`, years: year } as const
      return { ...keys, ...untested, ...tested, measure, a: [a.x, a.n], b: [b.x, b.n] }
    }),
  )
}

const untested = {
  ...{ difference: null, low: null, high: null, smallestExpected: null, fisherP: null },
  ...{ holmP: null, family: null, familySize: null, definition: 'planned' },
}

const cohortOf = ({ tranche }: Experiment) =>
  tranche.startsWith('borging') ? tranche.replace('borging', 'borgingscohort') : `tranche-${tranche}`

function experimentRows(): Row[] {
  const cohorts = new Set(allExperiments().map(cohortOf))
  return [...cohorts].flatMap((cohort) => (['alle', ...SECTORS] as const).flatMap((sector) => statusRows(cohort, sector)))
}

function statusRows(cohort: string, sector: (typeof SECTORS)[number] | 'alle'): Row[] {
  const own = allExperiments().filter(
    (experiment) => cohortOf(experiment) === cohort && (sector === 'alle' || experiment.sector === sector),
  )
  return STATUSES.map((status): Row => {
    const n = own.filter((experiment) => experiment.status === status).length
    return { table: 'experiments', cohort, sector, status, n, total: own.length, percent: (100 * n) / own.length, definition: 'planned' }
  })
}

function sourceOf(routes: readonly GroupPlan[]): MonitorOutput['source'] {
  const cohorts = routes
    .filter(({ population }) => population === 'alle')
    .map(({ group, start }) => {
      const own = allExperiments().filter((experiment) => cohortOf(experiment) === group)
      const sites = new Set(own.flatMap((experiment) => experiment.sites)).size
      return { id: group, start: `${start}-10-01`, experiments: own.length, intended: 0, sites }
    })
  const delivery = { levering: 'onbekend', leverdatum: null, rejected: 0, published: false } as const
  return { files: [], engine: 'none', version: '', teldatums: [], populations: ['alle', 'zoals-beoogd'], cohorts, ...delivery }
}
