import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import { SINCE } from '#schools/testing/build-region.ts'

export interface NewPupil {
  regionId: string
  records: NewRecord[]
}

export interface NewRecord {
  institutionId: string
  given: string
  family: string
  infix?: string
  birthDate?: string
  enrolments?: {
    siteId: string
    kind?: 'vo' | 'mbo'
    opleiding?: string
    leerjaar?: number
    from?: string
    until?: string
    crebo?: string
  }[]
  routes?: { routeId: string; phase?: 'VO' | 'MBO'; from?: string; until?: string }[]
  groups?: { groupId: string; from?: string; until?: string }[]
}

/** A pupil with what each school keeps of it; gives the id of the pupil and of the records, in their order. */
export function addPupil(db: Db, { regionId, records }: NewPupil): Promise<{ pupilId: string; recordIds: string[] }> {
  // a test builds its world before anybody is signed in
  return asSystem(db, async (trx) => {
    const pupilId = randomUUID()
    await sql`insert into pupil (id, region_id) values (${pupilId}, ${regionId})`.execute(trx)
    const recordIds: string[] = []
    for (const record of records) recordIds.push(await addRecord(trx, pupilId, record))
    return { pupilId, recordIds }
  })
}

async function addRecord(
  trx: Trx,
  pupilId: string,
  { institutionId, given, family, infix, birthDate, ...lines }: NewRecord,
): Promise<string> {
  const id = randomUUID()
  await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, infix, family_name, birth_date)
    values (${id}, ${pupilId}, ${institutionId}, ${id.slice(0, 8)}, ${given}, ${infix ?? null}, ${family}, ${birthDate ?? null})`.execute(
    trx,
  )
  for (const {
    siteId,
    kind = 'vo',
    opleiding = 'vmbo-kb',
    leerjaar = null,
    from = SINCE,
    until = null,
    crebo = null,
  } of lines.enrolments ?? [])
    await sql`insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, crebo, valid_from, valid_until)
      values (${id}, ${siteId}, ${kind}, ${opleiding}, ${leerjaar}, ${crebo}, ${from}, ${until})`.execute(trx)
  for (const { routeId, phase = 'VO', from = SINCE, until = null } of lines.routes ?? [])
    await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until)
      values (${id}, ${routeId}, ${phase}, ${from}, ${until})`.execute(trx)
  for (const { groupId, from = '2026-08-01', until = null } of lines.groups ?? [])
    await sql`insert into group_member (group_id, record_id, valid_from, valid_until) values (${groupId}, ${id}, ${from}, ${until})`.execute(
      trx,
    )
  return id
}
