import type { Work } from './work.ts'

/** What imports need of the platform, and the work that is going on. One for each running Doorloop. */
export interface Imports<Db> {
  db: Db
  /** where files are kept while they are read */
  folder: string
  work: Work
  now(): Date
  /** where a failure goes that no page is waiting for */
  report(error: unknown): void
}

/** What keeps something from being done with an import: the name is the key of its sentence. */
export type ImportFinding =
  | { rule: 'institution-unknown' }
  | { rule: 'as-of-no-date'; given: string }
  | { rule: 'as-of-in-future'; given: string }
  | { rule: 'gone-no-date'; given: string }
  | { rule: 'gone-after-as-of'; given: string }
  | { rule: 'choice-unknown'; given: string }
  | { rule: 'preview-outdated' }
  | { rule: 'busy' }
  | { rule: 'no-longer-possible' }
  | { rule: 'later-changes'; total: number }
