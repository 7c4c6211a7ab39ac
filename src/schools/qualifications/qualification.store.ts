import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { QualificationTable } from '../tables.ts'
import type { Qualification } from './qualification.ts'

export interface QualificationQuestion {
  /** part of a name, or the first digits of a crebo or dossier */
  search: string
  niveau: number | null
  /** '' = of all times */
  validOn: string
  /** from 1 */
  page: number
}

export const QUALIFICATIONS_PER_PAGE = 50

export async function listQualifications(
  trx: Trx,
  { search, niveau, validOn, page }: QualificationQuestion,
): Promise<{ qualifications: Qualification[]; total: number }> {
  const literal = search.replaceAll(/[\\%_]/g, '\\$&')
  const found = trx
    .selectFrom('qualification')
    .where((one) =>
      one.or([one('name', 'ilike', `%${literal}%`), one('crebo', 'like', `${literal}%`), one('dossier', 'like', `${literal}%`)]),
    )
    .$if(niveau !== null, (query) => query.where('niveau', '=', niveau ?? 0))
    .$if(validOn !== '', (query) =>
      query.where('valid_from', '<=', validOn).where((one) => one.or([one('valid_until', 'is', null), one('valid_until', '>=', validOn)])),
    )
  const rows = await found
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('name')
    .orderBy('crebo')
    .orderBy('valid_from', 'desc')
    .limit(QUALIFICATIONS_PER_PAGE)
    .offset((page - 1) * QUALIFICATIONS_PER_PAGE)
    .execute()
  return { qualifications: rows.map(qualificationOf), total: rows[0]?.total ?? 0 }
}

export async function allQualifications(trx: Trx): Promise<Qualification[]> {
  return (await trx.selectFrom('qualification').selectAll().execute()).map(qualificationOf)
}

/** Every period of a crebo, newest first. */
export async function periodsOf(trx: Trx, crebo: string): Promise<Qualification[]> {
  const rows = await trx.selectFrom('qualification').selectAll().where('crebo', '=', crebo).orderBy('valid_from', 'desc').execute()
  return rows.map(qualificationOf)
}

/** Adds a period, or changes the one that starts on the same day. */
export async function saveQualification(trx: Trx, one: Qualification): Promise<void> {
  const { crebo, validFrom, validUntil, dossierName, ...rest } = one
  const values = { ...rest, dossier_name: dossierName, valid_until: validUntil }
  await trx
    .insertInto('qualification')
    .values({ crebo, valid_from: validFrom, ...values })
    .onConflict((conflict) => conflict.columns(['crebo', 'valid_from']).doUpdateSet(values))
    .execute()
}

function qualificationOf(row: Selectable<QualificationTable>): Qualification {
  const { crebo, name, niveau, dossier, bol, bbl } = row
  return { crebo, name, niveau, dossier, dossierName: row.dossier_name, bol, bbl, validFrom: row.valid_from, validUntil: row.valid_until }
}
