import type { Measured } from '../promise.ts'
import type { SeenAgreement } from '../see.actions.ts'

export interface AgreementModel {
  seen: SeenAgreement
  /** what indicators found, by promise */
  measured: ReadonlyMap<string, Measured>
  /** the day whose text is shown, and whether somebody asked for that day */
  onDay: string
  isAsked: boolean
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}
