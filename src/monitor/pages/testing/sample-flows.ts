import { type FlowRow, type Group, POSITIONS, type Position, type PositionRow } from '../../rows.ts'
import { LAST_YEAR, riskOf, type SampleCohort, stepFor, teldatum } from './sample-cohorts.ts'

type Counts = Record<Position, number>

/** Positions at each count date and the flows between them; every flow adds up to the positions at both ends. */
export function sampleFlows(cohort: SampleCohort, group: Group): { flows: FlowRow[]; positions: PositionRow[] } {
  const total = cohort.starters[group] ?? 0
  const keys = { cohort: cohort.id, population: 'alle', group } as const
  let counts: Counts = { ...none(), [group === 'traject' ? 'in-traject' : 'overig-onderwijs']: total }
  const flows: FlowRow[] = []
  const positions = rowsOf(counts, 0)
  for (let years = 1; cohort.year + years <= LAST_YEAR; years += 1) {
    const moved = move(counts, years, group)
    for (const { from, to, n } of moved) {
      const between = { from: teldatum(cohort.year + years - 1), to: teldatum(cohort.year + years) }
      flows.push({ table: 'flows', definition: 'positie', ...keys, ...between, fromPosition: from, toPosition: to, n })
    }
    counts = none()
    for (const { to, n } of moved) counts[to] += n
    positions.push(...rowsOf(counts, years))
  }
  return { flows, positions }

  function rowsOf(at: Counts, years: number): PositionRow[] {
    const dates = { start: teldatum(cohort.year), teldatum: teldatum(cohort.year + years) }
    return POSITIONS.map((position) => {
      const n = at[position]
      return { table: 'positions', definition: 'positie', ...keys, ...dates, position, n, total, percent: (100 * n) / total }
    })
  }
}

const none = (): Counts => Object.fromEntries(POSITIONS.map((position) => [position, 0])) as Counts

function move(counts: Counts, years: number, group: Group): { from: Position; to: Position; n: number }[] {
  const step = stepFor(years)
  return POSITIONS.flatMap((from) => {
    let staying = counts[from]
    const leaving = POSITIONS.filter((to) => to !== from).map((to) => {
      const risk = to === 'onbekend' ? riskOf[group] : 1
      const n = Math.min(staying, Math.round(counts[from] * (step[from]?.[to] ?? 0) * risk))
      staying -= n
      return { from, to, n }
    })
    return [...leaving, { from, to: from, n: staying }]
  })
}
