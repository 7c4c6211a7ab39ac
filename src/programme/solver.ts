import type { LegacyHighs } from 'highs'

let solver: Promise<LegacyHighs> | undefined

/** HiGHS, for integer programmes. Loaded when it is first needed: two megabytes that most pages never use. */
export async function loadSolver(): Promise<LegacyHighs> {
  solver ??= import('highs').then(({ default: load }) => (load as unknown as () => Promise<LegacyHighs>)())
  return solver
}

/** A sum in the LP format, where a line may not be too long. */
export const sumOf = (terms: readonly string[]): string => terms.map((term, at) => (at % 20 === 19 ? `${term}\n` : term)).join(' + ')
