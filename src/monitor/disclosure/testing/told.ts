import { type Count, type Group, POSITIONS, type Population, type Position, type Row } from '../../rows.ts'

/** Written apart from the code that hides: what a reader takes from published rows, knowing only what the groups mean. */
export type Test = (path: string) => boolean

export interface Told {
  group: string
  /** which paths are counted; a digit per count date, the place of the position in POSITIONS */
  test: Test
  count: Count
  name: string
}

export interface GroupsRead {
  byKey: Map<string, { family: string; dates: string[] }>
  keyOf(cohort: string, population: Population, group: Group): string
}

export function groupsIn(rows: readonly Row[]): GroupsRead {
  const starts = new Map<string, string>()
  const byKey: GroupsRead['byKey'] = new Map()
  const keyOf: GroupsRead['keyOf'] = (cohort, population, group) =>
    group.startsWith('landelijk') ? `landelijk@${starts.get(cohort + group)}` : `${group}:${cohort}:${population}`
  for (const row of rows) {
    if (row.table !== 'positions') continue
    starts.set(row.cohort + row.group, row.start)
    const key = keyOf(row.cohort, row.population, row.group)
    const known = byKey.get(key) ?? { family: row.group === 'traject' ? row.cohort : row.start, dates: [] }
    byKey.set(key, known)
    if (!known.dates.includes(row.teldatum)) known.dates.push(row.teldatum)
  }
  return { byKey, keyOf }
}

const digit = (position: Position) => String(POSITIONS.indexOf(position))
const everyone: Test = () => true
const at =
  (date: number, digits: string): Test =>
  (path) =>
    digits.includes(path[date] as string)

export function toldBy(row: Row, groups: GroupsRead): Told[] {
  if (row.table === 'experiments' || row.table === 'models' || row.table.startsWith('regression')) return []
  const population = 'population' in row ? row.population : 'alle'
  const key = groups.keyOf(row.cohort, population, 'group' in row ? row.group : 'traject')
  const dates = groups.byKey.get(key)?.dates ?? []
  const tell = (count: Count, test: Test, name: string, group = key): Told => ({ group, count, test, name: `${group} ${name}` })
  switch (row.table) {
    case 'positions':
      return [
        tell(row.n, at(dates.indexOf(row.teldatum), digit(row.position)), `${row.teldatum} ${row.position}`),
        tell(row.total, everyone, 'total'),
      ]
    case 'retention':
      return [tell(row.n, at(dates.indexOf(row.teldatum), '2'), `${row.teldatum} retention`), tell(row.total, everyone, 'total')]
    case 'binding': {
      const digits = row.measure === 'gebonden' ? '012' : '02'
      return [tell(row.n, at(dates.indexOf(row.teldatum), digits), `${row.teldatum} ${row.measure}`), tell(row.total, everyone, 'total')]
    }
    case 'flows': {
      const date = dates.indexOf(row.from)
      const ends = digit(row.fromPosition) + digit(row.toPosition)
      return [tell(row.n, (path) => path.slice(date, date + 2) === ends, `${row.from} ${ends}`)]
    }
    case 'paths': {
      const own = row.positions.map(digit).join('')
      return [tell(row.n, (path) => path === own, own)]
    }
    case 'new-leavers': {
      const date = dates.indexOf(row.teldatum)
      const left: Test = (path) => ['24', '34'].includes(path.slice(date - 1, date + 1))
      return [tell(row.n, left, `${row.teldatum} left`), tell(row.total, at(date - 1, '23'), `${dates[date - 1]} at risk`)]
    }
    case 'comparisons': {
      const digits = row.measure === 'vsv' ? '4' : '01'
      const other = groups.keyOf(row.cohort, row.population, row.versus)
      const otherDates = groups.byKey.get(other)?.dates ?? []
      const otherDate = row.alignment === 'datum' ? otherDates.indexOf(row.teldatum) : row.years
      return [
        tell(row.a[0], at(dates.indexOf(row.teldatum), digits), `${row.teldatum} ${row.measure}`),
        tell(row.a[1], everyone, 'total'),
        tell(row.b[0], at(otherDate, digits), `${otherDates[otherDate]} ${row.measure}`, other),
        tell(row.b[1], everyone, 'total', other),
      ]
    }
    default:
      return []
  }
}

/** A rate times the pupils, where both are visible. */
export function toldByRate(row: Row, groups: GroupsRead, totals: Map<string, Count>): Told[] {
  if (row.table !== 'incidence' || row.probability === null) return []
  const key = groups.keyOf(row.cohort, row.population, row.group)
  const total = totals.get(key)
  if (typeof total !== 'number') throw new Error(`a rate of ${key} is visible, its total is not`)
  return [
    {
      group: key,
      count: Math.round(row.probability * total),
      test: firstEvent(row.event, row.years),
      name: `${key} ${row.event} ${row.years}`,
    },
  ]
}

/** Whether the first startkwalificatie or vsv after the start is this one, at most so many years after it. */
export function firstEvent(event: string, years: number): Test {
  const digits = event === 'vsv' ? '4' : '01'
  return (path) => {
    const first = [...path].findIndex((position, date) => date > 0 && '014'.includes(position))
    return first > 0 && first <= years && digits.includes(path[first] as string)
  }
}
