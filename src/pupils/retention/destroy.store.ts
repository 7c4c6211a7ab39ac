import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Category } from './terms.ts'

/** What goes: of the log only the pupil is known. */
export interface Doomed {
  category: Category
  pupilId: string
  recordId: string | null
}

/** Tables of guidance that hang on the record: gone at the term of guidance. What stays longer goes with the record, by cascade. */
export const GUIDANCE: readonly string[] = [
  'care_help',
  'correction_request',
  'elective_assessment',
  'follow_up',
  'group_member',
  'absence_call',
  'contact_check',
  'pupil_contact',
  'hand_over',
  'letter',
  'own_programme_part',
  'own_programme',
  'own_words',
  'pace_decision',
  'pace_proposal',
  'part_hours',
  'progress_import_row',
  'result_batch_line',
  'part_result',
  'placement_assignment',
  'placement_link',
  'candidate_line',
  'placement_visit',
  'received_dossier',
  'talk',
]

type Destroy = (trx: Trx, doomed: readonly Doomed[]) => Promise<void>

/** Really gone, with all that hangs on it; a pupil without a record left is gone too, with the people that were only there for the pupil. */
export async function destroy(trx: Trx, doomed: readonly Doomed[]): Promise<void> {
  const by = (category: Category): Doomed[] => doomed.filter((one) => one.category === category)
  const ways: Record<Category, Destroy> = { guidance: destroyGuidance, enrolment: destroyRecords, log: destroyLog }
  for (const category of ['guidance', 'enrolment', 'log'] as const) if (by(category).length > 0) await ways[category](trx, by(category))
}

/** Notes that the school wrote, and what else it wrote down while guiding the pupil. */
async function destroyGuidance(trx: Trx, doomed: readonly Doomed[]): Promise<void> {
  const records = recordsOf(doomed)
  await sql`delete from care_note n using school_record r
    where r.id = any (${records}::uuid[]) and n.pupil_id = r.pupil_id and n.institution_id = r.institution_id`.execute(trx)
  for (const table of GUIDANCE) await sql`delete from ${sql.table(table)} where record_id = any (${records}::uuid[])`.execute(trx)
  await destroyPortfolios(trx, records)
}

/** The pupil's own collection goes with the guidance of the last school; who is at school somewhere again keeps it. */
async function destroyPortfolios(trx: Trx, records: readonly string[]): Promise<void> {
  await sql`delete from portfolio_entry e using school_record r where r.id = any (${records}::uuid[]) and e.pupil_id = r.pupil_id
    and not exists (select from school_record o where o.pupil_id = r.pupil_id and o.id <> all (${records}::uuid[])
      and (not exists (select from destroyed d where d.record_id = o.id and d.category = 'guidance')
        or exists (select from enrolment n where n.record_id = o.id and n.withdrawn_at is null and n.valid_until is null)))`.execute(trx)
}

/** The record with its enrolments goes by cascade; what an import remembers of it has no key to it. */
async function destroyRecords(trx: Trx, doomed: readonly Doomed[]): Promise<void> {
  const records = recordsOf(doomed)
  await destroyGuidance(trx, doomed)
  await sql`delete from import_change where record_id = any (${records}::uuid[])`.execute(trx)
  await sql`delete from import_row where record_id = any (${records}::uuid[])`.execute(trx)
  await sql`delete from school_record where id = any (${records}::uuid[])`.execute(trx)
  await destroyPupils(
    trx,
    doomed.map(({ pupilId }) => pupilId),
  )
}

async function destroyPupils(trx: Trx, pupilIds: readonly string[]): Promise<void> {
  const gone = await sql<{ id: string }>`delete from pupil p where p.id = any (${pupilIds}::uuid[])
    and not exists (select from school_record r where r.pupil_id = p.id) returning id`.execute(trx)
  const ids = gone.rows.map(({ id }) => id)
  const roles = await sql<{ person: string }>`delete from role_assignment where scope_kind = 'pupil' and scope_id = any (${ids}::uuid[])
    returning person_id as person`.execute(trx)
  await destroyPeople(
    trx,
    roles.rows.map(({ person }) => person),
  )
}

/** A pupil’s own account, or a parent’s with no other child here. */
async function destroyPeople(trx: Trx, personIds: readonly string[]): Promise<void> {
  const alone = sql`select p.id from person p where p.id = any (${personIds}::uuid[]) and not exists (select from role_assignment a where a.person_id = p.id)`
  await sql`delete from auth_user where id in (select user_id from sign_in where person_id in (${alone}))`.execute(trx)
  await sql`delete from invitation where person_id in (${alone})`.execute(trx)
  await sql`delete from person where id in (${alone})`.execute(trx)
}

async function destroyLog(trx: Trx, doomed: readonly Doomed[]): Promise<void> {
  await sql`delete from pupil_log where pupil_id = any (${doomed.map(({ pupilId }) => pupilId)}::uuid[])`.execute(trx)
}

const recordsOf = (doomed: readonly Doomed[]): string[] => doomed.flatMap(({ recordId }) => recordId ?? [])
