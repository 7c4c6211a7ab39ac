import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesOf } from '#platform/database/copy/catalog.ts'
import { filledDatabase } from '#platform/database/copy/testing/databases.ts'
import { asSystem, type Database, type Db, type Trx } from '#platform/database/database.ts'
import { SAMPLE_ROWS } from '#platform/migrations/testing/sample-rows.ts'
import { addPerson, viewerFor } from '#schools/testing/build-region.ts'
import { approve, drawUpMonth } from './actions.ts'

/**
 * Ten years pass, month by month; on the first of each the list is drawn up, approved by name and carried out. The pupil of
 * the samples, of whom every table holds something, left on 31 July 2027. law-and-standards.md 3.2: guidance two years after
 * leaving, absence and enrolment five; the log two years after the record went (`terms.ts`).
 */
const [pupil] = SAMPLE_ROWS.pupil as [Record<string, string>]
const [record] = SAMPLE_ROWS.school_record as [Record<string, string>]
const GUIDANCE_GOES = '2029-08-01' // 31 July 2027 and 24 months is the last day, 31 July 2029
const RECORD_GOES = '2032-08-01' // and 60 months: 31 July 2032
const LOG_GOES = '2034-09-01' // destroyed on 1 August 2032, and 24 months: 1 August 2034 is its last day

/** What was written while guiding the pupil: talks, calls and numbers, progress, portfolio, hand-over, help, letters, follow-up. */
const GUIDANCE = [
  ...['care_note', 'care_note_reader', 'care_help', 'care_help_reader', 'care_consent', 'correction_request'],
  ...['talk', 'talk_outcome', 'talk_agreement', 'talk_agreement_line', 'own_words', 'letter', 'letter_delivery'],
  ...['absence_call', 'pupil_contact', 'contact_check', 'group_member'],
  ...['part_result', 'part_hours', 'pace_proposal', 'pace_decision', 'own_programme', 'own_programme_part', 'result_batch_line'],
  ...['progress_import_row', 'portfolio_entry', 'portfolio_file', 'portfolio_feedback', 'portfolio_link'],
  ...['hand_over', 'hand_over_version', 'hand_over_step', 'hand_over_word'],
  ...['placement_assignment', 'placement_visit', 'placement_link', 'placement_look', 'placement_feedback'],
  ...['candidate_line', 'follow_up', 'follow_up_answer', 'elective_assessment'],
]
/** That the pupil was there and how long, was absent, was placed at a company by an agreement, came and left. */
const FIVE_YEARS = [
  ...['school_record', 'enrolment', 'route_enrolment', 'placement_line', 'diploma_line', 'funding_line', 'import_change', 'import_row'],
  ...['attendance_mark', 'absence_closing', 'absence_step', 'leaving', 'pupil', 'legal_hold', 'pupil_match'],
  ...['placement', 'placement_agreement', 'placement_signature', 'placement_hours', 'placement_interruption', 'placement_was'],
  ...['candidate', 'intake_rank', 'education_agreement', 'education_consent', 'elective_request', 'elective_assignment'],
  ...['count_difference', 'statement_pupil'],
]

const folder = mkdtempSync(join(tmpdir(), 'doorloop-ten-years-'))
let database: Database
let db: Db
/** by the day of the list: the tables of which rows went */
const gone: Record<string, string[]> = {}
beforeAll(async () => {
  database = await filledDatabase()
  db = database.db
  // an earlier list left the record out, and its reason would go along
  await asSystem(db, (trx) => sql`delete from retention_list`.execute(trx))
  const at = { scopeKind: 'institution', scopeId: record.institution_id ?? '' } as const
  const { personId } = await addPerson(db, pupil.region_id ?? '', { given: 'Tara', family: 'Test', role: 'teamleider', ...at })
  for (const day of months('2027-08', '2037-07')) await pass(day, personId)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** The first day of each month, the last one too. */
function months(first: string, last: string): string[] {
  const [year = 0, month = 0] = first.split('-').map(Number)
  const days: string[] = []
  for (let at = 0; ; at += 1) {
    const day = new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 10)
    if (day > `${last}-01`) return days
    days.push(day)
  }
}

/** Somebody of the school approves its list of the month; nobody does at the other schools. */
async function pass(day: string, personId: string): Promise<void> {
  const before = await asSystem(db, countRows)
  await drawUpMonth(db, day)
  const { rows } = await asSystem(db, (trx) =>
    sql<{ id: string }>`select id from retention_list where institution_id = ${record.institution_id} and drawn_up_on = ${day}`.execute(
      trx,
    ),
  )
  const viewer = await viewerFor(db, personId, day)
  for (const { id } of rows) {
    expect(await approve(db, { viewer, day, requestId: 'test' }, id, folder)).toBe(true)
    // the clock of the database stands still while the years pass
    await asSystem(db, (trx) => sql`update destroyed set at = ${day}::date where list_id = ${id}`.execute(trx))
  }
  const after = await asSystem(db, countRows)
  const fewer = Object.keys(before).filter((table) => (after[table] ?? 0) < (before[table] ?? 0) && table !== 'retention_list')
  if (fewer.length > 0) gone[day] = fewer.toSorted()
}

async function countRows(trx: Trx): Promise<Record<string, number>> {
  const tables = await tablesOf(trx)
  const counts = tables.map(({ name }) => sql`select ${name}::text as name, count(*)::int as n from ${sql.table(name)}`)
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(counts, sql` union all `)}`.execute(trx)
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

test('there are three days in ten years on which something goes, and until then all of it is there', () =>
  expect(Object.keys(gone)).toEqual([GUIDANCE_GOES, RECORD_GOES, LOG_GOES]))

test('two years after leaving goes what was written while guiding', () => expect(gone[GUIDANCE_GOES]).toEqual(GUIDANCE.toSorted()))

test('five years after leaving goes that the pupil was there, and was absent', () =>
  expect(gone[RECORD_GOES]).toEqual(FIVE_YEARS.toSorted()))

test('and two years later who looked', () => expect(gone[LOG_GOES]).toEqual(['pupil_log']))

test('who left a school that approves nothing is there still, with what it received', async () => {
  const [, other] = SAMPLE_ROWS.school_record as [unknown, Record<string, string>]
  const { rows } = await asSystem(db, (trx) =>
    sql`select from received_dossier d join school_record r on r.id = d.record_id where r.id = ${other.id}`.execute(trx),
  )
  expect(rows).toHaveLength(SAMPLE_ROWS.received_dossier?.length ?? 0)
})

test('what stays: that it went, and numbers without a name', async () => {
  const stays = await asSystem(db, async (trx) => ({
    destroyed: (
      await sql<{ category: string }>`select category from destroyed where pupil_id = ${pupil.id} order by at, category`.execute(trx)
    ).rows,
    counts: (
      await sql<{
        teldatum: string
        position: string
        n: number
      }>`select teldatum, position, n from cohort_count order by teldatum`.execute(trx)
    ).rows,
  }))
  expect(stays.destroyed).toEqual([{ category: 'guidance' }, { category: 'enrolment' }, { category: 'log' }])
  const own = stays.counts.filter(({ teldatum }) => teldatum >= '2026-10-01')
  // in the route from August 2026 to July 2027, then gone without a diploma; counted until the record goes in August 2032
  expect(own.map(({ teldatum, position, n }) => `${teldatum} ${position} ${n}`)).toEqual([
    '2026-10-01 in-traject 1',
    ...[2027, 2028, 2029, 2030, 2031].map((year) => `${year}-10-01 onbekend 1`),
  ])
})
