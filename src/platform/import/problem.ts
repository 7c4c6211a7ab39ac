import type { FileKind } from './file-kind.ts'

/** What can be wrong with a file that someone hands in. Named, with what the sentence needs; lines count from 1. */
export type FileProblem =
  | { problem: 'file-missing'; file: string }
  | { problem: 'file-empty' }
  | { problem: 'file-too-large'; bytes: number; most: number }
  | { problem: 'wrong-kind'; kind: FileKind; expected: readonly FileKind[] }
  | { problem: 'nul-bytes'; line: number }
  | { problem: 'undecodable'; line: number; encoding: string }
  | { problem: 'encoding-mixed'; line: number }
  | { problem: 'encoding-unknown'; encoding: string }
  | { problem: 'line-too-long'; line: number; most: number }
  | { problem: 'cell-too-long'; line: number; column: string; most: number }
  | { problem: 'too-many-columns'; line: number; most: number }
  | { problem: 'too-many-rows'; most: number }
  | { problem: 'quote-not-closed'; line: number }
  | { problem: 'quote-within-field'; line: number }
  | { problem: 'header-missing' }
  | { problem: 'too-few-fields'; line: number; found: number; expected: number }
  | { problem: 'too-many-fields'; line: number; found: number; expected: number }
  | { problem: 'formula-in-cell'; line: number; column: string }
  | { problem: 'error-in-cell'; line: number; column: string; value: string }
  | { problem: 'sheet-missing'; sheet: string; found: readonly string[] }
  | { problem: 'workbook-incomplete'; part: string }
  | { problem: 'workbook-strings-too-long'; most: number }
  | { problem: 'zip-damaged' }
  | { problem: 'zip-encrypted' }
  | { problem: 'zip-bomb'; most: number }
  | { problem: 'zip-too-many-entries'; found: number; most: number }
  | { problem: 'xml-doctype'; line: number }
  | { problem: 'xml-entity'; line: number }
  | { problem: 'xml-not-well-formed'; line: number }
  | { problem: 'xml-truncated'; line: number }
  | { problem: 'xml-too-deep'; line: number; most: number }
  | { problem: 'xml-too-long'; line: number; most: number }
  | { problem: 'xml-too-many-attributes'; line: number; most: number }
  | { problem: 'xml-too-many-nodes'; line: number; most: number }

/** Carries a problem up through streams to the reader, which gives it as a value. `P`: what that reader can say. */
export class ReadingStopped<P = FileProblem> extends Error {
  readonly problem: P
  constructor(problem: P) {
    super((problem as { problem?: string }).problem)
    this.problem = problem
  }
}

export function stop(problem: FileProblem): never {
  throw new ReadingStopped(problem)
}
