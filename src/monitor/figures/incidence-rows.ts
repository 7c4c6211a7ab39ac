import { aalenJohansen, type Observation } from '#statistics/index.ts'
import type { IncidenceRow, Measure } from '../rows.ts'
import { measures } from './counts.ts'
import { keysOf, type StartedGroup } from './groups.ts'
import { type PathCode, positionsOf } from './path-code.ts'

const EVENTS: Measure[] = ['startkwalificatie', 'vsv']

/**
 * Cumulative incidence of the first event, from one year after the start; a return does not undo it (domain 7.3).
 * Whoever has no event is seen until the last count date.
 */
export function incidenceRows(group: StartedGroup): IncidenceRow[] {
  const later = group.years.slice(1).map((year) => year - group.startYear)
  if (later.length === 0) return []
  const curve = aalenJohansen(
    [...group.paths].map(([path, n]) => firstEvent(path, later, n)),
    EVENTS,
  )
  return later.flatMap((years) => EVENTS.map((event) => ({ ...rowOf(group, years, event), ...at(curve, years, event, group.total) })))
}

function rowOf(group: StartedGroup, years: number, event: Measure): Omit<IncidenceRow, 'probability' | 'standardError'> {
  return { table: 'incidence', ...keysOf(group), years, event, definition: 'incidentie/eerste-gebeurtenis' }
}

function firstEvent(path: PathCode, later: number[], n: number): Observation {
  const positions = positionsOf(path).slice(1)
  for (const [index, position] of positions.entries()) {
    const event = EVENTS.find((measure) => measures(position, measure))
    if (event) return { time: later[index] as number, event, n }
  }
  return { time: later.at(-1) as number, event: null, n }
}

/** The curve is a step function: between two times the last one holds. */
function at(
  curve: ReturnType<typeof aalenJohansen>,
  years: number,
  event: Measure,
  total: number,
): Pick<IncidenceRow, 'probability' | 'standardError'> {
  if (total === 0) return { probability: null, standardError: null }
  const point = curve.findLast((candidate) => candidate.event === event && candidate.time <= years)
  return { probability: point?.probability ?? 0, standardError: point?.standardError ?? 0 }
}
