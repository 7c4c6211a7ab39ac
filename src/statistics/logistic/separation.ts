import { norm, zeros } from './linear-algebra.ts'
import type { CountedRows } from './maximise.ts'
import { nonNegativeResidual } from './non-negative-least-squares.ts'

export type Separation = 'none' | 'quasi-complete' | 'complete'

/**
 * Whether some combination of the covariates divides events from non-events, so that no finite maximum likelihood estimate
 * exists: strictly ('complete'), or with persons of both kinds on the dividing plane only ('quasi-complete').
 * Albert & Anderson (1984), Biometrika 71: 1–10; as linear conditions: Konis (2007), thesis Oxford.
 *
 * With aᵢ = xᵢ for an event and −xᵢ for a non-event, two theorems of the alternative decide, each by non-negative least
 * squares, whose residual is itself the dividing direction:
 *   Stiemke: a δ with all aᵢ·δ ≥ 0, not all 0, exists unless Σ yᵢ aᵢ = 0 for some y with all yᵢ ≥ 1;
 *   Gordan:  a δ with all aᵢ·δ > 0 exists unless Σ yᵢ aᵢ = 0 for some y ≥ 0 with Σ yᵢ = 1.
 * Rows of full column rank and without all-zero rows are presumed (orthonormal-basis.ts; the intercept).
 */
export function findSeparation(data: CountedRows): Separation {
  const signed = data.rows.flatMap((row, i) => {
    const events = data.events[i] as number
    const length = norm(row)
    const unit = row.map((value) => value / length)
    const ofEvents = events > 0 ? [unit] : []
    const ofOthers = events < (data.n[i] as number) ? [unit.map((value) => -value)] : []
    return [...ofEvents, ...ofOthers]
  })
  if (isBalanced(signed)) return 'none'
  return surroundsOrigin(signed) ? 'quasi-complete' : 'complete'
}

/** Stiemke: with y = 1 + w, is −Σ aᵢ a sum of the aᵢ with weights w ≥ 0? (Divided by their number, for the tolerance.) */
function isBalanced(signed: number[][]): boolean {
  const width = signed[0]?.length ?? 0
  const target = zeros(width).map((_, j) => -signed.reduce((total, row) => total + (row[j] as number), 0) / signed.length)
  return norm(nonNegativeResidual(signed, target)) === 0
}

/** Gordan: is the origin a weighted mean of the aᵢ? The extra 1 makes the weights add up to one. */
function surroundsOrigin(signed: number[][]): boolean {
  const width = signed[0]?.length ?? 0
  const columns = signed.map((row) => [...row, 1])
  return norm(nonNegativeResidual(columns, [...zeros(width), 1])) === 0
}
