import { type Measure, type Population, type Position, SECTORS, type Sector, STATUSES, type Status, type Versus } from '#monitor/rows.ts'
import type { PublishedFigure } from '../published.ts'
import { type Lookup, type Share, shareOf } from './lookup.ts'

/** What the monitor gives for a published figure; null where a row is missing. `percent` is null where a count stands alone. */
export interface Computed {
  n: number
  percent: number | null
}

type Reader = (figure: PublishedFigure, lookup: Lookup) => Computed | null

const READERS: Record<string, Reader> = {
  'experiment-status': (figure, lookup) => experiments(lookup, figure.row, 'alle', figure.measure),
  'experiment-status-sector': bySector,
  'leerlingen-in-vm2': inRoute,
  posities: positions,
  'vsv-alle': outcome,
  'vsv-zoals-beoogd': outcome,
  'startkwalificatie-alle': outcome,
  'startkwalificatie-zoals-beoogd': outcome,
  'startpopulatie-zoals-beoogd': (figure, lookup) =>
    alone(lookup.positions(figure.row, 'traject', figure.column, ['in-traject'], 'zoals-beoogd')?.total),
  'brief-2012': (figure, lookup) => (figure.row.includes('/') ? outcome(figure, lookup) : positions(figure, lookup)),
  vestigingen: (figure, lookup) => alone(lookup.sites(figure.row)),
}

export function computedFor(figure: PublishedFigure, lookup: Lookup): Computed | null {
  const reader = READERS[figure.table]
  if (!reader) throw new Error(`no reader for the published table ${figure.table}`)
  return reader(figure, lookup)
}

const QUALIFIED: readonly Position[] = ['startkwalificatie-binnen', 'startkwalificatie-buiten']
const EVERYONE: readonly Position[] = [...QUALIFIED, 'in-traject', 'overig-onderwijs', 'onbekend']

/** The positions that a published measure is made of. */
const MEASURES: Record<string, readonly Position[]> = {
  vm2: ['in-traject'],
  'in-traject': ['in-traject'],
  'overig-onderwijs': ['overig-onderwijs'],
  gewisseld: ['overig-onderwijs'],
  onderwijs: ['in-traject', 'overig-onderwijs'],
  onbekend: ['onbekend'],
  vsv: ['onbekend'],
  startkwalificatie: QUALIFIED,
  'startkwalificatie-binnen-vm2': ['startkwalificatie-binnen'],
  'startkwalificatie-buiten-vm2': ['startkwalificatie-buiten'],
  totaal: EVERYONE,
}

function positions({ row, column, measure }: PublishedFigure, lookup: Lookup): Computed | null {
  const wanted = MEASURES[measure]
  if (!wanted) return null
  const national = row.startsWith('landelijk-')
  return withPercent(lookup.positions(row.replace('landelijk', 'tranche'), national ? 'landelijk' : 'traject', column, wanted))
}

function outcome({ table, row, column, measure }: PublishedFigure, lookup: Lookup): Computed | null {
  const [cohort = '', other] = row.split('/')
  const population: Population = table.endsWith('zoals-beoogd') ? 'zoals-beoogd' : 'alle'
  if (!other) return withPercent(lookup.positions(cohort, 'traject', column, MEASURES[measure] ?? [], population))
  const comparison = lookup.comparison(cohort, population, versusOf(cohort, other), measure as Measure, column)
  return comparison ? withPercent(shareOf(...comparison.b)) : null
}

/** `landelijk-2008` beside tranche 2009 is the national cohort of the year before. */
export function versusOf(cohort: string, other: string): Versus {
  if (other.startsWith('voorgaand')) return 'voorgaand'
  return other.slice(-4) === cohort.slice(-4) ? 'landelijk' : 'landelijk-voorgaand'
}

/** School year 2009-2010 is counted on 1 October 2009; the total is over all cohorts. */
function inRoute({ row, column }: PublishedFigure, lookup: Lookup): Computed | null {
  const teldatum = `${column.slice(0, 4)}-10-01`
  if (row !== 'totaal') return withPercent(lookup.retention(row, teldatum))
  const started = lookup.cohorts.filter((cohort) => cohort.slice(-4) <= column.slice(0, 4))
  const counts = started.map((cohort) => lookup.retention(cohort, teldatum)?.n ?? null)
  return counts.length === 0 || counts.includes(null) ? null : alone(counts.reduce<number>((all, n) => all + (n ?? 0), 0))
}

function bySector({ row, measure }: PublishedFigure, lookup: Lookup): Computed | null {
  const [cohort = '', sector = ''] = row.split('/')
  if (!(SECTORS as readonly string[]).includes(sector)) return null
  if (measure !== 'aandeel-van-gestopt') return experiments(lookup, cohort, sector as Sector, measure)
  const stopped = lookup.experiments(cohort, sector as Sector, 'gestopt')
  const all = lookup.experiments(cohort, 'alle', 'gestopt')
  return stopped && all ? withPercent({ n: stopped.n, total: all.n }) : null
}

function experiments(lookup: Lookup, cohort: string, sector: Sector | 'alle', measure: string): Computed | null {
  if (measure !== 'totaal') return withPercent(lookup.experiments(cohort, sector, measure as Status))
  const shares = STATUSES.map((status) => lookup.experiments(cohort, sector, status)).filter((share) => share !== null)
  const n = shares.reduce((all, share) => all + share.n, 0)
  return shares[0] ? withPercent({ n, total: shares[0].total }) : null
}

function withPercent(share: Share | null): Computed | null {
  return share && { n: share.n, percent: share.total === 0 ? null : (100 * share.n) / share.total }
}

function alone(n: number | null | undefined): Computed | null {
  return n === null || n === undefined ? null : { n, percent: null }
}
