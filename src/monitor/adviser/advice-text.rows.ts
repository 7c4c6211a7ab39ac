import type { ComparisonRow } from '../rows.ts'

export const MEASURES_FOR_TEST = ['vsv', 'startkwalificatie'] as const

/** One comparison for every sentence the adviser has. */
export const ROWS: { name: string; change: Partial<ComparisonRow> }[] = [
  { name: 'shown', change: {} },
  { name: 'lost after Holm', change: { holmP: 0.3 } },
  { name: 'not shown', change: { p: 0.3, holmP: 1, low: -0.02 } },
  { name: 'not corrected', change: { holmP: null, family: null, familySize: null } },
  { name: 'not corrected and weak', change: { p: 0.3, holmP: null, familySize: null } },
  { name: 'the only test', change: { familySize: 1 } },
  { name: 'methods differ', change: { p: 0.06, holmP: 0.2 } },
  { name: 'Fisher', change: { smallestExpected: 3.2, fisherP: 0.02 } },
  { name: 'Fisher without Pearson', change: { smallestExpected: 3.2, fisherP: 0.02, chiSquare: null, p: null, phi: null } },
  { name: 'equal date', change: { alignment: 'datum', versus: 'landelijk-voorgaand' } },
  { name: 'hidden', change: { a: ['<5', 'x'] } },
  { name: 'empty', change: { b: [0, 0], p: null, chiSquare: null } },
  { name: 'nobody', change: { a: [0, 9], b: [0, 9], p: null, chiSquare: null } },
  { name: 'everybody', change: { a: [9, 9], b: [9, 9], p: null, chiSquare: null } },
  { name: 'no test', change: { p: null, chiSquare: null } },
  { name: 'tiny difference', change: { difference: 0.001, low: 0.0005, high: 0.002 } },
]
