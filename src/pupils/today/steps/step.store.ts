import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { AbsenceRow } from './absence-row.ts'
import type { TakenStep } from './due.ts'
import type { Ladder } from './ladder.ts'
import { COMMON_NORM, type Norm } from './norm.ts'

/** The norm of one's region on this day; the common one until somebody enters it. */
export async function findNorm(trx: Trx, day: string): Promise<Norm> {
  const { rows } = await sql<Norm>`select hours::float as hours, weeks, article, valid_from as "validFrom" from absence_norm
    where valid_from <= ${day}::date order by valid_from desc, recorded_at desc limit 1`.execute(trx)
  return rows[0] ?? COMMON_NORM
}

/** The ladder of each of these schools on this day. */
export async function listLadders(trx: Trx, institutionIds: readonly string[], day: string): Promise<Map<string, Ladder>> {
  const { rows } = await sql<Ladder>`
    select distinct on (institution_id) institution_id as "institutionId", valid_from as "validFrom", day_hours::float as "dayHours",
      json_build_object('call', call_after, 'talk', talk_after, 'letter', letter_after, 'visit', visit_after) as after,
      json_build_object('call', late_call_after, 'talk', late_talk_after, 'letter', late_letter_after, 'visit', late_visit_after) as "lateAfter",
      json_build_object('hours', report_hours::float, 'weeks', report_weeks) as report
    from absence_ladder where institution_id = any (${institutionIds}::uuid[]) and valid_from <= ${day}::date
    order by institution_id, valid_from desc, recorded_at desc`.execute(trx)
  return new Map(rows.map((one) => [one.institutionId, one]))
}

interface By {
  personId: string
  now: Date
}

export async function insertLadder(
  trx: Trx,
  institutionId: string,
  { validFrom, after, lateAfter, report, dayHours }: Omit<Ladder, 'institutionId'>,
  by: By,
) {
  await sql`insert into absence_ladder (institution_id, valid_from, call_after, talk_after, letter_after, visit_after,
      late_call_after, late_talk_after, late_letter_after, late_visit_after, report_hours, report_weeks, day_hours, recorded_by, recorded_at)
    values (${institutionId}, ${validFrom}, ${after.call}, ${after.talk}, ${after.letter}, ${after.visit},
      ${lateAfter.call}, ${lateAfter.talk}, ${lateAfter.letter}, ${lateAfter.visit}, ${report.hours}, ${report.weeks}, ${dayHours}, ${by.personId}, ${by.now})`.execute(
    trx,
  )
}

export async function insertNorm(trx: Trx, regionId: string, { hours, weeks, article, validFrom }: Norm, by: By): Promise<void> {
  await sql`insert into absence_norm (region_id, valid_from, hours, weeks, article, recorded_by, recorded_at)
    values (${regionId}, ${validFrom}, ${hours}, ${weeks}, ${article}, ${by.personId}, ${by.now})`.execute(trx)
}

/** Of these pupils since a day. The last line of a day counts, whichever school wrote it. */
export async function listAbsences(trx: Trx, pupilIds: readonly string[], from: string, until: string): Promise<AbsenceRow[]> {
  const { rows } = await sql<AbsenceRow>`
    with last as (
      select distinct on (r.pupil_id, a.day) r.pupil_id, a.day, a.kind, a.hours, a.recorded_at, r.institution_id,
        case when (a.tapped_at at time zone 'Europe/Amsterdam')::date = a.day then to_char(a.tapped_at at time zone 'Europe/Amsterdam', 'HH24:MI') end as at from attendance_mark a join school_record r on r.id = a.record_id
      where r.pupil_id = any (${pupilIds}::uuid[]) and a.day >= ${from}::date and a.day <= ${until}::date
      order by r.pupil_id, a.day, a.recorded_at desc, a.id desc),
    marked as (
      select pupil_id, coalesce(json_agg(json_build_object('day', day, 'hours', hours, 'at', at, 'schoolId', institution_id, 'markedAt', recorded_at) order by day) filter (where kind = 'missing'), '[]') as absent,
        coalesce(json_agg(day order by day) filter (where kind = 'late'), '[]') as late, (count(*) filter (where kind in ('ill', 'leave')))::int as excused from last group by pupil_id),
    done as (
      select r.pupil_id, json_agg(json_build_object('id', s.id, 'kind', s.kind, 'takenOn', s.taken_on, 'note', s.note,
        'by', coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '')) order by s.taken_on) as taken
      from absence_step s join school_record r on r.id = s.record_id left join person p on p.id = s.recorded_by
      where r.pupil_id = any (${pupilIds}::uuid[]) and s.withdrawn_at is null group by r.pupil_id),
    reached as (
      select r.pupil_id, json_agg(distinct c.day) as days from absence_call c join school_record r on r.id = c.record_id
      where r.pupil_id = any (${pupilIds}::uuid[]) and c.outcome <> 'not-reached' and c.day >= ${from}::date and c.day <= ${until}::date
      group by r.pupil_id)
    select coalesce(m.pupil_id, d.pupil_id) as "pupilId", coalesce(m.absent, '[]') as absent, coalesce(m.late, '[]') as late,
      coalesce(m.excused, 0) as excused, coalesce(c.days, '[]') as called, coalesce(d.taken, '[]') as taken
    from marked m full join done d on d.pupil_id = m.pupil_id left join reached c on c.pupil_id = m.pupil_id`.execute(trx)
  return rows
}

export async function insertStep(trx: Trx, recordId: string, step: TakenStep & { note: string | null }, by: By): Promise<void> {
  await sql`insert into absence_step (record_id, kind, taken_on, note, recorded_by, recorded_at)
    values (${recordId}, ${step.kind}, ${step.takenOn}, ${step.note}, ${by.personId}, ${by.now})`.execute(trx)
}

export async function withdrawStep(trx: Trx, pupilId: string, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`update absence_step s set withdrawn_at = ${now} from school_record r
    where s.id = ${id} and r.id = s.record_id and r.pupil_id = ${pupilId} and s.withdrawn_at is null returning 1`.execute(trx)
  return rows.length > 0
}
