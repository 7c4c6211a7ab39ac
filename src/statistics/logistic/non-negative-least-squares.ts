import { addScaled, dot, norm } from './linear-algebra.ts'
import { orthonormalBasis } from './orthonormal-basis.ts'

/** Below this share of the target's length a residual is nothing. */
const NOTHING = 1e-6
/** A column helps when it points this much (as a cosine) towards the residual. */
const HELPS = 1e-9

/**
 * What remains of `target` after the best sum of `columns` with weights ≥ 0: a vector of zeros when the target lies in
 * the cone of the columns; otherwise every column has an inner product ≤ 0 with it (Farkas: the proof that it does not).
 * Columns and target of length about 1. Lawson & Hanson (1974), Solving Least Squares Problems, ch. 23.
 */
export function nonNegativeResidual(columns: readonly number[][], target: readonly number[]): number[] {
  let weights = new Map<number, number>()
  let residual = [...target]
  const useless = new Set<number>()
  while (norm(residual) > NOTHING) {
    const next = mostHelpful(columns, residual, weights, useless)
    if (next === null) return residual
    const better = refit(columns, target, new Map([...weights, [next, 0]]))
    const left = residualOf(columns, target, better)
    // Rounding can let a column look helpful that is not: it may try again after the next real step.
    if (norm(left) < norm(residual)) {
      weights = better
      residual = left
      useless.clear()
    } else useless.add(next)
  }
  return residual.map(() => 0)
}

function mostHelpful(columns: readonly number[][], residual: number[], weights: Map<number, number>, useless: Set<number>): number | null {
  let best: number | null = null
  let highest = HELPS * norm(residual)
  columns.forEach((column, index) => {
    const help = dot(column, residual)
    if (help <= highest || weights.has(index) || useless.has(index)) return
    highest = help
    best = index
  })
  return best
}

/** Least squares on the columns in use; a column whose weight would turn negative is dropped on the way there. */
function refit(columns: readonly number[][], target: readonly number[], start: Map<number, number>): Map<number, number> {
  let current = start
  for (;;) {
    const wanted = leastSquares(columns, target, [...current.keys()])
    const steps = [...current].map(([index, weight]) => {
      const goal = wanted.get(index) as number
      return goal > 0 ? 1 : weight / (weight - goal || 1)
    })
    const step = Math.min(1, ...steps)
    if (step === 1) return wanted
    const moved = [...current].map(([index, weight]) => [index, weight + step * ((wanted.get(index) as number) - weight)] as const)
    current = new Map(moved.filter((_, i) => steps[i] !== step))
  }
}

function leastSquares(columns: readonly number[][], target: readonly number[], used: number[]): Map<number, number> {
  const basis = orthonormalBasis(used.map((index) => columns[index] as number[]))
  const solution = used.map(() => 0)
  basis.columns.forEach((column, j) => {
    addScaled(solution, dot(column, target), basis.weights[j] as number[])
  })
  return new Map(used.map((index, i) => [index, solution[i] as number]))
}

function residualOf(columns: readonly number[][], target: readonly number[], weights: Map<number, number>): number[] {
  const residual = [...target]
  for (const [index, weight] of weights) addScaled(residual, -weight, columns[index] as number[])
  return residual
}
