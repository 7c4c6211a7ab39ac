import type { CohortPlan } from '../../cohorts.ts'
import { comparisonRows, withFamilies } from '../../figures/comparison-rows.ts'
import type { StartedGroup } from '../../figures/groups.ts'
import type { MonitorOutput } from '../../output.ts'
import type { ComparisonRow, Group, ModelRow, Population, Row } from '../../rows.ts'
import { rowsOf as rowsOfGroups } from './one-group.ts'

/** A whole number below `below`, from a seed (mulberry32). */
export type Dice = (below: number) => number
export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export interface Size {
  starts: number[]
  lastYear: number
  /** most pupils in a piece of a tranche cohort, and of a national one */
  route: number
  national: number
}

type Pieces = Record<'route' | 'routeOther' | 'previous' | 'previousOther' | 'national', string[]>

/** Made-up pupils who go from position to position, and every table that the monitor makes of them. */
export function worldOf(seed: number, size: Size): MonitorOutput {
  const dice = diceOf(seed)
  const national = new Map(years(Math.min(...size.starts) - 1, size.lastYear).map((start) => [start, piecesOf(dice, start, size)]))
  const rows = size.starts.flatMap((start, index) => cohortRows(planOf(start, index), national, size.lastYear))
  const comparisons = withFamilies(rows.filter((row) => row.table === 'comparisons'))
  return outputOf([...rows.filter((row) => row.table !== 'comparisons'), ...comparisons])
}

export function outputOf(rows: Row[]): MonitorOutput {
  const source = { files: [], engine: '', version: '', levering: 'onbekend', leverdatum: null, rejected: 0, teldatums: [] } as const
  return {
    source: { ...source, files: [], teldatums: [], cohorts: [], populations: [], published: false },
    definitions: [],
    warnings: [],
    rows,
  }
}

function cohortRows(cohort: CohortPlan, pieces: Map<number, Pieces>, lastYear: number): Row[] {
  const [own, before] = [pieces.get(cohort.startYear), pieces.get(cohort.startYear - 1)]
  if (!own || !before) return []
  return (['alle', 'zoals-beoogd'] as const).flatMap((population) => {
    const all = population === 'alle'
    const make = (group: Group, startYear: number, paths: string[]) => groupOf({ cohort, population, group, startYear }, paths, lastYear)
    const route = make('traject', cohort.startYear, [...own.route, ...(all ? own.routeOther : [])])
    const others = [
      make('landelijk', cohort.startYear, [...own.previous, ...own.previousOther, ...own.national]),
      make('voorgaand', cohort.startYear - 1, [...before.previous, ...(all ? before.previousOther : [])]),
      make('landelijk-voorgaand', cohort.startYear - 1, [...before.previous, ...before.previousOther, ...before.national]),
    ]
    return rowsOf(route, others)
  })
}

function rowsOf(route: StartedGroup, others: StartedGroup[]): Row[] {
  const groups = [route, ...others]
  const comparisons: ComparisonRow[] = others.flatMap((other) => comparisonRows(route, other))
  return [...rowsOfGroups(...groups), ...comparisons, ...models(route, others[0] as StartedGroup)]
}

/** A model that excluded nobody: its events are the vsv of both groups. */
function models(route: StartedGroup, national: StartedGroup): ModelRow[] {
  const vsv = (group: StartedGroup) => [...group.paths].reduce((sum, [path, n]) => sum + (path.endsWith('4') ? n : 0), 0)
  const counts = { n: route.total + national.total, events: vsv(route) + vsv(national), excluded: 0 }
  const fit = { logLikelihood: -1, converged: true, separation: 'none', method: 'maximum-likelihood', definition: 'd' } as const
  const { cohort, population } = route
  return [{ table: 'models', model: 'regression', cohort: cohort.id, population, ...counts, ...fit }]
}

function groupOf(
  keys: { cohort: CohortPlan; population: Population; group: Group; startYear: number },
  pupils: string[],
  lastYear: number,
): StartedGroup {
  const paths = new Map<string, number>()
  for (const path of pupils) paths.set(path, (paths.get(path) ?? 0) + 1)
  return { ...keys, years: years(keys.startYear, lastYear), total: pupils.length, paths, patterns: [] }
}

function piecesOf(dice: Dice, start: number, { route, national, lastYear }: Size): Pieces {
  const some = (first: string, most: number) => Array.from({ length: dice(most + 1) }, () => walk(dice, first, lastYear - start))
  return {
    route: some('2', route),
    routeOther: some('2', route),
    previous: some('3', national),
    previousOther: some('3', Math.ceil(national / 3)),
    national: some('3', national * 2),
  }
}

/** Where a pupil can go, as often as it stands there; a startkwalificatie stays. */
const NEXT: Record<string, string> = { 0: '0', 1: '1', 2: '222222223340', 3: '3333333334142', 4: '44443' }

function walk(dice: Dice, first: string, steps: number): string {
  let path = first
  for (let step = 0; step < steps; step++) {
    const options = NEXT[path.at(-1) as string] as string
    path += options[dice(options.length)]
  }
  return path
}

function planOf(startYear: number, index: number): CohortPlan {
  return { id: `tranche-${startYear}`, index, tranche: String(startYear), startYear, experiments: 1, sites: 1, intended: 1 }
}

function years(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
