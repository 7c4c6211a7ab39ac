import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { BillingData, BillingRecord } from './billing.ts'

/** A board with how it is billed; null: nobody said yet. */
export interface BilledBoard {
  boardId: string
  name: string
  institutions: readonly { id: string; name: string }[]
  billing: BillingRecord | null
}

export const listBilledBoards = (trx: Trx): Promise<BilledBoard[]> => read(trx, sql<boolean>`true`)

export async function findBilledBoard(trx: Trx, boardId: string): Promise<BilledBoard | null> {
  return (await read(trx, sql<boolean>`b.id = ${boardId}`))[0] ?? null
}

/** The board of an institution. */
export async function findBilledBoardOf(trx: Trx, institutionId: string): Promise<BilledBoard | null> {
  return (await read(trx, sql<boolean>`b.id = (select i.board_id from institution i where i.id = ${institutionId})`))[0] ?? null
}

/** False when somebody wrote this version before. */
export async function insertBilling(
  trx: Trx,
  { version, ...data }: BillingData & { version: number },
  by: { regionId: string; personId: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into party_billing (region_id, board_id, version, legal_name, street, postal_code, city, country, kvk, oin, vat_number, iban, email,
      buyer_reference, payment_days, series, recorded_by, recorded_at)
    values (${by.regionId}, ${data.boardId}, ${version}, ${data.legalName}, ${data.street}, ${data.postalCode}, ${data.city}, ${data.country},
      ${data.kvk}, ${data.oin}, ${data.vatNumber}, ${data.iban}, ${data.email}, ${data.buyerReference}, ${data.paymentDays}, ${data.series},
      ${by.personId}, ${by.now}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<BilledBoard[]> {
  const { rows } = await sql<BilledBoard>`
    select b.id as "boardId", b.name,
      coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name) order by i.name) from institution i where i.board_id = b.id), '[]') as institutions,
      (select json_build_object('boardId', p.board_id, 'version', p.version, 'legalName', p.legal_name, 'street', p.street, 'postalCode', p.postal_code,
          'city', p.city, 'country', p.country, 'kvk', p.kvk, 'oin', p.oin, 'vatNumber', p.vat_number, 'iban', p.iban, 'email', p.email,
          'buyerReference', p.buyer_reference, 'paymentDays', p.payment_days, 'series', p.series,
          'recordedOn', (p.recorded_at at time zone 'Europe/Amsterdam')::date,
          'recordedBy', coalesce(concat_ws(' ', w.given_name, w.infix, w.family_name), ''))
        from party_billing p left join person w on w.id = p.recorded_by where p.board_id = b.id order by p.version desc limit 1) as billing
    from board b where ${which} order by b.name, b.id`.execute(trx)
  return rows
}
