import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PortfolioTalks } from './due.ts'
import type { Talk, TalkKind, TalkOutcome } from './talk.ts'

const nameOf = (person: string): RawBuilder<string | null> =>
  sql`nullif(concat_ws(' ', ${sql.ref(`${person}.given_name`)}, ${sql.ref(`${person}.infix`)}, ${sql.ref(`${person}.family_name`)}), '')`

const LINES = sql`(select coalesce(json_agg(json_build_object('state', l.state, 'on', l.happened_on, 'note', l.note, 'byPupil', l.by_pupil, 'by', ${nameOf('lp')}) order by l.nr), '[]')
  from talk_agreement_line l left join person lp on lp.id = l.recorded_by where l.agreement_id = a.id)`
const AGREEMENTS = sql`(select coalesce(json_agg(json_build_object('id', a.id, 'talkId', a.talk_id, 'recordId', a.record_id,
    'ownerKind', a.owner_kind, 'ownerId', a.owner_id, 'owner', a.owner_name, 'what', a.what, 'dueOn', a.due_on, 'lines', ${LINES})
    order by a.due_on, a.recorded_at, a.id), '[]') from talk_agreement a where a.talk_id = t.id)`
const OUTCOME = sql`case when o.talk_id is null then null else json_build_object('heldOn', o.held_on, 'pupilThere', o.pupil_there,
  'parentThere', o.parent_there, 'staff', o.staff, 'notes', o.notes, 'recordedBy', ${nameOf('op')}) end`

/** The talks that one may see with these pupils, over all schools' records, the latest first; those withdrawn are left out. */
export async function loadTalks(trx: Trx, pupilIds: readonly string[]): Promise<Talk[]> {
  return read(trx, sql`r.pupil_id = any (${pupilIds}::uuid[])`)
}

/** Talks that somebody leads and that were neither held nor called off. */
export function loadTalksToLead(trx: Trx, leaderId: string): Promise<Talk[]> {
  return read(trx, sql`t.leader_id = ${leaderId}::uuid and o.talk_id is null`)
}

async function read(trx: Trx, which: RawBuilder<unknown>): Promise<Talk[]> {
  const { rows } = await sql<Talk>`
    select t.id, t.record_id as "recordId", r.pupil_id as "pupilId", t.kind, t.planned_on as "plannedOn", t.leader_id as "leaderId",
      t.leader_name as leader, t.shared, ${nameOf('p')} as "recordedBy", ${OUTCOME} as outcome, ${AGREEMENTS} as agreements
    from talk t join school_record r on r.id = t.record_id left join talk_outcome o on o.talk_id = t.id
      left join person p on p.id = t.recorded_by left join person op on op.id = o.recorded_by
    where ${which} and t.withdrawn_at is null
    order by coalesce(o.held_on, t.planned_on) desc, t.recorded_at desc, t.id`.execute(trx)
  return rows
}

/** The day of the last talk that was held with each of these pupils; who had none is not in it. */
export async function lastTalk(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ pupilId: string; day: string }>`
    select r.pupil_id as "pupilId", max(o.held_on)::text as day from school_record r join talk t on t.record_id = r.id and t.withdrawn_at is null
      join talk_outcome o on o.talk_id = t.id where r.pupil_id = any (${pupilIds}::uuid[]) and o.held_on is not null group by 1`.execute(
    trx,
  )
  return new Map(rows.map(({ pupilId, day }) => [pupilId, day]))
}

/** The portfolio talks of these pupils: the last that was held, and whether one is planned; who had and has none is not in it. */
export async function portfolioTalks(trx: Trx, pupilIds: readonly string[]): Promise<Map<string, PortfolioTalks>> {
  const { rows } = await sql<PortfolioTalks & { pupilId: string }>`
    select r.pupil_id as "pupilId", max(o.held_on)::text as last, bool_or(o.talk_id is null) as "isPlanned"
    from school_record r join talk t on t.record_id = r.id and t.withdrawn_at is null and t.kind = 'portfolio'
      left join talk_outcome o on o.talk_id = t.id where r.pupil_id = any (${pupilIds}::uuid[]) group by 1`.execute(trx)
  return new Map(rows.map(({ pupilId, ...talks }) => [pupilId, talks]))
}

/** The days of talks held with the pupil from this day on, this day too; the first first. */
export async function talksSince(trx: Trx, pupilId: string, day: string): Promise<{ talkId: string; kind: TalkKind; heldOn: string }[]> {
  const { rows } = await sql<{ talkId: string; kind: TalkKind; heldOn: string }>`
    select t.id as "talkId", t.kind, o.held_on as "heldOn" from school_record r join talk t on t.record_id = r.id and t.withdrawn_at is null
      join talk_outcome o on o.talk_id = t.id where r.pupil_id = ${pupilId}::uuid and o.held_on >= ${day}::date order by o.held_on, t.id`.execute(
    trx,
  )
  return rows
}

/** What two who write at once must wait for: the talk itself. */
export async function lockTalk(trx: Trx, pupilId: string, talkId: string): Promise<Talk | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${talkId}, 29))`.execute(trx)
  const [talk] = await read(trx, sql`r.pupil_id = ${pupilId}::uuid and t.id = ${talkId}::uuid`)
  return talk ?? null
}

export interface NewTalk {
  id: string
  recordId: string
  kind: TalkKind
  plannedOn: string
  leaderId: string
  leader: string
  shared: boolean
  followsId: string | null
}

export async function insertTalk(trx: Trx, talk: NewTalk, by: string): Promise<void> {
  const { id, recordId, kind, plannedOn, leaderId, leader, shared, followsId } = talk
  await sql`insert into talk (id, record_id, kind, planned_on, leader_id, leader_name, shared, follows_id, recorded_by)
    values (${id}, ${recordId}, ${kind}, ${plannedOn}, ${leaderId}, ${leader}, ${shared}, ${followsId}, ${by})`.execute(trx)
}

export async function insertOutcome(
  trx: Trx,
  { id, recordId }: Pick<Talk, 'id' | 'recordId'>,
  outcome: Omit<TalkOutcome, 'recordedBy'>,
  by: string,
): Promise<void> {
  const { heldOn, pupilThere, parentThere, staff, notes } = outcome
  await sql`insert into talk_outcome (talk_id, record_id, held_on, pupil_there, parent_there, staff, notes, recorded_by)
    values (${id}, ${recordId}, ${heldOn}, ${pupilThere}, ${parentThere}, ${staff}, ${notes}, ${by})`.execute(trx)
}

/** Marked, or no longer: who may read it beside the schools. */
export async function setShared(trx: Trx, talkId: string, shared: boolean): Promise<void> {
  await sql`update talk set shared = ${shared} where id = ${talkId}::uuid`.execute(trx)
}

export async function withdrawTalk(trx: Trx, talkId: string, by: string, now: Date): Promise<void> {
  await sql`update talk set withdrawn_at = ${now}, withdrawn_by = ${by}::uuid where id = ${talkId}::uuid and withdrawn_at is null`.execute(
    trx,
  )
}
