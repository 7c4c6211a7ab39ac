import type { CohortId, IsoDate, Population, Row } from './rows.ts'

export type Delivery = 'voorlopig' | 'definitief' | 'onbekend'
export const TABLE_FILES = ['leerlingen', 'experimenten', 'inschrijvingen', 'diplomas'] as const
export type TableFile = (typeof TABLE_FILES)[number]

/** A definition is data: what a figure means, where that stands, and when it holds. */
export interface Definition {
  id: string
  text: { nl: string; en: string }
  source: string
  from: IsoDate | null
  to: IsoDate | null
}

export interface SourceFile {
  name: string
  rows: number
  rejected: number
  sha256: string
}

/** A cohort as found in the data; `experiments` counts each experiment once, `sites` each brin + vestiging of theirs once. */
export interface Cohort {
  id: CohortId
  start: IsoDate
  experiments: number
  intended: number
  sites: number
}

export type WarningKind =
  | 'mass-exit'
  | 'missing-delivery'
  | 'two-schools'
  | 'impossible-sequence'
  | 'experiment-without-starters'
  | 'no-previous-count'
  | 'no-count-at-start'
  | 'intended-not-published'

/** Something to look at before the figures are believed; `rows` are the rows behind it, at most 100 of `count`. */
export interface Warning {
  kind: WarningKind
  /** what the sentence needs: names and numbers, never text */
  subject: Record<string, string | number>
  count: number
  rows: Record<string, string | number>[]
}

export interface MonitorOutput {
  source: {
    files: SourceFile[]
    engine: string
    version: string
    levering: Delivery
    leverdatum: IsoDate | null
    /** rows rejected in all; said under every table when `--accept-rejects` was given */
    rejected: number
    teldatums: IsoDate[]
    cohorts: Cohort[]
    populations: Population[]
    published: boolean
  }
  definitions: Definition[]
  warnings: Warning[]
  rows: Row[]
}
