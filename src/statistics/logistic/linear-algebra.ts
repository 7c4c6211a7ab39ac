/** The few vector and matrix operations of the regression; matrices are arrays of rows, at most some tens wide. */

export function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number)
  return total
}

export function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a))
}

export function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}

export function zeroMatrix(size: number): number[][] {
  return Array.from({ length: size }, () => zeros(size))
}

/** target += factor · vector, in place. */
export function addScaled(target: number[], factor: number, vector: readonly number[]): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (vector[i] as number)
}

/** matrix += factor · vector vectorᵀ, in place. */
export function addOuterProduct(matrix: number[][], factor: number, vector: readonly number[]): void {
  matrix.forEach((row, i) => {
    addScaled(row, factor * (vector[i] as number), vector)
  })
}

export function multiply(matrix: readonly number[][], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

/** vectorᵀ matrix vector */
export function quadraticForm(matrix: readonly number[][], vector: readonly number[]): number {
  return dot(vector, multiply(matrix, vector))
}

export function transpose(columns: readonly number[][], height: number): number[][] {
  return Array.from({ length: height }, (_, i) => columns.map((column) => column[i] as number))
}

/** Inverse and log-determinant of a symmetric matrix by Gauss–Jordan; `null` when it is not positive definite. */
export function invertPositiveDefinite(matrix: readonly number[][]): { inverse: number[][]; logDeterminant: number } | null {
  const inverse = matrix.map((row) => [...row])
  let logDeterminant = 0
  for (let k = 0; k < inverse.length; k++) {
    const pivotRow = inverse[k] as number[]
    const pivot = pivotRow[k] as number
    if (!(pivot > Number.MIN_VALUE)) return null
    logDeterminant += Math.log(pivot)
    pivotRow[k] = 1
    for (let j = 0; j < pivotRow.length; j++) pivotRow[j] = (pivotRow[j] as number) / pivot
    inverse.forEach((row, i) => {
      if (i === k) return
      const factor = row[k] as number
      row[k] = 0
      addScaled(row, -factor, pivotRow)
    })
  }
  return Number.isFinite(logDeterminant) ? { inverse, logDeterminant } : null
}
