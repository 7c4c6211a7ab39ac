import type { BindingRow, ComparisonRow, Count, IncidenceRow, IsoDate, Measure, NewLeaverRow, Row } from '../rows.ts'
import type { Functional } from './functional.ts'
import { digitOf, type Groups, type PupilGroup } from './groups.ts'

/** A number of pupils that a row tells: as a count, or as a rate that gives the count away. */
export interface Told {
  group: PupilGroup
  functional: Functional
  as: 'count' | 'rate'
  value: Count
}

const TOTAL: Functional = { count: 'total' }
const VSV = [4]
const STARTKWALIFICATIE = [0, 1]
const BINDING = { gebonden: [0, 1, 2], 'gebonden-binnen': [0, 2] } as const

/** What a row tells about its groups, in the order of its fields; null where the group is not published. */
export function countsIn(row: Row, groups: Groups): (Told | null)[] {
  switch (row.table) {
    case 'positions':
      return share(groups.find(row), row, (g) => at(g, row.teldatum, [digitOf(row.position)]))
    case 'flows':
      return [tell(groups.find(row), row.n, (g) => flow(g, row.from, digitOf(row.fromPosition), digitOf(row.toPosition)))]
    case 'retention':
      return share(traject(groups, { ...row, population: 'alle' }), row, (g) => at(g, row.teldatum, [digitOf('in-traject')]))
    case 'binding':
      return share(traject(groups, row), row, (g) => at(g, row.teldatum, BINDING[row.measure]))
    case 'comparisons':
      return compared(groups, row)
    case 'incidence':
      return incidence(groups.find(row), row)
    case 'new-leavers':
      return newLeavers(groups.find(row), row)
    default:
      return []
  }
}

function traject(groups: Groups, { cohort, population }: Pick<BindingRow, 'cohort' | 'population'>): PupilGroup | undefined {
  return groups.find({ cohort, population, group: 'traject' })
}

function share(group: PupilGroup | undefined, row: { n: Count; total: Count }, functional: (g: PupilGroup) => Functional | null) {
  return [tell(group, row.n, functional), tell(group, row.total, () => TOTAL)]
}

function compared(groups: Groups, row: ComparisonRow): (Told | null)[] {
  const a = traject(groups, row)
  const b = groups.find({ cohort: row.cohort, population: row.population, group: row.versus })
  const positions = row.measure === 'vsv' ? VSV : STARTKWALIFICATIE
  const bDate = row.alignment === 'datum' ? row.teldatum : b && yearsOn(b, row.years)
  return [
    tell(a, row.a[0], (g) => at(g, row.teldatum, positions)),
    tell(a, row.a[1], () => TOTAL),
    tell(b, row.b[0], (g) => at(g, bDate, positions)),
    tell(b, row.b[1], () => TOTAL),
  ]
}

/** The rate times the pupils is a count of first events; a rate that is no whole count cannot be reasoned about. */
function incidence(group: PupilGroup | undefined, { years, event, probability }: IncidenceRow): (Told | null)[] {
  if (!group || probability === null) return [null]
  const total = [...group.paths.values()].reduce((sum, count) => sum + count, 0)
  const n = Math.round(probability * total)
  const told = Math.abs(probability * total - n) < 1e-6 ? tell(group, n, (g) => firstUntil(g, event, years)) : null
  return [told && { ...told, as: 'rate' }, tell(group, total, () => TOTAL)]
}

const AT_RISK = [2, 3]

/** Holds as long as nobody in the group is too old to be counted; where somebody is, the numbers differ and are hidden. */
function newLeavers(group: PupilGroup | undefined, { teldatum, n, total }: NewLeaverRow): (Told | null)[] {
  const date = group?.dates.indexOf(teldatum) ?? -1
  return [
    tell(group, n, () => (date < 1 ? null : { count: 'left', date })),
    tell(group, total, () => (date < 1 ? null : { count: 'at', date: date - 1, positions: AT_RISK })),
  ]
}

function firstUntil(group: PupilGroup, event: Measure, years: number): Functional | null {
  const date = group.dates.indexOf(yearsOn(group, years) ?? '')
  return date < 0 ? null : { count: 'first-until', event, date }
}

function yearsOn(group: PupilGroup, years: number): IsoDate | undefined {
  return group.dates.find((date) => Number(date.slice(0, 4)) === Number(group.dates[0]?.slice(0, 4)) + years)
}

function at(group: PupilGroup, teldatum: IsoDate | undefined, positions: readonly number[]): Functional | null {
  const date = group.dates.indexOf(teldatum ?? '')
  return date < 0 ? null : { count: 'at', date, positions }
}

function flow(group: PupilGroup, fromDate: IsoDate, from: number, to: number): Functional | null {
  const date = group.dates.indexOf(fromDate)
  return date < 0 ? null : { count: 'flow', date, from, to }
}

function tell(group: PupilGroup | undefined, value: Count, functional: (g: PupilGroup) => Functional | null): Told | null {
  const counted = group && functional(group)
  return group && counted ? { group, functional: counted, as: 'count', value } : null
}
