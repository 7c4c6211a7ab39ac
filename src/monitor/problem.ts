/** What can be wrong with a request or a source as a whole: named, with what the sentence needs. Exit code 1. */
export type Problem =
  | { problem: 'folder-missing'; folder: string }
  | { problem: 'file-missing'; folder: string; file: string }
  | { problem: 'file-twice'; file: string; found: string }
  | { problem: 'file-unreadable'; file: string; detail: string }
  | { problem: 'file-empty'; file: string }
  | { problem: 'column-missing'; file: string; column: string; found: string }
  | { problem: 'column-twice'; file: string; column: string }
  | { problem: 'delivery-unreadable'; file: string; detail: string }
  | { problem: 'count-dates-too-far-apart'; first: string; last: string }
  | { problem: 'too-many-cohorts'; found: number; most: number }
  | { problem: 'unknown-cohort'; asked: string; known: string }
  | { problem: 'no-cohort' }
  | { problem: 'tranche-with-two-starts'; tranche: string; first: string; last: string }
  | { problem: 'out-of-memory'; limit: string }
  | { problem: 'cancelled' }

/** Carries a problem up to `runMonitor`, which returns it as a value. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.problem)
    this.problem = problem
  }
}

export function fail(problem: Problem): never {
  throw new ProblemError(problem)
}
