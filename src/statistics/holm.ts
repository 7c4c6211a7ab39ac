/**
 * Holm's step-down correction over one family of tests: the chance of any false alarm stays below the level.
 * A `null` (no test was possible) stays `null` and does not count in the family. Same order as given.
 * Holm (1979), Scandinavian Journal of Statistics 6: 65–70.
 */
export function holm(ps: (number | null)[]): (number | null)[] {
  const ascending = ps.flatMap((p, index) => (p === null ? [] : [{ p: assertProbability(p), index }])).sort((a, b) => a.p - b.p)
  const corrected: (number | null)[] = ps.map(() => null)
  let highest = 0
  ascending.forEach(({ p, index }, rank) => {
    // Never below the one before: a larger p cannot become the stronger evidence.
    highest = Math.max(highest, Math.min(1, p * (ascending.length - rank)))
    corrected[index] = highest
  })
  return corrected
}

function assertProbability(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p: ${p}`)
  return p
}
