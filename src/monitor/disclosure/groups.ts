import { type Group, type IsoDate, POSITIONS, type Population, type Position, type Row } from '../rows.ts'

/** A path as the indices of its positions in `POSITIONS`, one digit per count date: `2204`. */
export type Path = string

/** A published group of pupils with the same start. Groups of one family may overlap; groups of two families never do. */
export interface PupilGroup {
  key: string
  family: string
  /** the smallest published group that holds this one */
  parent: string | null
  dates: IsoDate[]
  paths: Map<Path, number>
}

export type Whom = { cohort: string; population: Population; group: Group }
export interface Groups {
  all: PupilGroup[]
  /** undefined when nothing of this group is published */
  find(whom: Whom): PupilGroup | undefined
}

/**
 * The groups behind the rows. The national cohort of a year is one group, whichever cohort it is compared with:
 * it must be hidden in the same places everywhere. Throws when rows contradict each other: that is a bug.
 */
export function groupsOf(rows: readonly Row[]): Groups {
  const named = datesByName(rows)
  const keys = new Map<string, string>()
  const groups = new Map<string, PupilGroup>()
  const pathsByName = pathsOf(rows)
  for (const [name, { whom, start, dates }] of named) {
    const key = keyOf(whom, start)
    const paths = pathsByName.get(name) ?? new Map<Path, number>()
    keys.set(name, key)
    const known = groups.get(key)
    if (known && !samePupils(known, paths, dates)) throw new Error(`${name} differs from the same group under another name`)
    if (!known) groups.set(key, { key, family: familyOf(whom, start), parent: null, dates, paths })
  }
  for (const [name, { whom, start }] of named) setParent(groups, keys.get(name) as string, whom, start)
  return { all: [...groups.values()], find: (whom) => groups.get(keys.get(nameOf(whom)) ?? '') }
}

export function digitOf(position: Position): number {
  return POSITIONS.indexOf(position)
}

const nameOf = ({ cohort, population, group }: Whom) => `${cohort}/${population}/${group}`

function keyOf({ cohort, population, group }: Whom, start: IsoDate): string {
  return group === 'landelijk' || group === 'landelijk-voorgaand' ? `landelijk/${start}` : `${group}/${cohort}/${population}`
}

/** Pupils in an experiment are in no national or previous cohort, and in one tranche cohort at most. */
function familyOf({ cohort, group }: Whom, start: IsoDate): string {
  return group === 'traject' ? `traject/${cohort}` : `landelijk/${start}`
}

function datesByName(rows: readonly Row[]) {
  const named = new Map<string, { whom: Whom; start: IsoDate; dates: IsoDate[] }>()
  for (const row of rows) {
    if (row.table !== 'positions') continue
    const { cohort, population, group, start, teldatum } = row
    const entry = named.get(nameOf(row)) ?? { whom: { cohort, population, group }, start, dates: [] }
    named.set(nameOf(row), entry)
    if (!entry.dates.includes(teldatum)) entry.dates.push(teldatum)
  }
  for (const { dates } of named.values()) dates.sort()
  return named
}

function pathsOf(rows: readonly Row[]): Map<string, Map<Path, number>> {
  const byName = new Map<string, Map<Path, number>>()
  for (const row of rows) {
    if (row.table !== 'paths' || row.n === 0) continue
    if (typeof row.n !== 'number') throw new Error('these rows were published before')
    const paths = byName.get(nameOf(row)) ?? new Map<Path, number>()
    byName.set(nameOf(row), paths.set(row.positions.map(digitOf).join(''), row.n))
  }
  return byName
}

function samePupils(known: PupilGroup, paths: Map<Path, number>, dates: IsoDate[]): boolean {
  return known.dates.join() === dates.join() && known.paths.size === paths.size && [...paths].every(([p, n]) => known.paths.get(p) === n)
}

function setParent(groups: Map<string, PupilGroup>, key: string, whom: Whom, start: IsoDate): void {
  const group = groups.get(key) as PupilGroup
  if (key.startsWith('landelijk/')) return
  const everyone = keyOf({ ...whom, population: 'alle' }, start)
  const holders = [...(everyone === key ? [] : [everyone]), ...(whom.group === 'voorgaand' ? [`landelijk/${start}`] : [])]
  const parent = holders.map((holder) => groups.get(holder)).find((holder) => holder !== undefined)
  if (!parent) return
  if (parent.dates.join() !== group.dates.join()) throw new Error(`${key} has other count dates than ${parent.key}`)
  for (const [path, n] of group.paths) if (n > (parent.paths.get(path) ?? 0)) throw new Error(`${key} is not within ${parent.key}`)
  group.parent = parent.key
}
