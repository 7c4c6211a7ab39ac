import type { Field } from '../field.ts'

export const SIDES = ['vo', 'mbo'] as const
/** August = 1 */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export const YEAR: Field = { name: 'year', kind: 'ref', to: 'years', required: true }
