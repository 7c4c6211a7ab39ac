import type { Count, Row } from '../rows.ts'
import { cellKey, cellsOf, type FamilyCells, isSmall } from './cells.ts'
import { countsIn, type Told } from './counts-in-row.ts'
import { familyOf } from './families.ts'
import { type Groups, groupsOf, type PupilGroup, type Whom } from './groups.ts'
import { protect } from './protect.ts'
import { hasSmallPaths, type Target } from './targets.ts'

/** What may be told. */
export interface Decisions {
  /** the counts of a row in the order of its fields, hidden where they must be; `x` where nothing can be reasoned */
  counts(row: Row): Count[]
  mayTellPaths(whom: Whom): boolean
}

export function decide(rows: readonly Row[]): Decisions {
  const groups = groupsOf(rows)
  const labels = new Map<string, Count>()
  const withPaths = new Set<PupilGroup>()
  for (const key of new Set(groups.all.map((group) => group.family))) {
    const members = groups.all.filter((group) => group.family === key)
    const safe = protectedCells(members, rows, groups)
    for (const [name, cell] of safe.cells) labels.set(name, label(cell))
    // A list of paths tells which paths exist, and so how many pupils at least stand in a hidden cell: all or none.
    const mayTellPaths = safe.family.groups.length === members.length && !hasSmallPaths(safe)
    if (mayTellPaths) for (const group of members) withPaths.add(group)
  }
  return {
    counts: (row) => countsIn(row, groups).map((told) => labelOf(told, labels)),
    mayTellPaths: (whom) => withPaths.has(groups.find(whom) as PupilGroup),
  }
}

/** A group in which something cannot be protected is withheld, the innermost first, and the others are tried without it. */
function protectedCells(members: PupilGroup[], rows: readonly Row[], groups: Groups): FamilyCells {
  const cells = cellsOf(familyOf(members), rows, groups)
  const unproven = protect(cells)
  if (!unproven) return cells
  const withheld = innermost(members, unproven)
  return protectedCells(
    members.filter((group) => group !== withheld),
    rows,
    groups,
  )
}

function innermost(members: PupilGroup[], { set }: Target): PupilGroup {
  let group = members[set.without ?? set.group] as PupilGroup
  for (let next: PupilGroup | undefined = group; next; next = members.find(({ parent }) => parent === group.key)) group = next
  return group
}

function labelOf(told: Told | null, labels: Map<string, Count>): Count {
  const known = told ? labels.get(cellKey(told.group.key, told.functional)) : undefined
  return known === undefined || (typeof known === 'number' && known !== told?.value) ? 'x' : known
}

function label({ value, hidden }: { value: number; hidden: boolean }): Count {
  if (!hidden) return value
  return isSmall(value) ? '<5' : 'x'
}
