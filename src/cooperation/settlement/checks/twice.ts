import { grouped, groupsOf, type Used } from '../context.ts'
import type { Settlement, Side } from '../document.ts'
import { type Finding, finding } from '../finding.ts'
import type { Share } from '../rule.ts'

/** Hours, costs and diplomas that two rules bill. */
export function billedByTwoRules(used: readonly Used[]): Finding[] {
  const billed = used.flatMap(({ rule, uses }) =>
    uses.flatMap(({ row, isBilled, ofFunding }) => (isBilled && !ofFunding ? [{ rule, row }] : [])),
  )
  return grouped(billed, ({ row }) => row).flatMap(([row, own]) => {
    const rules = [...new Set(own.map(({ rule }) => rule))].sort()
    return rules.length > 1 ? [finding('billed-by-two-rules', row, { rules: rules.join(', ') })] : []
  })
}

/** Pupils of whose funding more than the whole is claimed. */
export const aboveWhole = (used: readonly Used[]): Finding[] => (['vo', 'mbo'] as const).flatMap((side) => aboveWholeOf(used, side))

function aboveWholeOf(used: readonly Used[], side: Side): Finding[] {
  const claims = new Map<string, Claim[]>()
  for (const { rule, uses } of used) {
    for (const { row, ofFunding } of uses) {
      if (ofFunding?.side !== side) continue
      const own = claims.get(row)
      if (own) own.push({ rule, share: ofFunding.share })
      else claims.set(row, [{ rule, share: ofFunding.share }])
    }
  }
  return [...claims].flatMap(([row, own]) => {
    if (!isAboveWhole(own.map(({ share }) => share))) return []
    return [finding('share-above-whole', row, { rules: [...new Set(own.map(({ rule }) => rule))].sort().join(', ') })]
  })
}

interface Claim {
  rule: string
  share: Share
}

function isAboveWhole(shares: readonly Share[]): boolean {
  // far from the whole a quick sum is sure; near it only an exact one is
  const about = shares.reduce((all, { of, over }) => all + of / over, 0)
  if (Math.abs(about - 1) > 0.000_001) return about > 1
  const [first] = shares
  if (first && shares.every(({ over }) => over === first.over)) return shares.reduce((all, { of }) => all + of, 0) > first.over
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
  return [...groupsOf(pupilDays, ({ pupil }) => pupil)].flatMap(([pupil, rows]) => {
    if (rows.length === 1) return []
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
