import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type Invoice, type InvoiceDocument, type InvoiceKind, numberText } from './invoice.ts'
import type { InvoiceEvent } from './life.ts'

/** An invoice as it is kept: its document never changes, what happened to it stands beside it. */
export interface InvoiceRecord {
  id: string
  regionId: string
  statementId: string
  payeeId: string
  payeeName: string
  payerId: string
  payerName: string
  /** of each side: the institution with its sites */
  payeeReach: readonly string[]
  payerReach: readonly string[]
  payeeBoardId: string
  kind: InvoiceKind
  number: string
  issuedOn: string
  cents: number
  invoice: Invoice
  /** ids of the invoice that this one takes back, and of the credit note that takes this one back */
  creditsId: string | null
  creditedBy: string | null
  madeBy: string
  events: readonly InvoiceEvent[]
}

/** The invoices that one may see, the last number first. */
export const listInvoices = (trx: Trx): Promise<InvoiceRecord[]> => read(trx, sql<boolean>`true`)

export async function findInvoice(trx: Trx, id: string): Promise<InvoiceRecord | null> {
  return (await read(trx, sql<boolean>`v.id = ${id}`))[0] ?? null
}

/** Until the end of the transaction only one at a time numbers invoices of this board, or notes what happened to them. */
export async function lockNumbers(trx: Trx, boardId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('invoice ' || ${boardId}, 0))`.execute(trx)
}

/** The last day that this board numbered an invoice on in the year of this day. */
export async function lastIssuedOn(trx: Trx, boardId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select last_invoiced_on(${boardId}::uuid, ${Number(day.slice(0, 4))}) as day`.execute(
    trx,
  )
  return rows[0]?.day ?? null
}

export interface NewInvoice {
  regionId: string
  statementId: string
  payeeId: string
  payerId: string
  payeeBoardId: string
  document: InvoiceDocument
  creditsId: string | null
}

/** The database gives the number. */
export async function insertInvoice(
  trx: Trx,
  one: NewInvoice,
  by: { personId: string; now: Date },
): Promise<{ id: string; number: string }> {
  const { document } = one
  const { rows } = await sql<{ id: string; year: number; number: number }>`
    insert into invoice (region_id, statement_id, payee_id, payer_id, payee_board_id, kind, credits_id, issued_on, cents, document, made_by, made_at)
    values (${one.regionId}, ${one.statementId}, ${one.payeeId}, ${one.payerId}, ${one.payeeBoardId}, ${document.kind}, ${one.creditsId},
      ${document.issuedOn}, ${document.totals.payable}, ${JSON.stringify(document)}::jsonb, ${by.personId}, ${by.now})
    returning id, year, number`.execute(trx)
  const [made] = rows
  if (!made) throw new Error('an invoice was not made')
  return { id: made.id, number: numberText({ ...made, series: document.series }) }
}

export async function insertEvent(
  trx: Trx,
  invoiceId: string,
  { kind, happenedOn, cents, note }: Omit<InvoiceEvent, 'recordedBy'>,
  by: { personId: string; now: Date },
): Promise<void> {
  await sql`insert into invoice_event (invoice_id, kind, happened_on, cents, note, recorded_by, recorded_at)
    values (${invoiceId}, ${kind}, ${happenedOn}, ${cents}, ${note}, ${by.personId}, ${by.now})`.execute(trx)
}

type Row = Omit<InvoiceRecord, 'number' | 'cents' | 'invoice' | 'events'> & {
  year: number
  number: number
  cents: string | number
  document: InvoiceDocument
  events: InvoiceEvent[]
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<InvoiceRecord[]> {
  const { rows } = await sql<Row>`
    select v.id, v.region_id as "regionId", v.statement_id as "statementId", v.payee_id as "payeeId", payee.name as "payeeName",
      v.payer_id as "payerId", payer.name as "payerName", v.payee_board_id as "payeeBoardId", v.kind, v.year, v.number, v.issued_on as "issuedOn",
      v.cents, v.document, v.credits_id as "creditsId", ${reach(sql`v.payee_id`)} as "payeeReach", ${reach(sql`v.payer_id`)} as "payerReach",
      (select c.id from invoice c where c.credits_id = v.id) as "creditedBy", ${nameOf(sql`v.made_by`)} as "madeBy",
      coalesce((select json_agg(json_build_object('kind', e.kind, 'happenedOn', e.happened_on, 'cents', e.cents, 'note', e.note,
        'recordedBy', ${nameOf(sql`e.recorded_by`)}) order by e.happened_on, e.recorded_at, e.kind desc) from invoice_event e where e.invoice_id = v.id), '[]') as events
    from invoice v join institution payee on payee.id = v.payee_id join institution payer on payer.id = v.payer_id
    where ${which} order by v.issued_on desc, v.year desc, v.number desc, v.id`.execute(trx)
  return rows.map(recordOf)
}

function recordOf({ year, number, document, cents, ...row }: Row): InvoiceRecord {
  const text = numberText({ series: document.series, year, number })
  return { ...row, number: text, cents: Number(cents), invoice: { ...document, number: text } }
}

const reach = (institution: RawBuilder<unknown>) =>
  sql`array(select ${institution} union select si.id from site si where si.institution_id = ${institution})`
const nameOf = (person: RawBuilder<unknown>) =>
  sql`coalesce((select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = ${person}), '')`
