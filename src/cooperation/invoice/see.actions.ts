import { isId } from '../id.ts'
import { listStatements } from '../statement/statement.store.ts'
import type { StatementRecord } from '../statement/statement.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { findInvoice, type InvoiceRecord, listInvoices } from './invoice.store.ts'
import { whyMaySeeInvoice, whyMayWriteInvoice } from './why-may.ts'

export interface SeenInvoices {
  today: string
  invoices: readonly InvoiceRecord[]
  /** approved statements of this viewer's schools that were not billed yet */
  billable: readonly StatementRecord[]
}

export const seeInvoices = (act: Act): Promise<SeenInvoices> =>
  inTurn(act, async ({ trx, today }) => {
    const invoices = (await listInvoices(trx)).filter((one) => whyMaySeeInvoice(act.viewer, one))
    const billed = new Set(invoices.filter(stands).map(({ statementId }) => statementId))
    const billable = (await listStatements(trx)).filter(
      (one) => one.state === 'approved' && one.cents !== 0 && !billed.has(one.id) && whyMayWriteInvoice(act.viewer, one),
    )
    return { today, invoices, billable }
  })

/** It bills its statement: it takes nothing back, and nothing took it back. */
export const stands = ({ creditsId, creditedBy }: Pick<InvoiceRecord, 'creditsId' | 'creditedBy'>): boolean =>
  creditsId === null && creditedBy === null

export interface SeenInvoice {
  today: string
  record: InvoiceRecord
  /** the invoice that this one takes back, or the credit note that takes this one back */
  other: InvoiceRecord | null
  mayWrite: boolean
}

export const seeInvoice = (act: Act, id: string): Promise<SeenInvoice | null> =>
  inTurn(act, async ({ trx, today }) => {
    const record = isId(id) ? await findInvoice(trx, id) : null
    if (!record || !whyMaySeeInvoice(act.viewer, record)) return null
    const otherId = record.creditsId ?? record.creditedBy
    const other = otherId === null ? null : await findInvoice(trx, otherId)
    return { today, record, other, mayWrite: whyMayWriteInvoice(act.viewer, record) !== null }
  })
