import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Times } from '../elective.ts'
import { type AskingPupil, OWN, pupilColumns } from '../pupil.store.ts'
import type { Given } from './wish.ts'

export interface StoredMatch {
  id: string
  schoolYear: number
  seed: string
  isBest: boolean
  madeAt: Date
}

/** What a proposal gives one request. */
export interface Assigned extends AskingPupil {
  id: string
  requestId: string
  electiveId: string | null
  elective: string | null
  choice: number | null
  lottery: number
  why: { elective: string; reason: string; name: string }[]
  isConfirmed: boolean
  isWithdrawn: boolean
}

export async function insertMatch(
  trx: Trx,
  match: { id: string; regionId: string; schoolYear: number; seed: string; isBest: boolean; madeBy: string; madeAt: Date },
  given: readonly (Given & { recordId: string })[],
): Promise<void> {
  await sql`insert into elective_match (id, region_id, school_year, seed, is_best, made_by, made_at)
    values (${match.id}, ${match.regionId}, ${match.schoolYear}, ${match.seed}, ${match.isBest}, ${match.madeBy}, ${match.madeAt})`.execute(
    trx,
  )
  await sql`insert into elective_assignment (match_id, request_id, record_id, elective_id, choice, lottery, why)
    select ${match.id}::uuid, g."wishId", g."recordId", g."electiveId", g.choice, g.lottery, g.why
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g ("wishId" uuid, "recordId" uuid, "electiveId" uuid, choice smallint, lottery integer, why jsonb)`.execute(trx)
}

/** Proposals of a school year in which something is about pupils of the asker, the last first. */
export async function listMatches(trx: Trx, schoolYear: number): Promise<(StoredMatch & { isConfirmed: boolean })[]> {
  const { rows } = await sql<StoredMatch & { isConfirmed: boolean }>`
    select m.id, m.school_year as "schoolYear", m.seed, m.is_best as "isBest", m.made_at as "madeAt",
      bool_or(a.confirmed_at is not null) as "isConfirmed"
    from elective_match m join elective_assignment a on a.match_id = m.id
    where m.school_year = ${schoolYear} and a.record_id in (select own_records('pupil/change')) group by m.id order by m.made_at desc limit 20`.execute(
    trx,
  )
  return rows
}

export async function findMatch(trx: Trx, id: string): Promise<StoredMatch | null> {
  const { rows } = await sql<StoredMatch>`select id, school_year as "schoolYear", seed, is_best as "isBest", made_at as "madeAt"
    from elective_match where id = ${id}`.execute(trx)
  return rows[0] ?? null
}

const ASSIGNED = (
  day: string,
) => sql`a.id, a.request_id as "requestId", a.elective_id as "electiveId", e.name as elective, a.choice, a.lottery,
  ${pupilColumns(day)}, a.confirmed_at is not null as "isConfirmed", a.withdrawn_at is not null as "isWithdrawn",
  coalesce((select jsonb_agg(w.one || jsonb_build_object('name', o.name) order by w.nr)
    from jsonb_array_elements(a.why) with ordinality w (one, nr) join elective o on o.id = (w.one->>'elective')::uuid), '[]') as why`
const FROM = sql`elective_assignment a left join elective e on e.id = a.elective_id join school_record r on r.id = a.record_id
  join institution i on i.id = r.institution_id`

/** Of one proposal, in the order of the lottery. */
export async function assignedIn(trx: Trx, matchId: string, day: string): Promise<Assigned[]> {
  const { rows } = await sql<Assigned>`select ${ASSIGNED(day)} from ${FROM} where a.match_id = ${matchId} and ${OWN}
    order by a.lottery, a.request_id`.execute(trx)
  return rows
}

export async function findAssigned(trx: Trx, id: string, day: string): Promise<Assigned | null> {
  const { rows } = await sql<Assigned>`select ${ASSIGNED(day)} from ${FROM} where a.id = ${id} and ${OWN}`.execute(trx)
  return rows[0] ?? null
}

/** Requests of this proposal that were taken back or got a place meanwhile. */
export async function staleIn(trx: Trx, matchId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from elective_assignment a join elective_request q on q.id = a.request_id
    where a.match_id = ${matchId} and (q.withdrawn_at is not null or exists (select from elective_assignment other
      where other.request_id = q.id and other.match_id <> a.match_id and other.elective_id is not null
        and other.confirmed_at is not null and other.withdrawn_at is null))`.execute(trx)
  return rows[0]?.n ?? 0
}

export async function confirmAll(trx: Trx, matchId: string, personId: string, now: Date): Promise<void> {
  await sql`update elective_assignment set confirmed_by = ${personId}, confirmed_at = ${now}
    where match_id = ${matchId} and confirmed_at is null`.execute(trx)
}

/** Takes places back: of these assignments. */
export async function withdrawAssigned(trx: Trx, ids: readonly string[], personId: string, now: Date): Promise<void> {
  await sql`update elective_assignment set withdrawn_by = ${personId}, withdrawn_at = ${now}
    where id = any (${ids}::uuid[]) and confirmed_at is not null and withdrawn_at is null`.execute(trx)
}

/** Places that count now, of all records of these pupils that the asker sees, with their times. */
export async function heldBy(trx: Trx, pupilIds: readonly string[]): Promise<(Times & { pupilId: string; id: string })[]> {
  const { rows } = await sql<Times & { pupilId: string; id: string }>`
    select r.pupil_id as "pupilId", e.id, e.starts_on as "startsOn", e.ends_on as "endsOn", e.weekdays
    from elective_assignment a join school_record r on r.id = a.record_id join elective e on e.id = a.elective_id
    where a.confirmed_at is not null and a.withdrawn_at is null and r.pupil_id = any (${pupilIds}::uuid[])`.execute(trx)
  return rows
}

/** Whether a company said something of these already: then the place is not simply taken away. */
export async function assessedAmong(trx: Trx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(distinct assignment_id) as n from elective_assessment where assignment_id = any (${ids}::uuid[])`.execute(trx)
  return rows[0]?.n ?? 0
}
