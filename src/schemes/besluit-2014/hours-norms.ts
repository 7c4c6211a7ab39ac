/** Clock hours over the whole route, at least, by its length in whole school years. */
export interface HoursNorm {
  years: number
  total: number
  guided: number
  bpv: number
}

/** Art. 6a lid 2 a–d. */
export const BOL_HOURS = [
  { years: 3, total: 3000, guided: 2400, bpv: 250 },
  { years: 4, total: 4000, guided: 2950, bpv: 450 },
  { years: 5, total: 5000, guided: 3500, bpv: 900 },
  { years: 6, total: 6000, guided: 4050, bpv: 1350 },
] as const satisfies readonly HoursNorm[]

/**
 * Art. 6b lid 2 a–d. Of four years it says '3.700 klokuren' without 'ten minste', unlike the three lengths beside it; it is
 * read as at least 3,700, because a programme of exactly that many hours would leave no room beside its own 'waarvan ten
 * minste'.
 */
export const BBL_HOURS = [
  { years: 3, total: 2850, guided: 2200, bpv: 610 },
  { years: 4, total: 3700, guided: 2400, bpv: 1220 },
  { years: 5, total: 4550, guided: 2600, bpv: 1830 },
  { years: 6, total: 5400, guided: 2800, bpv: 2300 },
] as const satisfies readonly HoursNorm[]
