import type { FileProblem } from '#platform/import/problem.ts'
import { ReadingStopped } from '#platform/import/problem.ts'
import type { PublicTable } from './tables.ts'

export type PublicFileProblem =
  /** none of the tables, or not the one that was asked for; `missing` and `ambiguous` name columns of the nearest */
  | {
      problem: 'public-table-not-found'
      table: PublicTable
      missing: readonly string[]
      ambiguous: readonly string[]
      found: readonly string[]
    }
  | { problem: 'public-value-missing'; line: number; column: string }
  | { problem: 'public-value-unreadable'; line: number; column: string; value: string }
  | { problem: 'public-dates-reversed'; line: number }
  | { problem: 'public-no-rows' }
  | FileProblem

export function stopPublicFile(problem: PublicFileProblem): never {
  throw new ReadingStopped<PublicFileProblem>(problem)
}
