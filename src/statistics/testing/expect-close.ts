import { expect } from 'vitest'

/** Equal within a relative error, so that a p of 1e-200 is held as sharply as one of 0.5; an expected 0 must be met exactly. */
export function expectClose(actual: number | null | undefined, expected: number, relative = 1e-9): void {
  const error = typeof actual === 'number' ? Math.abs(actual - expected) : Number.NaN
  expect(error, `${actual} beside ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected))
}
