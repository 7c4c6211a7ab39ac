import type { Measure } from '../rows.ts'
import type { Path } from './groups.ts'

/**
 * The positions of a group as a flow through a layered network: one layer per count date, a node per position and first
 * event so far (none, startkwalificatie, vsv). Everything published is a sum of arcs, and any whole-numbered flow that is
 * kept at the nodes is a possible group of pupils: it falls apart into paths.
 */
export interface Network {
  dates: number
  nodes: number
  arcs: Arc[]
  /** indices of the arcs that a pupil on this path uses; always ends with the arc that counts the group as a whole */
  arcsOf(path: Path): number[]
}

export type FirstEvent = Measure | 'none'
export type Arc = { tail: number; head: number } & (
  | { kind: 'start' | 'end' | 'total' }
  | { kind: 'node'; date: number; position: number; first: FirstEvent }
  | { kind: 'flow'; date: number; from: number; to: number; event: Measure | null }
)

const [BINNEN, BUITEN, ONBEKEND] = [0, 1, 4]

/** Only arcs that some pupil of these paths uses: a move that nobody made is no alternative worth counting on. */
export function networkOf(dates: number, paths: Iterable<Path>): Network {
  const arcs: Arc[] = []
  const known = new Map<string, number>()
  const nodes = new Map<string, number>()
  const node = (name: string) => remembered(nodes, name, () => nodes.size)
  const arc: AddArc = (tail, head, make) =>
    remembered(known, `${tail} ${head}`, () => arcs.push(make({ tail: node(tail), head: node(head) })) - 1)
  const cache = new Map<Path, number[]>()
  const arcsOf = (path: Path) => remembered(cache, path, () => arcsAlong(path, arc))
  for (const path of paths) arcsOf(path)
  return { dates, nodes: nodes.size, arcs, arcsOf }
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

type AddArc = (tail: string, head: string, make: (ends: { tail: number; head: number }) => Arc) => number

function arcsAlong(path: Path, arc: AddArc): number[] {
  const used: number[] = []
  let first: FirstEvent = 'none'
  let before = 'source'
  for (const [date, digit] of [...path].entries()) {
    const position = Number(digit)
    const event: Measure | null = date > 0 && first === 'none' ? eventAt(position) : null
    first = event ?? first
    const [name, reached, from] = [`${date}${position}${first}`, first, Number(path[date - 1])]
    used.push(
      arc(before, `${name}<`, (ends) =>
        date === 0 ? { ...ends, kind: 'start' } : { ...ends, kind: 'flow', date: date - 1, from, to: position, event },
      ),
    )
    used.push(arc(`${name}<`, `${name}>`, (ends) => ({ ...ends, kind: 'node', date, position, first: reached })))
    before = `${name}>`
  }
  // What happened first matters no more at the end: there the positions come together.
  used.push(arc(before, `end${path.at(-1)}`, (ends) => ({ ...ends, kind: 'end' })))
  used.push(arc(`end${path.at(-1)}`, 'sink', (ends) => ({ ...ends, kind: 'end' })))
  used.push(arc('sink', 'source', (ends) => ({ ...ends, kind: 'total' })))
  return used
}

/** The first count date with startkwalificatie or vsv is the event; a return does not undo it. */
function eventAt(position: number): Measure | null {
  if (position === BINNEN || position === BUITEN) return 'startkwalificatie'
  return position === ONBEKEND ? 'vsv' : null
}

/** How many pupils of these paths use each arc. */
export function countArcs(network: Network, paths: Map<Path, number>): Int32Array {
  const counts = new Int32Array(network.arcs.length)
  for (const [path, n] of paths) for (const arc of network.arcsOf(path)) counts[arc] = (counts[arc] as number) + n
  return counts
}
