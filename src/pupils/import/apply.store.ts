import { sql } from 'kysely'
import type { Reason } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { applyGroups, applyTold } from './apply-beside.store.ts'
import { applyEnrolments, applyRoutes } from './apply-lines.store.ts'
import { addChanges } from './change.store.ts'
import { goneRecords, type JudgedImport } from './judge.store.ts'

export interface AppliedBy {
  personId: string
  regionId: string
  why: Reason
  requestId: string
}

export const APPLY_STEPS = ['records', 'enrolments', 'routes', 'groups', 'told', 'gone', 'log'] as const
export type ApplyStep = (typeof APPLY_STEPS)[number]

/** Does what was judged, in this one transaction; `onStep` is told what begins and may stop it by throwing. */
export async function apply(trx: Trx, run: JudgedImport, by: AppliedBy, onStep: (step: ApplyStep) => void): Promise<void> {
  const steps: Record<ApplyStep, () => Promise<void>> = {
    records: () => applyRecords(trx, run, by),
    enrolments: () => applyEnrolments(trx, run.importId, by.personId),
    routes: () => applyRoutes(trx, run.importId, by.personId),
    groups: () => applyGroups(trx, run, by.regionId),
    told: () => applyTold(trx, run.importId),
    gone: () => endGone(trx, run, by.personId),
    log: () => logChanged(trx, run.importId, by),
  }
  for (const step of APPLY_STEPS) {
    onStep(step)
    await steps[step]()
  }
}

async function applyRecords(trx: Trx, { importId, institutionId }: JudgedImport, { regionId }: AppliedBy): Promise<void> {
  await sql`update import_row set record_id = gen_random_uuid(), pupil_id = gen_random_uuid()
    where import_id = ${importId} and verdict = 'new'`.execute(trx)
  await sql`insert into pupil (id, region_id)
    select pupil_id, ${regionId}::uuid from import_row where import_id = ${importId} and verdict = 'new'`.execute(trx)
  await sql`insert into school_record (id, pupil_id, institution_id, key, key_kind, given_name, infix, family_name, initials, birth_date, sex, email)
    select record_id, pupil_id, ${institutionId}::uuid, key, key_kind, coalesce(given_name, ''), infix, coalesce(family_name, ''), initials,
      birth_date, sex, email
    from import_row where import_id = ${importId} and verdict = 'new'`.execute(trx)
  await addChanges(
    trx,
    importId,
    sql`select record_id, 'record-added', record_id, null::jsonb, null::jsonb from import_row where import_id = ${importId} and verdict = 'new'`,
  )
  await changeRecords(trx, importId)
}

const RECORD = ['given_name', 'infix', 'family_name', 'initials', 'birth_date', 'sex', 'email'] as const

async function changeRecords(trx: Trx, importId: string): Promise<void> {
  const was = sql.join(RECORD.map((name) => sql`${name}::text, r.${sql.ref(name)}`))
  const becomes = sql.join(RECORD.map((name) => sql`${name}::text, coalesce(w.${sql.ref(name)}, r.${sql.ref(name)})`))
  await addChanges(
    trx,
    importId,
    sql`select w.record_id, 'record-changed', w.record_id, jsonb_build_object(${was}), jsonb_build_object(${becomes})
      from import_row w join school_record r on r.id = w.record_id where w.import_id = ${importId} and w.verdict = 'changed'`,
  )
  const set = sql.join(RECORD.map((name) => sql`${sql.ref(name)} = coalesce(w.${sql.ref(name)}, r.${sql.ref(name)})`))
  await sql`update school_record r set ${set} from import_row w
    where w.import_id = ${importId} and w.verdict = 'changed' and r.id = w.record_id`.execute(trx)
}

/** Whoever is not in the file any more, when that was chosen: their enrolments end on the day that was chosen, as new lines. */
async function endGone(trx: Trx, run: JudgedImport, personId: string): Promise<void> {
  const { importId, settings } = run
  if (!settings.gone) return
  await addChanges(
    trx,
    importId,
    sql`select record_id, 'enrolment-added', id, null::jsonb, null::jsonb from ended
      union all select record_id, 'enrolment-withdrawn', id, null::jsonb, null::jsonb from taken`,
    sql`gone as materialized (${goneRecords(run)}),
      ending as materialized (select e.* from enrolment e where e.record_id in (select id from gone) and e.withdrawn_at is null
        and e.valid_from <= ${settings.gone}::date and coalesce(e.valid_until, 'infinity') > ${settings.gone}::date),
      ended as (
        insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, profiel, crebo, ref, valid_from, valid_until, reason, import_id,
          recorded_by, replaces)
        select record_id, site_id, kind, opleiding, leerjaar, profiel, crebo, ref, valid_from, ${settings.gone}::date, 'not-in-delivery',
          ${importId}::uuid, ${personId}::uuid, id from ending
        returning record_id, id),
      taken as (update enrolment e set withdrawn_at = now() from ending where e.id = ending.id returning e.record_id, e.id)`,
  )
}

/** One line for each pupil that something changed for, with why it was allowed. */
async function logChanged(trx: Trx, importId: string, { personId, why, requestId }: AppliedBy): Promise<void> {
  await sql`insert into pupil_log (person_id, pupil_id, action, what, why, request_id)
    select ${personId}::uuid, r.pupil_id, 'change', 'import/apply', ${JSON.stringify(why)}::jsonb, ${requestId}
    from (select distinct r.pupil_id from import_change c join school_record r on r.id = c.record_id where c.import_id = ${importId}) r`.execute(
    trx,
  )
}
