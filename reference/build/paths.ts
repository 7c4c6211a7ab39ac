import type { Position } from '#monitor/rows.ts'
import { type Flow, flowsBetween } from './flows.ts'
import type { Pupil } from './pupils.ts'
import { chooseWeighted, type Random } from './random.ts'
import type { Stratum } from './strata.ts'

/** A pupil with his position at every count date from the start on. */
export interface Path {
  pupil: Pupil
  positions: Position[]
}

/** Statuses are those of spring 2012: by the next 1 October a stopped or finished experiment has no pupils left. */
const AFTER_SURVEY = 2012

/** Gives every pupil of a stratum a path, so that the flows come out to the pupil; who goes where depends on his risk. */
export function pathsOf(random: Random, stratum: Stratum, pupils: readonly Pupil[]): Path[] {
  const first: Position = stratum.where.at === 'experiments' ? 'in-traject' : 'overig-onderwijs'
  const paths: Path[] = pupils.map((pupil) => ({ pupil, positions: [first] }))
  for (let year = 1; year < stratum.years.length; year++) {
    const [before, after] = [stratum.years[year - 1], stratum.years[year]]
    if (before && after) move(random, paths, flowsBetween(before, after), stratum.start + year)
  }
  return paths
}

function move(random: Random, paths: readonly Path[], flows: readonly Flow[], year: number) {
  for (const [from, here] of byPosition(paths)) {
    const leaving = flows.filter((flow) => flow.from === from)
    let waiting = here
    for (const flow of leaving.slice(0, -1)) {
      const { chosen, rest } = chooseWeighted(random, waiting, flow.n, (path) => weight(path.pupil, flow, year))
      for (const path of chosen) path.positions.push(flow.to)
      waiting = rest
    }
    const last = leaving.at(-1)
    if (!last || waiting.length !== last.n) throw new Error(`${waiting.length} pupils left in ${from} in ${year}, ${last?.n} planned`)
    for (const path of waiting) path.positions.push(last.to)
  }
}

function byPosition(paths: readonly Path[]): Map<Position, Path[]> {
  const groups = new Map<Position, Path[]>()
  for (const path of paths) {
    const position = path.positions.at(-1)
    if (!position) throw new Error('a path has no start')
    const group = groups.get(position)
    if (group) group.push(path)
    else groups.set(position, [path])
  }
  return groups
}

function weight(pupil: Pupil, flow: Flow, year: number): number {
  if (flow.to === 'in-traject') return staying(pupil, year)
  if (flow.to === 'onbekend') return pupil.risk
  return flow.from === 'onbekend' ? 1 / pupil.risk : 1 / Math.sqrt(pupil.risk)
}

function staying(pupil: Pupil, year: number): number {
  const status = pupil.experiment?.status
  if (status === 'lopend' || status === 'onbekend' || year < AFTER_SURVEY - 1) return 1
  return year < AFTER_SURVEY ? 0.3 : 0
}
