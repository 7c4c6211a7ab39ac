import type { Source } from '../source.ts'
import { HOURS_PAGE, HOURS_PAGE_4 } from '../sources.ts'

/** Clock hours of the regular mbo: at least. `guided` = begeleide onderwijstijd; entree names no bpv of its own. */
export interface HoursNorm {
  total: number
  guided: number
  bpv: number
}

export const BOL_FROM = '2014-08-01'
export const BBL_FROM = '2013-08-01'

/** Over the whole programme, by its length in years. */
export const BOL_HOURS: readonly (HoursNorm & { years: number; source: Source })[] = [
  { years: 1, total: 1000, guided: 700, bpv: 250, source: HOURS_PAGE },
  { years: 2, total: 2000, guided: 1250, bpv: 450, source: HOURS_PAGE },
  { years: 3, total: 3000, guided: 1800, bpv: 900, source: HOURS_PAGE },
  { years: 4, total: 4000, guided: 2400, bpv: 1200, source: HOURS_PAGE_4 },
]

/** For each year. */
export const BBL_HOURS: HoursNorm = { total: 850, guided: 200, bpv: 610 }

/** For entree, the level that was called assistentenopleiding before. */
export const ENTREE_HOURS: HoursNorm = { total: 1000, guided: 600, bpv: 0 }

/** From when a route may meet the lowered norm of bill 36 670: it was not yet law on 28 October 2025. */
export const LOWER_FROM = '2026-08-01'
