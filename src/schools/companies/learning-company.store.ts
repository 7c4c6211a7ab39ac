import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { isId } from '../id.ts'
import type { LearningCompanyTable } from '../tables.ts'
import type { CompanyForm, LearningCompany } from './learning-company.ts'

export const COMPANIES_PER_PAGE = 50

/** By name; `search` is part of a name, a place or an id. */
export async function listCompanies(
  trx: Trx,
  { search, page }: { search: string; page: number },
): Promise<{ companies: LearningCompany[]; total: number }> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await trx
    .selectFrom('learning_company')
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .where((one) => one.or([one('name', 'ilike', pattern), one('place', 'ilike', pattern), one('leerbedrijf_id', 'ilike', pattern)]))
    .orderBy('name')
    .orderBy('id')
    .limit(COMPANIES_PER_PAGE)
    .offset((page - 1) * COMPANIES_PER_PAGE)
    .execute()
  return { companies: rows.map(companyOf), total: rows[0]?.total ?? 0 }
}

export async function allCompanies(trx: Trx): Promise<LearningCompany[]> {
  return (await trx.selectFrom('learning_company').selectAll().execute()).map(companyOf)
}

export async function findCompany(trx: Trx, id: string): Promise<LearningCompany | null> {
  if (!isId(id)) return null
  const row = await trx.selectFrom('learning_company').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? companyOf(row) : null
}

export async function addCompany(trx: Trx, regionId: string, form: CompanyForm): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('learning_company')
    .values({ id, region_id: regionId, ...columnsOf(form) })
    .execute()
  return id
}

export async function changeCompany(trx: Trx, id: string, form: CompanyForm): Promise<void> {
  await trx.updateTable('learning_company').set(columnsOf(form)).where('id', '=', id).execute()
}

const columnsOf = ({ leerbedrijfId, name, place, recognisedUntil }: CompanyForm) => ({
  leerbedrijf_id: leerbedrijfId,
  name,
  place,
  recognised_until: recognisedUntil,
})

function companyOf({ id, leerbedrijf_id, name, place, recognised_until }: Selectable<LearningCompanyTable>): LearningCompany {
  return { id, leerbedrijfId: leerbedrijf_id, name, place, recognisedUntil: recognised_until }
}
