import type { Row } from '../../rows.ts'
import { type Knowledge, type Question, question } from './knowledge.ts'
import { firstEvent, groupsIn, type Test, toldBy } from './told.ts'

/**
 * Every number of 1–4 pupils that the real rows hold, published as such or not: of positions, flows, whole paths and
 * first events of a year, in a group and in what is left of a group outside a group within it.
 */
export function secretsOf(knowledge: Knowledge, real: readonly Row[]): Question[] {
  const pupils = pathsByGroup(real)
  const tests = testsOf(real, knowledge)
  return knowledge.groups.flatMap((group) =>
    [null, ...knowledge.groups.filter((other) => isWithin(pupils, other, group))].flatMap((without) =>
      tests(group)
        .filter(({ test }) => isSmall(count(pupils, group, test) - (without ? count(pupils, without, test) : 0)))
        .map(({ name, test }) => question(knowledge, `${name}${without ? ` outside ${without}` : ''}`, group, without, test)),
    ),
  )
}

type Paths = Map<string, Map<string, number>>
const isSmall = (n: number) => n >= 1 && n <= 4

function pathsByGroup(rows: readonly Row[]): Paths {
  const groups = groupsIn(rows)
  const paths: Paths = new Map([...groups.byKey.keys()].map((key) => [key, new Map()]))
  for (const row of rows) {
    if (row.table !== 'paths') continue
    const [told] = toldBy(row, groups)
    paths.get(told?.group ?? '')?.set(told?.name.split(' ').at(-1) as string, row.n as number)
  }
  return paths
}

function testsOf(rows: readonly Row[], { groups: members }: Knowledge): (group: string) => { name: string; test: Test }[] {
  const groups = groupsIn(rows)
  const told = rows.flatMap((row) => toldBy(row, groups))
  const dates = groups.byKey.get(members[0] as string)?.dates ?? []
  const events = dates.slice(1).flatMap((_, index) =>
    ['vsv', 'startkwalificatie'].map((event) => ({
      name: `${event} in year ${index + 1}`,
      test: (path: string) => firstEvent(event, index + 1)(path) && !firstEvent(event, index)(path),
    })),
  )
  return (group) => [...new Map([...told.filter((one) => one.group === group), ...events].map((one) => [one.name, one])).values()]
}

function isWithin(pupils: Paths, inner: string, outer: string): boolean {
  if (inner === outer || outer.endsWith('zoals-beoogd') || inner.startsWith('landelijk')) return false
  return [...(pupils.get(inner) ?? [])].every(([path, n]) => n <= (pupils.get(outer)?.get(path) ?? 0))
}

function count(pupils: Paths, group: string, test: Test): number {
  return [...(pupils.get(group) ?? [])].reduce((sum, [path, n]) => sum + (test(path) ? n : 0), 0)
}
