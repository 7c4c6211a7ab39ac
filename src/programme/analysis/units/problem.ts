import type { FileProblem } from '#platform/import/problem.ts'

/** A choice that a file with several dossiers or profiles leaves to the person. */
export interface DossierChoice {
  dossier: string
  title: string
  crebos: readonly { crebo: string; title: string }[]
}

/** What can be wrong with a file of units, beside what is wrong with any file; lines count from 1. */
export type UnitProblem =
  | { problem: 'unit-columns-missing'; columns: readonly ('onderdeel' | 'vmbo of mbo')[] }
  | { problem: 'unit-columns-ambiguous'; headers: readonly string[] }
  | { problem: 'unit-without-name'; line: number }
  | { problem: 'unit-asked-by-nobody'; line: number; unit: string }
  | { problem: 'unit-weeks'; line: number; unit: string; value: string }
  | { problem: 'unit-taught-in'; line: number; unit: string; value: string }
  | { problem: 'no-units' }
  | { problem: 'dossier-unknown-shape'; root: string }
  | { problem: 'dossier-crebo-not-found'; crebo: string }
  | { problem: 'dossier-choose'; choices: readonly DossierChoice[] }

export type ReadProblem = FileProblem | UnitProblem

/** What a file held. `stopped`: nothing of it may be used. */
export interface UnitsRead<U> {
  units: U[]
  /** rows that are not among the units */
  rejected: ReadProblem[]
  stopped: ReadProblem | null
}
