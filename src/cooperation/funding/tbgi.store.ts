import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TbgiValue, ValuePrice } from './tbgi.ts'

/** What DUO counts, as sums, of the schools whose money one keeps. */
export async function listTbgiValues(trx: Trx): Promise<TbgiValue[]> {
  const { rows } = await sql<TbgiValue>`
    select t.institution_id as "institutionId", t.teldatum, t.niveau, t.leertraject, t.status, t.enrolments, t.value::text as value,
      t.without_value as "withoutValue"
    from tbgi_values() t order by t.institution_id, t.teldatum, t.niveau, t.leertraject, t.status`.execute(trx)
  return rows
}

/** The prices of a funding year that hold: the last version of each. */
export async function listPrices(trx: Trx, fundingYear: number): Promise<ValuePrice[]> {
  const { rows } = await sql<ValuePrice>`
    select distinct on (p.institution_id, p.niveau) p.funding_year as "fundingYear", p.institution_id as "institutionId", p.niveau, p.cents, p.source, p.version
    from student_value_price p where p.funding_year = ${fundingYear}
    order by p.institution_id, p.niveau, p.version desc`.execute(trx)
  return rows
}

/** False when somebody wrote this version before. */
export async function insertPrice(
  trx: Trx,
  price: ValuePrice & { reason: string | null },
  by: { regionId: string; personId: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into student_value_price (region_id, funding_year, institution_id, niveau, version, cents, source, reason, recorded_by, recorded_at)
    values (${by.regionId}, ${price.fundingYear}, ${price.institutionId}, ${price.niveau}, ${price.version}, ${price.cents}, ${price.source},
      ${price.reason}, ${by.personId}, ${by.now}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}
