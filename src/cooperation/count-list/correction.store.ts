import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { CurrentLine } from './changes.ts'
import { currentLines } from './frozen.store.ts'
import type { CountFacts } from './line.ts'

/** The lines of a frozen list with every correction that counts. */
export async function listCurrentLines(trx: Trx, listId: string): Promise<CurrentLine[]> {
  const { rows } = await sql<CurrentLine>`
    with ${currentLines}
    select id, institution_id as "institutionId", partner_id as "partnerId", site_id as "siteId", phase, opleiding, leerjaar, crebo, level,
      start_year as "startYear", record_id as "recordId", other_record_id as "otherRecordId", is_corrected as "isCorrected"
    from current_line where list_id = ${listId} order by id`.execute(trx)
  return rows
}

export interface Correction extends CountFacts {
  id: string
  nr: number
  kind: 'added' | 'changed' | 'removed'
  /** what it takes the place of */
  targetId: string | null
  recordId: string | null
  otherRecordId: string | null
  reason: string
  byId: string
  confirmerId: string | null
  personName: string
  correctedAt: Date
  /** null: waits for the other school */
  answer: 'confirmed' | 'refused' | null
  answerReason: string
  answeredBy: string | null
}

export async function listCorrections(trx: Trx, listId: string): Promise<Correction[]> {
  const nameOf = (table: string) => {
    const p = sql.table(table)
    return sql<string>`coalesce(concat_ws(' ', ${p}.given_name, ${p}.infix, ${p}.family_name), '')`
  }
  const { rows } = await sql<Correction>`
    select c.id, c.nr, c.kind, coalesce(c.line_id, c.added_id) as "targetId", c.record_id as "recordId", c.other_record_id as "otherRecordId",
      c.institution_id as "institutionId", c.partner_id as "partnerId", c.site_id as "siteId", c.phase, c.opleiding, c.leerjaar, c.crebo, c.level,
      c.start_year as "startYear", c.reason, c.by_id as "byId", c.confirmer_id as "confirmerId", ${nameOf('p')} as "personName",
      c.corrected_at as "correctedAt", a.answer, coalesce(a.reason, '') as "answerReason", ${nameOf('q')} as "answeredBy"
    from count_correction c left join count_correction_answer a on a.correction_id = c.id left join person p on p.id = c.person_id
      left join person q on q.id = a.person_id
    where c.list_id = ${listId} order by c.nr`.execute(trx)
  return rows
}

export interface NewCorrection extends CountFacts {
  listId: string
  regionId: string
  nr: number
  kind: Correction['kind']
  lineId: string | null
  addedId: string | null
  recordId: string | null
  otherRecordId: string | null
  reason: string
  byId: string
  confirmerId: string | null
  personId: string
  now: Date
}

export async function insertCorrection(trx: Trx, one: NewCorrection): Promise<void> {
  await sql`insert into count_correction (region_id, list_id, nr, kind, line_id, added_id, institution_id, partner_id, site_id, phase, opleiding, leerjaar,
      crebo, level, start_year, record_id, other_record_id, reason, by_id, confirmer_id, person_id, corrected_at)
    values (${one.regionId}, ${one.listId}, ${one.nr}, ${one.kind}, ${one.lineId}, ${one.addedId}, ${one.institutionId}, ${one.partnerId}, ${one.siteId},
      ${one.phase}, ${one.opleiding}, ${one.leerjaar}, ${one.crebo}, ${one.level}, ${one.startYear}, ${one.recordId}, ${one.otherRecordId}, ${one.reason},
      ${one.byId}, ${one.confirmerId}, ${one.personId}, ${one.now})`.execute(trx)
}

export async function insertAnswer(
  trx: Trx,
  one: { correctionId: string; regionId: string; answer: 'confirmed' | 'refused'; reason: string; personId: string; now: Date },
): Promise<void> {
  await sql`insert into count_correction_answer (correction_id, region_id, answer, reason, person_id, answered_at)
    values (${one.correctionId}, ${one.regionId}, ${one.answer}, ${one.reason}, ${one.personId}, ${one.now})`.execute(trx)
}
