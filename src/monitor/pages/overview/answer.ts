import { advise } from '../../adviser/index.ts'
import type { CohortId, ComparisonRow, Measure, Versus } from '../../rows.ts'

/** One plain statement about a measure: which cohorts differ from which groups, and for how many that was not shown. */
export interface Claim {
  measure: Measure
  /** groups for which the very same holds */
  versus: Versus[]
  favourable: CohortId[]
  unfavourable: CohortId[]
  notShown: CohortId[]
}

const FAVOURABLE = { startkwalificatie: 'higher', vsv: 'lower' } as const

/**
 * What the comparisons say together. A difference counts only when the test adviser says that it is shown, which is
 * after correction for the number of tests; a comparison that cannot be tested says nothing.
 */
export function claimsOf(rows: readonly ComparisonRow[], measure: Measure): Claim[] {
  const claims: Claim[] = []
  for (const versus of new Set(rows.map((row) => row.versus))) {
    const claim = claimOf(
      rows.filter((row) => row.versus === versus && row.measure === measure),
      measure,
      versus,
    )
    if (!claim) continue
    const same = claims.find((one) => isSame(one, claim))
    if (same) same.versus.push(versus)
    else claims.push(claim)
  }
  return claims
}

/** False when the rows were not corrected for the number of tests: only those of the last count date are. */
export const isCorrected = (rows: readonly ComparisonRow[]): boolean => rows.some(({ holmP }) => holmP !== null)

function claimOf(rows: ComparisonRow[], measure: Measure, versus: Versus): Claim | null {
  const claim: Claim = { measure, versus: [versus], favourable: [], unfavourable: [], notShown: [] }
  for (const row of rows) {
    const { answer } = advise(row)
    if (answer === 'cannot-tell') continue
    if (answer === 'higher' || answer === 'lower') claim[answer === FAVOURABLE[measure] ? 'favourable' : 'unfavourable'].push(row.cohort)
    else claim.notShown.push(row.cohort)
  }
  return claim.favourable.length + claim.unfavourable.length + claim.notShown.length > 0 ? claim : null
}

function isSame(a: Claim, b: Claim): boolean {
  const key = ({ favourable, unfavourable, notShown }: Claim) => JSON.stringify([favourable, unfavourable, notShown])
  return key(a) === key(b)
}
