import type { SeenInvoice } from '../see.actions.ts'

export interface InvoiceModel {
  seen: SeenInvoice
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}
