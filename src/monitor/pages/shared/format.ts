import { formatNumber, formatSigned, type Language } from '#platform/i18n.ts'
import { wilson } from '#statistics/index.ts'
import type { CohortId, Count } from '../../rows.ts'

/** Stands where a figure cannot be computed. */
export const NO_FIGURE = '–'

/** `1.044`, or `<5` and `x` as they are. */
export const countText = (language: Language, count: Count): string => (typeof count === 'number' ? formatNumber(language, count) : count)

/** A percentage without its sign: `43,2`. */
export const percentNumber = (language: Language, percent: number | null): string =>
  percent === null ? NO_FIGURE : formatNumber(language, percent, 1)

export const percentText = (language: Language, percent: number | null): string =>
  percent === null ? NO_FIGURE : `${formatNumber(language, percent, 1)}%`

/** `+4,5`: a difference of proportions in percentage points. */
export const pointsText = (language: Language, proportion: number): string => formatSigned(language, 100 * proportion)

/** x of n as a percentage; null when a count is hidden or the group is empty. */
export function shareOf([x, n]: readonly [Count, Count]): number | null {
  return typeof x === 'number' && typeof n === 'number' && n > 0 ? (100 * x) / n : null
}

/** 95 % interval of a share, in percentages. */
export function intervalOf([x, n]: readonly [Count, Count]): { low: number; high: number } | null {
  if (typeof x !== 'number' || typeof n !== 'number') return null
  const interval = wilson({ x, n })
  return interval && { low: 100 * interval.low, high: 100 * interval.high }
}

/** A sum shows only when all its parts do. */
export function sumOf(counts: readonly Count[]): Count {
  let sum = 0
  for (const count of counts) {
    if (typeof count !== 'number') return counts.length === 1 ? count : 'x'
    sum += count
  }
  return sum
}

export const isHidden = (count: Count): boolean => typeof count !== 'number'

/** `tranche-2008` → `Tranche 2008`. */
export const cohortName = (id: CohortId): string => capital(id.replaceAll('-', ' '))

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** `a`, `a en b`, `a, b en c`. */
export function listText(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { type: 'conjunction' }).format(items)
}
