import type { Population } from '#monitor/rows.ts'
import type { Given, GivenGroup, GroupName } from '../build/given.ts'
import { GIVEN } from '../build/plan.ts'
import type { PublishedFigure } from '../published.ts'

type Series = 'total' | 'inTraject' | 'vsv' | 'startkwalificatie' | 'binnen'

/** A published measure as the builder knows it; what is not here was never given: overig onderwijs, buiten, onderwijs. */
const SERIES: Record<string, Series> = {
  vm2: 'inTraject',
  'in-traject': 'inTraject',
  onbekend: 'vsv',
  vsv: 'vsv',
  startkwalificatie: 'startkwalificatie',
  'startkwalificatie-binnen-vm2': 'binnen',
  totaal: 'total',
  start: 'total',
}

/** What the builder was given for the quantity that a figure prints, wherever else it is printed too; null: it was not given. */
export function givenFor(figure: PublishedFigure): Given | null {
  switch (figure.table) {
    case 'experiment-status':
      // of the two tranches the statuses were given by sector, so these are sums
      return figure.measure === 'totaal' || figure.row.startsWith('tranche') ? null : asCount(figure)
    case 'experiment-status-sector':
      return figure.measure === 'totaal' ? null : asCount(figure)
    case 'vestigingen':
      return asCount(figure)
    default:
      return figure.row === 'totaal' ? null : givenPupils(figure)
  }
}

const asCount = ({ n }: PublishedFigure): Given | null => (n === null ? null : { source: 'count', n })

function givenPupils({ table, row, column, measure }: PublishedFigure): Given | null {
  const [cohort = '', other] = row.split('/')
  const group = other ?? cohort
  const found = givenGroup(group, table.endsWith('zoals-beoogd') && !group.startsWith('landelijk') ? 'zoals-beoogd' : 'alle')
  const series = SERIES[measure]
  if (!found || !series) return null
  const years = Number(column.slice(0, 4)) - Number(cohort.slice(-4))
  return series === 'total' || (series === 'inTraject' && years === 0) ? found.total : (found[series]?.[years - 1] ?? null)
}

export function givenGroup(group: GroupName, population: Population): GivenGroup | null {
  return GIVEN.find((given) => given.group === group && given.population === population) ?? null
}
