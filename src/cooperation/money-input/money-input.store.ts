import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Cost, DiplomaCount, InputKind, Key, NewCost, NewDiplomaCount, NewKey } from './money-input.ts'

/** What was not taken back, of these days or, without days, all; the newest first. */
export async function listCosts(trx: Trx, days: { from: string; to: string } | null): Promise<Cost[]> {
  const { rows } = await sql<Omit<Cost, 'cents'> & { cents: string }>`
    select c.id, c.institution_id as "institutionId", i.name as "institutionName", c.for_id as "forId", f.name as "forName", c.kind, c.name,
      c.route_id as "routeId", r.name as "routeName", c.paid_on as "paidOn", c.cents
    from settlement_cost c join institution i on i.id = c.institution_id left join institution f on f.id = c.for_id left join route r on r.id = c.route_id
    where c.withdrawn_at is null and (${days?.from ?? null}::date is null or c.paid_on between ${days?.from ?? null} and ${days?.to ?? null})
    order by c.paid_on desc, i.name, c.name, c.id`.execute(trx)
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

export async function listKeys(trx: Trx, schoolYears: readonly string[] | null): Promise<Key[]> {
  const { rows } = await sql<Omit<Key, 'share'> & { share: string }>`
    select k.id, k.institution_id as "institutionId", i.name as "institutionName", k.school_year as "schoolYear", k.pupils, k.share, k.source
    from settlement_key k join institution i on i.id = k.institution_id
    where k.withdrawn_at is null and (${schoolYears === null} or k.school_year = any (${[...(schoolYears ?? [])]}::text[]))
    order by k.school_year desc, i.name, k.id`.execute(trx)
  return rows.map((row) => ({ ...row, share: Number(row.share) }))
}

export async function listDiplomaCounts(trx: Trx, days: { from: string; to: string } | null): Promise<DiplomaCount[]> {
  const { rows } = await sql<DiplomaCount>`
    select d.id, d.institution_id as "institutionId", i.name as "institutionName", d.partner_id as "partnerId", p.name as "partnerName",
      d.route_id as "routeId", r.name as "routeName", d.cohort, d.awarded_on as "awardedOn", d.niveau, d.diplomas, d.source
    from diploma_count d join institution i on i.id = d.institution_id left join institution p on p.id = d.partner_id left join route r on r.id = d.route_id
    where d.withdrawn_at is null and (${days?.from ?? null}::date is null or d.awarded_on between ${days?.from ?? null} and ${days?.to ?? null})
    order by d.awarded_on desc, i.name, d.niveau, d.id`.execute(trx)
  return rows
}

interface By {
  regionId: string
  personId: string
  now: Date
}

export async function insertCosts(trx: Trx, costs: readonly NewCost[], { regionId, personId, now }: By): Promise<void> {
  for (const { institutionId, forId, kind, name, routeId, paidOn, cents } of costs)
    await sql`insert into settlement_cost (region_id, institution_id, for_id, kind, name, route_id, paid_on, cents, recorded_by, recorded_at)
      values (${regionId}, ${institutionId}, ${forId}, ${kind}, ${name}, ${routeId}, ${paidOn}, ${cents}, ${personId}, ${now})`.execute(trx)
}

/** A new key of a school and year takes the place of the one before it. */
export async function insertKey(trx: Trx, key: NewKey, { regionId, personId, now }: By): Promise<void> {
  const { institutionId, schoolYear, pupils, share, source } = key
  await sql`update settlement_key set withdrawn_at = ${now}, withdrawn_by = ${personId}
    where institution_id = ${institutionId} and school_year = ${schoolYear} and withdrawn_at is null`.execute(trx)
  await sql`insert into settlement_key (region_id, institution_id, school_year, pupils, share, source, recorded_by, recorded_at)
    values (${regionId}, ${institutionId}, ${schoolYear}, ${pupils}, ${share}, ${source}, ${personId}, ${now})`.execute(trx)
}

export async function insertDiplomaCount(trx: Trx, count: NewDiplomaCount, { regionId, personId, now }: By): Promise<void> {
  const { institutionId, partnerId, routeId, cohort, awardedOn, niveau, diplomas, source } = count
  await sql`insert into diploma_count (region_id, institution_id, partner_id, route_id, cohort, awarded_on, niveau, diplomas, source, recorded_by,
      recorded_at)
    values (${regionId}, ${institutionId}, ${partnerId}, ${routeId}, ${cohort}, ${awardedOn}, ${niveau}, ${diplomas}, ${source}, ${personId}, ${now})`.execute(
    trx,
  )
}

const TABLES = { kosten: 'settlement_cost', sleutels: 'settlement_key', diplomas: 'diploma_count' } as const

/** Whose it is, when it is still there. */
export async function schoolOfInput(trx: Trx, kind: InputKind, id: string): Promise<string | null> {
  const { rows } = await sql<{ school: string }>`select institution_id as school from ${sql.table(TABLES[kind])}
    where id = ${id} and withdrawn_at is null`.execute(trx)
  return rows[0]?.school ?? null
}

export async function withdrawInput(trx: Trx, kind: InputKind, id: string, { personId, now }: Omit<By, 'regionId'>): Promise<void> {
  await sql`update ${sql.table(TABLES[kind])} set withdrawn_at = ${now}, withdrawn_by = ${personId}
    where id = ${id} and withdrawn_at is null`.execute(trx)
}
