/** The ids of the samples, by number. */
export const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
export const MOMENT = '2026-10-25 00:59:59.123456+00'

export type Row = Record<string, unknown>
