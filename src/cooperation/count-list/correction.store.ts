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
  /** the schools that it names, and that answer it */
  confirmerIds: readonly string[]
  personName: string
  correctedAt: Date
  answers: readonly CorrectionAnswer[]
  /** null: somebody has yet to answer; with the first refusal it is refused, and it counts when all have agreed */
  answer: 'confirmed' | 'refused' | null
}

export interface CorrectionAnswer {
  institutionId: string
  answer: 'confirmed' | 'refused'
  reason: string
  personName: string
}

/** Schools that have yet to answer; nobody has when one refused. */
export const stillToAnswer = ({ confirmerIds, answers, answer }: Pick<Correction, 'confirmerIds' | 'answers' | 'answer'>): string[] =>
  answer === null ? confirmerIds.filter((id) => !answers.some(({ institutionId }) => institutionId === id)) : []

function answerOf(confirmerIds: readonly string[], answers: readonly CorrectionAnswer[]): Correction['answer'] {
  if (answers.some(({ answer }) => answer === 'refused')) return 'refused'
  return confirmerIds.every((id) => answers.some(({ institutionId }) => institutionId === id)) ? 'confirmed' : null
}

export async function listCorrections(trx: Trx, listId: string): Promise<Correction[]> {
  const nameOf = (table: string) => {
    const p = sql.table(table)
    return sql<string>`coalesce(concat_ws(' ', ${p}.given_name, ${p}.infix, ${p}.family_name), '')`
  }
  const { rows } = await sql<Omit<Correction, 'answer'>>`
    select c.id, c.nr, c.kind, coalesce(c.line_id, c.added_id) as "targetId", c.record_id as "recordId", c.other_record_id as "otherRecordId",
      c.institution_id as "institutionId", c.partner_id as "partnerId", c.site_id as "siteId", c.phase, c.opleiding, c.leerjaar, c.crebo, c.level,
      c.start_year as "startYear", c.reason, c.by_id as "byId", c.confirmer_ids as "confirmerIds", ${nameOf('p')} as "personName",
      c.corrected_at as "correctedAt", coalesce((select json_agg(json_build_object('institutionId', a.institution_id, 'answer', a.answer,
          'reason', a.reason, 'personName', ${nameOf('q')}) order by a.answered_at, a.institution_id)
        from count_correction_answer a left join person q on q.id = a.person_id where a.correction_id = c.id), '[]') as answers
    from count_correction c left join person p on p.id = c.person_id where c.list_id = ${listId} order by c.nr`.execute(trx)
  return rows.map((one) => ({ ...one, answer: answerOf(one.confirmerIds, one.answers) }))
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
  confirmerIds: readonly string[]
  personId: string
  now: Date
}

export async function insertCorrection(trx: Trx, one: NewCorrection): Promise<void> {
  await sql`insert into count_correction (region_id, list_id, nr, kind, line_id, added_id, institution_id, partner_id, site_id, phase, opleiding, leerjaar,
      crebo, level, start_year, record_id, other_record_id, reason, by_id, confirmer_ids, person_id, corrected_at)
    values (${one.regionId}, ${one.listId}, ${one.nr}, ${one.kind}, ${one.lineId}, ${one.addedId}, ${one.institutionId}, ${one.partnerId}, ${one.siteId},
      ${one.phase}, ${one.opleiding}, ${one.leerjaar}, ${one.crebo}, ${one.level}, ${one.startYear}, ${one.recordId}, ${one.otherRecordId}, ${one.reason},
      ${one.byId}, ${[...one.confirmerIds]}::uuid[], ${one.personId}, ${one.now})`.execute(trx)
}

export async function insertAnswer(
  trx: Trx,
  one: Omit<CorrectionAnswer, 'personName'> & { correctionId: string; regionId: string; personId: string; now: Date },
): Promise<void> {
  await sql`insert into count_correction_answer (correction_id, institution_id, region_id, answer, reason, person_id, answered_at)
    values (${one.correctionId}, ${one.institutionId}, ${one.regionId}, ${one.answer}, ${one.reason}, ${one.personId}, ${one.now})`.execute(
    trx,
  )
}
