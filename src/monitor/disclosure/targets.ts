import type { Measure } from '../rows.ts'
import { type FamilyCells, isSmall } from './cells.ts'
import type { StrataSet } from './families.ts'
import { arcsIn, complementOf, type Functional, nameOf } from './functional.ts'
import type { Path } from './groups.ts'

/** A number of 1–4 pupils that must not come out: in a group, or in what is left of it outside a group within it. */
export type Target = { set: StrataSet; arcs: number[] } & ({ kind: 'cell'; functional: Functional } | { kind: 'path'; path: Path })

const EVENTS: Measure[] = ['startkwalificatie', 'vsv']

/** All targets of a family: positions first, then flows, then the rest, so that flows can hide behind hidden positions. */
export function targetsOf(cells: FamilyCells): Target[] {
  return [...cellTargets(cells), ...pathTargets(cells)]
}

/** Whether anything in the family, down to single paths, is about 1–4 pupils. */
export function hasSmallPaths({ family }: FamilyCells): boolean {
  return family.sets.some((set) => [...pathCounts({ family }, set)].some(([, n]) => isSmall(n)))
}

function cellTargets(cells: FamilyCells): Target[] {
  const targets: Target[] = []
  const arcsByName = new Map<string, number[]>()
  for (const functional of functionals(cells)) {
    const arcs = arcsByName.get(nameOf(functional)) ?? arcsIn(cells.network, functional)
    arcsByName.set(nameOf(functional), arcs)
    for (const set of cells.family.sets) {
      if (isSmall(valueIn(cells, set, arcs))) targets.push({ kind: 'cell', set, arcs, functional })
    }
  }
  return targets
}

export function valueIn({ groups }: FamilyCells, { group, without }: StrataSet, arcs: number[]): number {
  const sum = (counts: Int32Array) => arcs.reduce((total, arc) => total + (counts[arc] as number), 0)
  return sum(groups[group] as Int32Array) - (without === null ? 0 : sum(groups[without] as Int32Array))
}

/** What is published, everyone outside it, and of the incidence also each year's events and who is still without one. */
function functionals({ cells, network }: FamilyCells): Functional[] {
  const published = [...cells.values()].map((cell) => cell.functional)
  const all = published.flatMap((functional) => [functional, complementOf(functional)])
  const curves = published.some((functional) => functional.count === 'first-until')
  const dates = curves ? Array.from({ length: Math.max(0, network.dates - 1) }, (_, i) => i + 1) : []
  const yearly = dates.flatMap((date): Functional[] => [
    ...EVENTS.map((event): Functional => ({ count: 'first-at', event, date })),
    { count: 'without', events: EVENTS, date },
  ])
  const unique = new Map([...all.filter((functional) => functional !== null), ...yearly].map((f) => [nameOf(f), f]))
  return [...unique.values()].sort((a, b) => rank(a) - rank(b))
}

function rank(functional: Functional): number {
  return ['total', 'at', 'flow'].includes(functional.count) ? ['total', 'at', 'flow'].indexOf(functional.count) : 3
}

function pathTargets(cells: FamilyCells): Target[] {
  return cells.family.sets.flatMap((set) =>
    [...pathCounts(cells, set)]
      .filter(([, n]) => isSmall(n))
      .map(([path]): Target => ({ kind: 'path', set, path, arcs: cells.network.arcsOf(path) })),
  )
}

function* pathCounts({ family }: Pick<FamilyCells, 'family'>, { group, without }: StrataSet): Generator<[Path, number]> {
  const taken = without === null ? undefined : family.groups[without]?.paths
  for (const [path, n] of family.groups[group]?.paths ?? []) yield [path, n - (taken?.get(path) ?? 0)]
}
