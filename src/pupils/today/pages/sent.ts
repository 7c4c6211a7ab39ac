import type { Wrong } from '#platform/form/fields.ts'

export interface Typed {
  /** which form was sent */
  form: 'dag' | 'bellen' | 'afsluiten' | 'stap' | null
  typed: URLSearchParams
  mistakes: readonly Wrong<AbsenceMistake>[]
}
export type AbsenceMistake =
  | 'said-missing'
  | 'next-missing'
  | 'whom-missing'
  | 'reason-missing'
  | 'in-future'
  | 'too-long-ago'
  | 'no-record'
