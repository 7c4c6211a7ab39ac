import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { findInvoice, type InvoiceRecord, insertEvent, insertInvoice, lastIssuedOn, lockNumbers } from './invoice.store.ts'
import { type InvoiceEvent, type LifeRefusal, whyNotCredit, whyNotNote } from './life.ts'
import { creditOf } from './make-invoice.ts'
import { whyMaySeeInvoice, whyMayWriteInvoice } from './why-may.ts'

export type InvoiceRefusal = LifeRefusal | 'is-credit-note' | 'before-last'
export type InvoiceDone = { ok: true; id: string } | NotThere | NotYours | { ok: false; why: InvoiceRefusal }

/** That it was sent, or that so much was paid: noted by hand. */
export const noteEvent = (act: Act, id: string, event: Omit<InvoiceEvent, 'recordedBy'>): Promise<InvoiceDone> =>
  onInvoice(act, id, async ({ trx, now, today }, record) => {
    const refusal = whyNotNote({ ...record, issuedOn: record.issuedOn }, event, today)
    if (refusal) return { ok: false, why: refusal }
    await insertEvent(trx, id, event, { personId: act.viewer.personId, now })
    await logEvent(trx, act.viewer, `invoice/${event.kind}`, { invoice: id, number: record.number, cents: event.cents }, act.requestId)
    return { ok: true, id }
  })

/** Takes the whole invoice back by a credit note of its own number; the statement can be billed anew. */
export const creditInvoice = (act: Act, id: string, asked: { issuedOn: string; reason: string }): Promise<InvoiceDone> =>
  onInvoice(act, id, async ({ trx, now, today }, record) => {
    const reason = asked.reason.trim()
    if (reason === '') return { ok: false, why: 'no-reason' }
    const refusal = whyNotCredit(record, asked.issuedOn, today)
    if (refusal) return { ok: false, why: refusal }
    const last = await lastIssuedOn(trx, record.payeeBoardId, asked.issuedOn)
    if (last !== null && asked.issuedOn < last) return { ok: false, why: 'before-last' }
    const { number: _, ...document } = record.invoice
    const { regionId, statementId, payeeId, payerId, payeeBoardId } = record
    const ids = { regionId, statementId, payeeId, payerId, payeeBoardId, creditsId: id }
    const credit = creditOf(document, record.number, { issuedOn: asked.issuedOn, reason })
    const made = await insertInvoice(trx, { ...ids, document: credit }, { personId: act.viewer.personId, now })
    await logEvent(trx, act.viewer, 'invoice/credit', { invoice: id, credit: made.id, number: made.number }, act.requestId)
    return { ok: true, id: made.id }
  })

/** Work on an invoice of who keeps the money of the payee, one at a time. */
function onInvoice(act: Act, id: string, work: (turn: Turn, record: InvoiceRecord) => Promise<InvoiceDone>): Promise<InvoiceDone> {
  return inTurn<InvoiceDone>(act, async (turn) => {
    const found = isId(id) ? await findInvoice(turn.trx, id) : null
    if (!found || !whyMaySeeInvoice(act.viewer, found)) return notThere
    if (!whyMayWriteInvoice(act.viewer, found)) return notYours
    await lockNumbers(turn.trx, found.payeeBoardId)
    const record = await findInvoice(turn.trx, id)
    return record ? work(turn, record) : notThere
  })
}
