import { grouped, type Use } from '../context.ts'
import type { Settlement } from '../document.ts'
import { type Finding, finding } from '../finding.ts'
import type { Share } from '../rule.ts'

/** Hours, costs and diplomas that two rules bill. */
export function billedByTwoRules(uses: readonly { rule: string; use: Use }[]): Finding[] {
  const billed = uses.filter(({ use }) => use.isBilled && use.ofFunding === null)
  return grouped(billed, ({ use }) => use.row).flatMap(([row, own]) => {
    const rules = [...new Set(own.map(({ rule }) => rule))].sort()
    return rules.length > 1 ? [finding('billed-by-two-rules', row, { rules: rules.join(', ') })] : []
  })
}

/** Pupils of whose funding more than the whole is claimed. */
export function aboveWhole(uses: readonly { rule: string; use: Use }[]): Finding[] {
  const shares = uses.flatMap(({ rule, use: { row, ofFunding } }) => (ofFunding ? [{ rule, row, ...ofFunding }] : []))
  return grouped(shares, ({ row, side }) => `${row}|${side}`).flatMap(([, own]) => {
    if (!isAboveWhole(own.map(({ share }) => share))) return []
    const rules = [...new Set(own.map(({ rule }) => rule))].sort()
    return [finding('share-above-whole', own[0]?.row ?? '', { rules: rules.join(', ') })]
  })
}

function isAboveWhole(shares: readonly Share[]): boolean {
  // far from the whole a quick sum is sure; near it only an exact one is
  const about = shares.reduce((all, { of, over }) => all + of / over, 0)
  if (Math.abs(about - 1) > 0.000_001) return about > 1
  const whole = shares.reduce((product, { over }) => product * BigInt(over), 1n)
  return shares.reduce((all, { of, over }) => all + (whole * BigInt(of)) / BigInt(over), 0n) > whole
}

/** Two rows that say the same thing of the same pupils or party. */
export function rowsTwice({ counts, keys }: Settlement): Finding[] {
  const asCount = ({ teldatum, party, partner, route, phase, leerjaar, cohort, level }: (typeof counts)[number]): string =>
    JSON.stringify([teldatum, party, partner, route, phase, leerjaar, cohort, level])
  return [...grouped(counts, asCount), ...grouped(keys, ({ party, schoolYear }) => `${party}|${schoolYear}`)].flatMap(([, same]) => {
    const ids = same.map(({ id }) => id).sort()
    return ids.length > 1 ? [finding('row-twice', ids[0] ?? '', { rows: ids.join(', ') })] : []
  })
}

/** Pupils who are on one day at two places: the rules of both would bill them. */
export function pupilsAtTwoPlaces({ pupilDays }: Settlement): Finding[] {
  return grouped(pupilDays, ({ pupil }) => pupil).flatMap(([pupil, rows]) => {
    const ordered = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))
    const clash = ordered.find((row, at) => {
      const before = ordered[at - 1]
      return before !== undefined && row.from <= before.to && placeOf(row) !== placeOf(before)
    })
    return clash ? [finding('pupil-at-two-places', pupil, { pupil, day: clash.from })] : []
  })
}

const placeOf = ({ party, route, phase, leerjaar, level }: Settlement['pupilDays'][number]): string =>
  JSON.stringify([party, route, phase, leerjaar, level])
