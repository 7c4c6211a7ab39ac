/** Why a row is rejected (docs/formats.md). The order is the order in which a row is judged; the place is its number in SQL. */
export const FAULTS = [
  'fits',
  'wrong-number-of-fields',
  'unreadable-text',
  'missing-value',
  'unparseable-date',
  'not-1-october',
  'unknown-code',
  'leerjaar-outside-1-9',
  'unparseable-year',
  'contradicting-duplicate',
  'unknown-pupil',
  'unknown-experiment',
  'diploma-before-birth',
  'exact-duplicate',
] as const
export type Fault = (typeof FAULTS)[number]

const COLUMNS_AT_MOST = 100
/** the fault is of the row as a whole */
export const WHOLE_ROW = 99

/** A fault and the column it is in, as one number; 0 = fits. */
export function faultNumber(fault: Fault, column = 0): number {
  return FAULTS.indexOf(fault) * COLUMNS_AT_MOST + column
}

export function faultOf(number: number): { fault: Fault; column: number } {
  const fault = FAULTS[Math.floor(number / COLUMNS_AT_MOST)]
  if (!fault) throw new Error(`no fault has number ${number}`)
  return { fault, column: number % COLUMNS_AT_MOST }
}
