import type { ComparisonRow } from '../rows.ts'

/** A made-up comparison in which everything is known: 43.2 % of 1,000 beside 34.7 % of 1,000. */
export function comparison(change: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    table: 'comparisons',
    definition: 'startkwalificatie',
    cohort: 'tranche-2008',
    population: 'zoals-beoogd',
    versus: 'voorgaand',
    alignment: 'duur',
    teldatum: '2012-10-01',
    years: 4,
    measure: 'startkwalificatie',
    a: [432, 1000],
    b: [347, 1000],
    chiSquare: 15.2,
    p: 0.0001,
    phi: 0.087,
    difference: 0.085,
    low: 0.042,
    high: 0.127,
    smallestExpected: 389.5,
    fisherP: null,
    holmP: 0.0012,
    family: 'startkwalificatie@2012-10-01',
    familySize: 12,
    ...change,
  }
}
