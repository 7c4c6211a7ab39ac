import type { MonitorOutput } from './output.ts'
import type { CohortId, Group, IsoDate, Population, Position } from './rows.ts'

/** Which pupils stand behind a figure. */
export interface RowSelection {
  cohort: CohortId
  population: Population
  group: Group
  /** the position (or the flow, with `from`) at a count date */
  teldatum?: IsoDate
  positions?: Position[]
  from?: { teldatum: IsoDate; position: Position }
}

/** One starter with the reason for each position: the diploma or enrolment that gave it. */
export interface StarterRow {
  leerling: string
  geslacht: string | null
  leeftijd: number
  brin: string
  vestiging: string | null
  sector: string | null
  experiment: string | null
  places: { teldatum: IsoDate; position: Position; reason: string }[]
}

export interface RejectedRow {
  file: string
  line: number
  column: string
  value: string
  reason: string
}

/** A finished run of the monitor, as the pages read it: the output, and the rows behind it. */
export interface MonitorRun {
  output: MonitorOutput
  starters(selection: RowSelection, page: { offset: number; limit: number }): Promise<{ total: number; rows: StarterRow[] }>
  rejects(page: { offset: number; limit: number }): Promise<{ total: number; rows: RejectedRow[] }>
}
