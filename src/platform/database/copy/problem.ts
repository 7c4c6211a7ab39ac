/** Why nothing was copied; its sentence stands in messages.nl.ts and messages.en.ts. Nothing was changed then. */
export type CopyProblem =
  | { problem: 'not-empty'; tables: string }
  | { problem: 'same-database' }
  | { problem: 'file-exists'; file: string }
  | { problem: 'no-file'; file: string }
  | { problem: 'no-backup'; file: string }
  | { problem: 'newer-format'; file: string }
  | { problem: 'newer-backup'; found: string; known: string }
  | { problem: 'other-level'; found: string; wanted: string }
  | { problem: 'damaged'; where: string }
  | { problem: 'differs'; tables: string }

/** Breaks a transaction off with a problem as its outcome. */
export class Refused extends Error {
  readonly problem: CopyProblem
  constructor(problem: CopyProblem) {
    super(problem.problem)
    this.problem = problem
  }
}

export type Copied<T> = ({ ok: true } & T) | { ok: false; problem: CopyProblem }

/** An expected failure as a value; anything else goes on being an error. */
export async function outcomeOf<T>(work: Promise<T>): Promise<Copied<T>> {
  try {
    return { ok: true, ...(await work) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
}
