import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { HoursLine, Task } from './task.ts'

/** The tasks that one may see, by person; of one school year. */
export const listTasks = (trx: Trx, schoolYear: number): Promise<Task[]> => read(trx, sql<boolean>`t.school_year = ${schoolYear}`)

export async function findTask(trx: Trx, id: string): Promise<Task | null> {
  return (await read(trx, sql<boolean>`t.id = ${id}`))[0] ?? null
}

/** The school years in which hours stand, the last first. */
export async function listSchoolYears(trx: Trx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct school_year as year from activity_task order by 1 desc`.execute(trx)
  return rows.map(({ year }) => year)
}

/**
 * Two who write under these tasks come after each other, until the end of the transaction. Not on the rows: who writes down the
 * own hours may not change the task, and the policies give such a lock only to who may. In one order, so that nobody waits in a circle.
 */
export async function lockTasks(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 1901100118))`.execute(trx)
}

/** Whether the same line was written in the minute before: a form sent twice. One that was corrected to nothing does not count. */
export async function wasJustWritten(
  trx: Trx,
  { taskId, kind, from, to, hours, note, now }: Pick<NewLine, 'taskId' | 'kind' | 'from' | 'to' | 'hours' | 'note' | 'now'>,
): Promise<boolean> {
  const { rows } = await sql`select from activity_hours h where h.task_id = ${taskId} and h.kind = ${kind} and h.corrects is null
    and h.from_on is not distinct from ${from}::date and h.until_on is not distinct from ${to}::date and h.hours = ${hours}::numeric
    and h.note = ${note} and h.recorded_at > ${now}::timestamptz - interval '1 minute'
    and h.hours + coalesce((select sum(c.hours) from activity_hours c where c.corrects = h.id), 0) > 0`.execute(trx)
  return rows.length > 0
}

export interface NewTask extends Omit<Task, 'lines'> {
  regionId: string
  createdBy: string
}

export async function insertTask(trx: Trx, task: NewTask): Promise<void> {
  const { id, regionId, institutionId, forInstitutionId, personId, person, routeId, leerjaar, schoolYear, createdBy } = task
  await sql`insert into activity_task (id, region_id, institution_id, for_institution_id, person_id, person_name, function, route_id, leerjaar,
      school_year, created_by)
    values (${id}, ${regionId}, ${institutionId}, ${forInstitutionId}, ${personId}, ${person}, ${task.function}, ${routeId}, ${leerjaar},
      ${schoolYear}, ${createdBy})`.execute(trx)
}

export type NewLine = Pick<HoursLine, 'kind' | 'from' | 'to' | 'hours' | 'note' | 'corrects' | 'reason'> & {
  taskId: string
  recordedBy: string
  now: Date
  /** whose hours in an activity these are */
  activityPersonId?: string | null
}

export async function insertLine(trx: Trx, line: NewLine): Promise<void> {
  const { taskId, kind, from, to, hours, note, corrects, reason, recordedBy, now, activityPersonId = null } = line
  await sql`insert into activity_hours (task_id, kind, from_on, until_on, hours, note, corrects, reason, activity_person_id, recorded_by, recorded_at)
    values (${taskId}, ${kind}, ${from}, ${to}, ${hours}, ${note}, ${corrects}, ${reason}, ${activityPersonId}, ${recordedBy}, ${now})`.execute(
    trx,
  )
}

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Task[]> {
  const { rows } = await sql<Task>`
    with shown as materialized (select * from activity_task t where ${which}),
    lines as materialized (
      select h.task_id, json_agg(json_build_object('id', h.id, 'kind', h.kind, 'from', h.from_on, 'to', h.until_on, 'hours', h.hours::float8,
        'note', h.note, 'corrects', h.corrects, 'reason', h.reason, 'recordedOn', (h.recorded_at at time zone 'Europe/Amsterdam')::date,
        'recordedBy', coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), ''))
        order by h.kind desc, h.from_on nulls first, coalesce(h.corrects, h.id), h.corrects nulls first, h.recorded_at, h.id) as lines
      from activity_hours h left join person p on p.id = h.recorded_by where h.task_id in (select id from shown) group by h.task_id)
    select t.id, t.institution_id as "institutionId", t.for_institution_id as "forInstitutionId", t.person_id as "personId",
      t.person_name as person, t.function, t.route_id as "routeId", t.leerjaar, t.school_year as "schoolYear", coalesce(l.lines, '[]') as lines
    from shown t left join lines l on l.task_id = t.id order by t.person_name, t.function, t.id`.execute(trx)
  return rows
}
