import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { FundingAmount, FundingKey, FundingLine } from './funding.ts'

export type { FundingAmount } from './funding.ts'

/** The amounts that hold for these school years (`2026-2027`), in a fixed order. */
export async function listFunding(trx: Trx, { schoolYears }: { schoolYears: readonly string[] }): Promise<FundingAmount[]> {
  const { rows } = await sql<FundingAmount>`
    select f.id, f.school_year as "schoolYear", f.side, f.institution_id as "institutionId", f.level, f.cents, f.source
    from funding_amount f where f.school_year = any (${schoolYears}::text[]) and f.cents is not null and not ${isReplaced}
    order by f.school_year, f.side, f.institution_id nulls first, f.level nulls first, f.id`.execute(trx)
  return rows
}

const isReplaced = sql<boolean>`exists (select from funding_amount n where n.region_id = f.region_id and n.school_year = f.school_year
  and n.side = f.side and n.institution_id is not distinct from f.institution_id and n.level is not distinct from f.level and n.version > f.version)`

/** Every line of a school year, also those that were corrected: the first version first. */
export async function listFundingLines(trx: Trx, schoolYear: string): Promise<FundingLine[]> {
  const { rows } = await sql<FundingLine>`
    select f.id, f.school_year as "schoolYear", f.side, f.institution_id as "institutionId", f.level, f.cents, f.source, f.version, f.reason,
      (f.recorded_at at time zone 'Europe/Amsterdam')::date as "recordedOn",
      coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "recordedBy"
    from funding_amount f left join person p on p.id = f.recorded_by where f.school_year = ${schoolYear}
    order by f.side desc, f.institution_id nulls first, f.level nulls first, f.version`.execute(trx)
  return rows
}

/** School years that have an amount, the last one first. */
export async function listFundedYears(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`select distinct school_year as year from funding_amount order by 1 desc`.execute(trx)
  return rows.map(({ year }) => year)
}

export interface NewFunding extends FundingKey {
  cents: number | null
  source: string
  version: number
  reason: string | null
}

/** False when somebody wrote this version before: then what was on the screen is no longer what holds. */
export async function insertFunding(trx: Trx, line: NewFunding, by: { regionId: string; personId: string; now: Date }): Promise<boolean> {
  const { schoolYear, side, institutionId, level, version, cents, source, reason } = line
  const { numAffectedRows } = await sql`
    insert into funding_amount (region_id, school_year, side, institution_id, level, version, cents, source, reason, recorded_by, recorded_at)
    values (${by.regionId}, ${schoolYear}, ${side}, ${institutionId}, ${level}, ${version}, ${cents}, ${source}, ${reason}, ${by.personId}, ${by.now})
    on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}
