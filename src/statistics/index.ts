/** Statistics on counts. Pure: no data access, no clock, no chance, no knowledge of schools. Sources: README.md. */
export { aalenJohansen, type Incidence, type Observation } from './aalen-johansen.ts'
export type { Counted } from './counted.ts'
export { fisherExact } from './fisher-exact.ts'
export { holm } from './holm.ts'
export {
  type Coefficient,
  type Design,
  type FitOptions,
  fitLogistic,
  INTERCEPT,
  type LogisticFit,
  type Pattern,
} from './logistic/fit-logistic.ts'
export type { Separation } from './logistic/separation.ts'
export { type DifferenceInterval, newcombe } from './newcombe.ts'
export { type PearsonChiSquare, pearsonChiSquare } from './pearson-chi-square.ts'
export { smallestExpected } from './smallest-expected.ts'
export { type Interval, wilson } from './wilson.ts'
