/** What happened to an invoice after it was made; lines, only ever added. */
export interface InvoiceEvent {
  kind: 'sent' | 'paid'
  happenedOn: string
  /** of what was paid; less than 0 takes back what was noted wrongly */
  cents: number | null
  note: string
  recordedBy: string
}

export const INVOICE_STATES = ['made', 'sent', 'partly-paid', 'paid', 'credited'] as const
export type InvoiceState = (typeof INVOICE_STATES)[number]

export interface Standing {
  cents: number
  /** the credit note that takes it back */
  creditedBy: string | null
  events: readonly InvoiceEvent[]
}

export function stateOf({ cents, creditedBy, events }: Standing): InvoiceState {
  if (creditedBy !== null) return 'credited'
  const paid = paidCents(events)
  if (paid >= cents) return 'paid'
  if (paid > 0) return 'partly-paid'
  return events.some(({ kind }) => kind === 'sent') ? 'sent' : 'made'
}

export const paidCents = (events: readonly InvoiceEvent[]): number => events.reduce((all, { cents }) => all + (cents ?? 0), 0)

export type LifeRefusal =
  | 'in-future'
  | 'before-issued'
  | 'sent-already'
  | 'credited'
  | 'no-amount'
  | 'paid-too-much'
  | 'paid-too-little'
  | 'no-reason'

type Invoice = Standing & { issuedOn: string }

/** Null: it can be noted. What was noted of a payment is corrected by a line below zero, with a reason. */
export function whyNotNote(invoice: Invoice, event: Omit<InvoiceEvent, 'recordedBy'>, today: string): LifeRefusal | null {
  const { kind, happenedOn, cents, note } = event
  if (happenedOn > today) return 'in-future'
  if (happenedOn < invoice.issuedOn) return 'before-issued'
  if (kind === 'sent') return invoice.events.some((one) => one.kind === 'sent') ? 'sent-already' : null
  if (invoice.creditedBy !== null && (cents ?? 0) > 0) return 'credited'
  if (cents === null || cents === 0) return 'no-amount'
  if (cents < 0 && note.trim() === '') return 'no-reason'
  const paid = paidCents(invoice.events) + cents
  if (paid < 0) return 'paid-too-little'
  return paid > invoice.cents ? 'paid-too-much' : null
}

/** Null: it can be taken back by a credit note. What was paid is paid back first, or the note says how it is settled. */
export function whyNotCredit(invoice: Invoice & { kind: string }, issuedOn: string, today: string): LifeRefusal | 'is-credit-note' | null {
  if (invoice.kind === 'credit-note') return 'is-credit-note'
  if (invoice.creditedBy !== null) return 'credited'
  if (issuedOn > today) return 'in-future'
  return issuedOn < invoice.issuedOn ? 'before-issued' : null
}
