import { addScaled, dot, norm, zeros } from './linear-algebra.ts'

export interface OrthonormalBasis {
  /** perpendicular columns of length 1 that span the given columns */
  columns: number[][]
  /** the given columns that add something new; the others are sums of earlier ones (aliased) */
  kept: number[]
  /** per basis column its weights on the given columns: basis column j = Σᵢ weights[j][i] · given column i */
  weights: number[][]
}

/** What is left of a column after taking out the earlier ones counts as nothing below this share of its length. */
const TOLERANCE = 1e-9

/**
 * Gram–Schmidt, each column twice ('twice is enough', Giraud, Langou & Rozložník 2005). The regression is fitted on this
 * basis and translated back, so that ages, years and their products cost no digits; a column that adds nothing is dropped
 * in the order given, as R's `glm` does.
 */
export function orthonormalBasis(given: readonly number[][]): OrthonormalBasis {
  const basis: OrthonormalBasis = { columns: [], kept: [], weights: [] }
  given.forEach((column, index) => {
    const rest = [...column]
    const weight = zeros(given.length)
    weight[index] = 1
    takeOut(basis, rest, weight)
    takeOut(basis, rest, weight)
    const length = norm(rest)
    if (!(length > TOLERANCE * norm(column))) return
    basis.columns.push(rest.map((value) => value / length))
    basis.weights.push(weight.map((value) => value / length))
    basis.kept.push(index)
  })
  return basis
}

function takeOut(basis: OrthonormalBasis, rest: number[], weight: number[]): void {
  basis.columns.forEach((column, j) => {
    const share = dot(column, rest)
    addScaled(rest, -share, column)
    addScaled(weight, -share, basis.weights[j] as number[])
  })
}
