import type { Cover, LedgerLine } from './line.ts'

export interface LedgerTotals {
  /** number of units */
  units: Record<Cover, number>
  /** weeks that the mbo plans for them */
  mboWeeks: Record<Cover, number>
  weeksWon: number
  /** units of which the weeks won are not known */
  weeksOpen: number
  sheet: Sheet
}

/**
 * The sheet of two books side by side, as at Willem van Oranje – Koning Willem I (80 % overlap, 20 % new): of all weeks
 * that the mbo plans for these units, those that the vmbo teaches too, and those that are new. Shares from 0 to 1; null
 * without any weeks.
 */
export interface Sheet {
  mboWeeks: number
  overlap: number
  new: number
  overlapShare: number | null
  newShare: number | null
  wonShare: number | null
  /** units of the mbo of which the weeks are not filled in, and which are in none of these */
  open: number
}

export function totalsOf(lines: readonly LedgerLine[]): LedgerTotals {
  const units = { once: 0, twice: 0, not: 0 }
  const mboWeeks = { once: 0, twice: 0, not: 0 }
  for (const { unit, cover } of lines) {
    units[cover] += 1
    if (unit.mbo !== null) mboWeeks[cover] += unit.mboWeeks ?? 0
  }
  const weeksWon = lines.reduce((sum, line) => sum + (line.weeksWon ?? 0), 0)
  const weeksOpen = lines.filter((line) => line.weeksWon === null).length
  return { units, mboWeeks, weeksWon, weeksOpen, sheet: sheetOf(lines) }
}

function sheetOf(lines: readonly LedgerLine[]): Sheet {
  const asked = lines.filter(({ unit }) => unit.mbo !== null)
  const weeks = (some: readonly LedgerLine[]): number => some.reduce((sum, { unit }) => sum + (unit.mboWeeks ?? 0), 0)
  const all = weeks(asked)
  const overlap = weeks(asked.filter(({ unit }) => unit.vmbo !== null))
  // what the mbo wins is its own weeks: those that are taught once, and not at its own place
  const won = weeks(asked.filter(({ weeksWon, taughtAt }) => taughtAt !== 'mbo' && weeksWon !== null && weeksWon > 0))
  const share = (part: number): number | null => (all === 0 ? null : part / all)
  return {
    mboWeeks: all,
    overlap,
    new: all - overlap,
    overlapShare: share(overlap),
    newShare: share(all - overlap),
    wonShare: share(won),
    open: asked.filter(({ unit }) => unit.mboWeeks === null).length,
  }
}
