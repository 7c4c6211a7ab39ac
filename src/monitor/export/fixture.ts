import type { PositionRow, Row, TableName } from '../rows.ts'

const WHOM = { cohort: 'tranche-2008', population: 'alle', group: 'traject', definition: 'd' } as const
const SHARE = { n: 5, total: 8, percent: 62.5 }
const TERM = { cohort: 'tranche-2008', population: 'alle', definition: 'd', term: 'leeftijd', estimate: -0.25 } as const
const WALD = { standardError: 1e-7, z: -2.5, p: 0.0125, oddsRatio: 0.78, low: 0.5, high: 1.125 }

/** One made-up row of every table. */
export const ONE_OF_EACH: { [T in TableName]: Row & { table: T } } = {
  positions: { table: 'positions', ...WHOM, start: '2008-10-01', teldatum: '2009-10-01', position: 'onbekend', ...SHARE },
  flows: { table: 'flows', ...WHOM, from: '2008-10-01', to: '2009-10-01', fromPosition: 'in-traject', toPosition: 'onbekend', n: '<5' },
  paths: { table: 'paths', ...WHOM, positions: ['in-traject', 'onbekend'], n: 1234567 },
  experiments: { table: 'experiments', cohort: 'tranche-2008', sector: 'alle', status: 'lopend', definition: 'd', ...SHARE },
  retention: { table: 'retention', cohort: 'tranche-2008', teldatum: '2009-10-01', definition: 'd', ...SHARE },
  'new-leavers': { table: 'new-leavers', ...WHOM, teldatum: '2009-10-01', ...SHARE },
  binding: {
    table: 'binding',
    cohort: 'tranche-2008',
    population: 'alle',
    teldatum: '2009-10-01',
    measure: 'gebonden',
    definition: 'd',
    ...SHARE,
  },
  comparisons: {
    table: 'comparisons',
    cohort: 'tranche-2008',
    population: 'alle',
    versus: 'landelijk',
    alignment: 'datum',
    teldatum: '2009-10-01',
    years: 1,
    measure: 'vsv',
    a: [3, 8],
    b: ['x', 900],
    chiSquare: null,
    p: null,
    phi: null,
    difference: -0.125,
    low: -0.5,
    high: 0.25,
    smallestExpected: 2.5,
    fisherP: 0.0625,
    holmP: null,
    family: null,
    familySize: null,
    definition: 'd',
  },
  incidence: { table: 'incidence', ...WHOM, years: 1, event: 'vsv', probability: 0.375, standardError: 0.171 },
  regression: { table: 'regression', ...TERM, ...WALD },
  'regression-interaction': { table: 'regression-interaction', ...TERM, ...WALD, clusterStandardError: 0.5 },
  models: {
    table: 'models',
    model: 'regression',
    cohort: 'tranche-2008',
    population: 'alle',
    n: 908,
    events: 'x',
    excluded: 0,
    logLikelihood: -1234.5,
    converged: true,
    separation: 'none',
    method: 'maximum-likelihood',
    definition: 'd',
  },
}

/** Texts that a spreadsheet would run, each as the cohort of a position. */
export const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1']
export const hostileRow = (cohort: string): PositionRow => ({ ...ONE_OF_EACH.positions, cohort, definition: 'a;"b"\nc' })
