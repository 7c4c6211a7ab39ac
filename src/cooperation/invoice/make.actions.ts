import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Language } from '#platform/i18n.ts'
import { type BilledBoard, findBilledBoardOf } from '../billing/billing.store.ts'
import type { Wrong } from '../fields.ts'
import { isId } from '../id.ts'
import { findStatement } from '../statement/statement.store.ts'
import type { StatementRecord } from '../statement/statement.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { type AskedMistake, readAsked } from './asked.ts'
import type { InvoiceFinding } from './finding.ts'
import { type InvoiceRecord, insertInvoice, lastIssuedOn, listInvoices, lockNumbers } from './invoice.store.ts'
import type { InvoiceDocument } from './invoice.ts'
import { makeInvoice } from './make-invoice.ts'
import { checkInvoice, isAllowed } from './rules/check.ts'
import { stands } from './see.actions.ts'
import { whyMayWriteInvoice } from './why-may.ts'

/** Why no invoice can be made of a statement at all. */
export type NoInvoice = 'not-approved' | 'already-billed' | 'nothing-due' | 'same-board' | 'no-seller-billing' | 'no-buyer-billing'

/** An invoice that is not there yet: it has no number. */
export interface DraftInvoice {
  statement: StatementRecord
  seller: BilledBoard
  buyer: BilledBoard
  document: InvoiceDocument
  findings: readonly InvoiceFinding[]
  today: string
}

type Refused =
  | NotThere
  | NotYours
  | { ok: false; why: NoInvoice; statement: StatementRecord; seller: BilledBoard | null; buyer: BilledBoard | null }
export type Drafted = { ok: true; draft: DraftInvoice; mistakes: Wrong<AskedMistake>[] } | Refused
export type Made = { ok: true; id: string } | Refused | { ok: false; draft: DraftInvoice; mistakes: Wrong<AskedMistake>[] }

/** How the invoice of a statement would be, with what was typed so far; nothing is kept. */
export const draftInvoice = (act: Act, statementId: string, form: URLSearchParams | null, language: Language): Promise<Drafted> =>
  inTurn<Drafted>(act, (turn) => drafted(act, turn, statementId, form, language))

/** Makes it, with the next number of the payee's board; refused when a rule does not hold. */
export function makeNumbered(act: Act, statementId: string, form: URLSearchParams, language: Language): Promise<Made> {
  return inTurn<Made>(act, async (turn) => {
    const result = await drafted(act, turn, statementId, form, language)
    if (!result.ok) return result
    const { draft, mistakes } = result
    if (mistakes.length > 0 || !isAllowed(draft.findings)) return { ok: false, draft, mistakes }
    const { trx, now } = turn
    const { statement, seller, document } = draft
    const { regionId, payeeId, payerId } = statement
    const ids = { regionId, statementId, payeeId, payerId, payeeBoardId: seller.boardId, creditsId: null }
    const made = await insertInvoice(trx, { ...ids, document }, { personId: act.viewer.personId, now })
    await logEvent(trx, act.viewer, 'invoice/make', { invoice: made.id, number: made.number, statement: statementId }, act.requestId)
    return { ok: true, id: made.id }
  })
}

async function drafted(
  act: Act,
  { trx, today }: Turn,
  statementId: string,
  form: URLSearchParams | null,
  language: Language,
): Promise<Drafted> {
  const statement = isId(statementId) ? await findStatement(trx, statementId) : null
  if (!statement) return notThere
  if (!whyMayWriteInvoice(act.viewer, statement)) return notYours
  const [seller, buyer] = [await findBilledBoardOf(trx, statement.payeeId), await findBilledBoardOf(trx, statement.payerId)]
  const refused = (why: NoInvoice): Refused => ({ ok: false, why, statement, seller, buyer })
  if (statement.state !== 'approved') return refused('not-approved')
  if (statement.cents === 0) return refused('nothing-due')
  if (!seller || !buyer || seller.boardId === buyer.boardId) return refused('same-board')
  await lockNumbers(trx, seller.boardId)
  const invoices = await listInvoices(trx)
  if (invoices.some((one) => one.statementId === statementId && stands(one))) return refused('already-billed')
  if (!seller.billing) return refused('no-seller-billing')
  if (!buyer.billing) return refused('no-buyer-billing')
  const typed = form ?? new URLSearchParams({ datum: today, btw: 'E', kenmerk: buyer.billing.buyerReference ?? '', taal: language })
  const read = readAsked(typed, { today, language })
  const asked = read.ok ? read.value : { issuedOn: today, vat: 'E' as const, buyerReference: null, orderReference: null, language }
  const mistakes = read.ok ? await tooEarly(trx, seller.boardId, asked.issuedOn) : read.mistakes
  const document = makeInvoice(
    statement,
    { seller: seller.billing, buyer: buyer.billing },
    asked,
    await correctedBy(trx, statement, invoices),
  )
  // the number comes last; until then nothing can be wrong with it
  const findings = checkInvoice({ ...document, number: UNNUMBERED })
  return { ok: true, draft: { statement, seller, buyer, document, findings, today }, mistakes }
}

/** The invoice of the statement that this one corrects; of one before that, when that one had none. */
async function correctedBy(trx: Turn['trx'], { corrects }: StatementRecord, invoices: readonly InvoiceRecord[]): Promise<string | null> {
  if (corrects === null) return null
  const invoice = invoices.find((one) => one.statementId === corrects && one.kind === 'invoice' && stands(one))
  if (invoice) return invoice.number
  const before = await findStatement(trx, corrects)
  return before && correctedBy(trx, before, invoices)
}

export const UNNUMBERED = '–'

/** Numbers go up with the days. */
async function tooEarly(trx: Turn['trx'], boardId: string, day: string): Promise<Wrong<AskedMistake>[]> {
  const last = await lastIssuedOn(trx, boardId, day)
  return last !== null && day < last ? [{ field: 'datum', mistake: 'before-last' }] : []
}
