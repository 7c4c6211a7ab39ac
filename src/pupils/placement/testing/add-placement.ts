import { sql } from 'kysely'
import { asSystem, type Db } from '#platform/database/database.ts'

export interface NewPlacement {
  recordId: string
  kind?: 'stage' | 'bpv'
  routeId?: string | null
  crebo?: string | null
  companyId?: string | null
  companyName?: string | null
  startsOn?: string
  endsOn?: string
  weekdays?: number[]
  coachId?: string | null
}

/** A placement, as if somebody of a school had made it. */
export async function addPlacement(db: Db, placement: NewPlacement): Promise<string> {
  const { recordId, kind = 'stage', routeId = null, crebo = null, companyId = null, companyName = null } = placement
  const { startsOn = '2026-09-01', endsOn = '2027-01-29', weekdays = [1, 2], coachId = null } = placement
  // a test builds its world before anybody is signed in
  const { rows } = await asSystem(db, (trx) =>
    sql<{
      id: string
    }>`insert into placement (record_id, kind, route_id, crebo, company_id, company_name, starts_on, ends_on, weekdays, coach_id)
      values (${recordId}, ${kind}, ${routeId}, ${crebo}, ${companyId}, ${companyName}, ${startsOn}, ${endsOn}, ${JSON.stringify(weekdays)}, ${coachId})
      returning id`.execute(trx),
  )
  return rows[0]?.id ?? ''
}

export async function addCompany(db: Db, regionId: string, name: string, recognisedUntil: string | null = null): Promise<string> {
  const number = String(100000000 + Math.floor([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 899999999))
  const { rows } = await asSystem(db, (trx) =>
    sql<{ id: string }>`insert into learning_company (region_id, leerbedrijf_id, name, place, recognised_until)
      values (${regionId}, ${number}, ${name}, 'Merwehaven', ${recognisedUntil}) returning id`.execute(trx),
  )
  return rows[0]?.id ?? ''
}
