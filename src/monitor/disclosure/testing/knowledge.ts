import type { Count, Row } from '../../rows.ts'
import { type GroupsRead, groupsIn, type Test, type Told, toldBy, toldByRate } from './told.ts'

/** Numbers of pupils per piece (pupils in exactly these groups) and path, and what is known of their sums. */
export interface Knowledge {
  groups: string[]
  unknowns: { piece: string[]; path: string }[]
  equations: { unknowns: number[]; low: number; high: number }[]
  /** numbers that are published as `<5` */
  hidden: Question[]
}

export interface Question {
  name: string
  unknowns: number[]
}

/** What `'x'` says at least: a reader who knows the method knows that it is not a number of 1–4. */
const X_FROM = 5

/** All that a reader can set up, per family of groups that can overlap. */
export function knowledgeOf(rows: readonly Row[]): Knowledge[] {
  const groups = groupsIn(rows)
  const counts = rows.flatMap((row) => toldBy(row, groups))
  const totals = new Map(counts.filter(({ name }) => name.endsWith(' total')).map(({ group, count }) => [group, count]))
  const told = [...counts, ...rows.flatMap((row) => toldByRate(row, groups, totals))]
  const families = new Set([...groups.byKey.values()].map(({ family }) => family))
  return [...families].map((family) => ofFamily(family, groups, told))
}

export function question(knowledge: Knowledge, name: string, group: string, without: string | null, test: Test): Question {
  const inside = (piece: string[]) => piece.includes(group) && !(without !== null && piece.includes(without))
  const unknowns = knowledge.unknowns.flatMap(({ piece, path }, index) => (inside(piece) && test(path) ? [index] : []))
  return { name, unknowns }
}

function ofFamily(family: string, groups: GroupsRead, all: Told[]): Knowledge {
  const members = [...groups.byKey].filter(([, group]) => group.family === family).map(([key]) => key)
  const told = all.filter(({ group }) => members.includes(group) && !isWithheld(all, group))
  const zeros = told.filter(({ count }) => count === 0)
  const dates = groups.byKey.get(members[0] as string)?.dates.length ?? 0
  const unknowns = piecesOf(members).flatMap((piece) =>
    pathsOf(
      dates,
      zeros.filter(({ group }) => piece.includes(group)),
    ).map((path) => ({ piece, path })),
  )
  const knowledge: Knowledge = { groups: members, unknowns, equations: [], hidden: [] }
  for (const { name, group, test, count } of uniqueOf(told)) {
    const asked = question(knowledge, name, group, null, test)
    if (count !== 0) knowledge.equations.push({ unknowns: asked.unknowns, ...boundsOf(count) })
    if (count === '<5') knowledge.hidden.push(asked)
  }
  return knowledge
}

/** Nothing of the group was told. */
function isWithheld(told: Told[], group: string): boolean {
  return told.filter((other) => other.group === group).every(({ count }) => count === 'x')
}

/** From the outside in: alle around zoals beoogd, landelijk around voorgaand around voorgaand zoals beoogd. */
function piecesOf(members: string[]): string[][] {
  const rank = (key: string) => (key.startsWith('landelijk') ? 0 : key.endsWith(':alle') ? 1 : 2)
  const ordered = [...members].sort((a, b) => rank(a) - rank(b))
  return ordered.map((_, index) => ordered.slice(0, index + 1))
}

/** All paths on which no visible zero lies. */
function pathsOf(dates: number, zeros: Told[]): string[] {
  let paths = ['']
  for (let date = 0; date < dates; date++) paths = paths.flatMap((path) => ['0', '1', '2', '3', '4'].map((position) => path + position))
  return paths.filter((path) => !zeros.some(({ test }) => test(path)))
}

function boundsOf(count: Count): { low: number; high: number } {
  if (count === '<5') return { low: 1, high: 4 }
  return count === 'x' ? { low: X_FROM, high: Number.POSITIVE_INFINITY } : { low: count, high: count }
}

function uniqueOf(told: Told[]): Told[] {
  return [...new Map(told.map((one) => [`${one.name} ${one.count}`, one])).values()]
}
