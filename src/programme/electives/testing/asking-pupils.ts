import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem, type Db } from '#platform/database/database.ts'
import type { TypedElective } from '../elective-form.ts'

/** A pupil of one school with an enrolment and, when given, a group: what asks for an elective. */
export function addAskingPupil(
  db: Db,
  {
    regionId,
    institutionId,
    siteId,
    groupId,
    given,
  }: { regionId: string; institutionId: string; siteId: string; groupId?: string; given: string },
): Promise<{ pupilId: string; recordId: string }> {
  const [pupilId, recordId] = [randomUUID(), randomUUID()]
  // a test builds its world before anybody is signed in
  return asSystem(db, async (trx) => {
    await sql`insert into pupil (id, region_id) values (${pupilId}, ${regionId})`.execute(trx)
    await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, infix, family_name)
      values (${recordId}, ${pupilId}, ${institutionId}, ${recordId.slice(0, 8)}, ${given}, 'van', 'Geheim')`.execute(trx)
    await sql`insert into enrolment (record_id, site_id, kind, opleiding, valid_from) values (${recordId}, ${siteId}, 'vo', 'vmbo-kb', '2025-08-01')`.execute(
      trx,
    )
    if (groupId)
      await sql`insert into group_member (group_id, record_id, valid_from) values (${groupId}, ${recordId}, '2026-08-01')`.execute(trx)
    return { pupilId, recordId }
  })
}

/** An elective on Tuesdays from January to March, as somebody would type it. */
export const typedElective = (siteId: string, change: Partial<TypedElective> = {}): TypedElective => ({
  naam: 'Zorg in de wijk',
  soort: 'keuzevak',
  profiel: ['Z&W'],
  doelen: 'helpt een cliënt\nmeldt wat opvalt',
  vestiging: siteId,
  bedrijf: '',
  plaats: 'Merwehaven',
  begin: '2027-01-11',
  einde: '2027-03-19',
  dag: ['2'],
  plekken: '1',
  contact: 'praktijkopleider',
  open: 'ja',
  ...change,
})
