import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Content } from './content.ts'
import type { HandOver, HandOverEvent, HandOverKind, Version } from './hand-over.ts'

/** Hand-overs in sight, the first day that comes first on top. */
export const listHandOvers = (trx: Trx): Promise<HandOver[]> => read(trx, sql`h.withdrawn_at is null`)

export const listOfRecords = (trx: Trx, recordIds: readonly string[]): Promise<HandOver[]> =>
  read(trx, sql`h.record_id = any (${recordIds}::uuid[])`)

export const listByIds = (trx: Trx, ids: readonly string[]): Promise<HandOver[]> => read(trx, sql`h.id = any (${ids}::uuid[])`)

/** With a lock, so that two who do something at once come after each other. */
export async function findHandOver(trx: Trx, id: string): Promise<HandOver | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7208112034))`.execute(trx)
  return (await listByIds(trx, [id]))[0] ?? null
}

async function read(trx: Trx, which: RawBuilder<unknown>): Promise<HandOver[]> {
  const { rows } = await sql<HandOver>`
    with seen as materialized (select h.* from hand_over h where ${which}),
      known as materialized (select * from sent_hand_overs(array(select id from seen))),
      about as (select id, min(pupil_id::text) as pupil_id,
        coalesce(json_agg(json_build_object('nr', nr, 'on', sent_on) order by nr) filter (where nr is not null), '[]') as sent from known group by id),
      talked as materialized (select * from first_talks(array(select id from seen)))
    select h.id, about.pupil_id as "pupilId", h.record_id as "recordId", h.kind, h.route_id as "routeId", ro.name as "routeName",
      h.from_institution_id as "fromInstitutionId", f.name as "fromSchool", h.to_site_id as "toSiteId", s.institution_id as "toInstitutionId",
      s.name as "toSite", h.to_person_id as "toPersonId", nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "toPerson",
      h.pupil_name as "pupilName", h.starts_on as "startsOn", h.sent_on as "sentOn", h.withdrawn_at is not null as withdrawn,
      coalesce(about.sent, '[]') as sent, talked.held_on as "talkOn",
      coalesce((select json_agg(json_build_object('nr', t.nr, 'version', t.version, 'kind', t.kind, 'on', t.happened_on, 'words', w.words,
          'by', nullif(concat_ws(' ', b.given_name, b.infix, b.family_name), '')) order by t.nr)
        from hand_over_step t left join hand_over_word w on w.step_id = t.id left join person b on b.id = t.recorded_by
        where t.hand_over_id = h.id), '[]') as happened
    from seen h join institution f on f.id = h.from_institution_id join site s on s.id = h.to_site_id left join route ro on ro.id = h.route_id
      left join person p on p.id = h.to_person_id left join about on about.id = h.id
      left join talked on talked.id = h.id
    order by h.starts_on, lower(h.pupil_name), h.id`.execute(trx)
  return rows
}

/** What is told, of those versions that who asks may read; the last one last. */
export async function listVersions(trx: Trx, handOverIds: readonly string[]): Promise<(Version & { handOverId: string })[]> {
  const { rows } = await sql<Version & { handOverId: string }>`
    select hand_over_id as "handOverId", nr, content, informed_on as "informedOn", informed_how as "informedHow", hash, sent_on as "sentOn"
    from hand_over_version where hand_over_id = any (${handOverIds}::uuid[]) order by hand_over_id, nr`.execute(trx)
  return rows
}

export interface NewHandOver {
  id: string
  recordId: string
  fromInstitutionId: string
  kind: HandOverKind
  routeId: string | null
  toSiteId: string
  toPersonId: string
  pupilName: string
  startsOn: string
}

export async function insertHandOver(trx: Trx, one: NewHandOver, personId: string): Promise<void> {
  await sql`insert into hand_over (id, record_id, from_institution_id, kind, route_id, to_site_id, to_person_id, pupil_name, starts_on, recorded_by)
    values (${one.id}, ${one.recordId}, ${one.fromInstitutionId}, ${one.kind}, ${one.routeId}, ${one.toSiteId}, ${one.toPersonId},
      ${one.pupilName}, ${one.startsOn}, ${personId})`.execute(trx)
}

export interface Draft {
  nr: number
  content: Content
  informedOn: string | null
  informedHow: string | null
}

/** The draft of this number, made or written over; what was sent is held by a trigger. */
export async function keepDraft(
  trx: Trx,
  { id, recordId }: Pick<HandOver, 'id' | 'recordId'>,
  { nr, content, informedOn, informedHow }: Draft,
  personId: string,
): Promise<void> {
  const told = JSON.stringify(content)
  await sql`insert into hand_over_version (hand_over_id, record_id, nr, content, informed_on, informed_how, recorded_by)
    values (${id}, ${recordId}, ${nr}, ${told}::jsonb, ${informedOn}, ${informedHow}, ${personId})
    on conflict (hand_over_id, nr) do update set content = excluded.content, informed_on = excluded.informed_on,
      informed_how = excluded.informed_how`.execute(trx)
}

export async function markSent(
  trx: Trx,
  id: string,
  { nr, hash, on, personId }: { nr: number; hash: string; on: string; personId: string },
): Promise<void> {
  await sql`update hand_over_version set hash = ${hash}, sent_on = ${on}::date, sent_by = ${personId}
    where hand_over_id = ${id} and nr = ${nr} and sent_on is null`.execute(trx)
  await sql`update hand_over set sent_on = coalesce(sent_on, ${on}::date) where id = ${id}`.execute(trx)
}

export async function withdrawHandOver(trx: Trx, id: string): Promise<void> {
  await sql`update hand_over set withdrawn_at = now() where id = ${id} and withdrawn_at is null`.execute(trx)
}

/** Who receives from now on; for what was not answered. */
export async function nameReceiver(trx: Trx, id: string, personId: string): Promise<void> {
  await sql`update hand_over set to_person_id = ${personId} where id = ${id}`.execute(trx)
}

export async function addStep(
  trx: Trx,
  { id, recordId, happened }: Pick<HandOver, 'id' | 'recordId' | 'happened'>,
  step: { id: string; version: number; kind: HandOverEvent; on: string; words: string | null },
  personId: string,
): Promise<void> {
  const nr = (happened.at(-1)?.nr ?? 0) + 1
  await sql`insert into hand_over_step (id, hand_over_id, record_id, nr, version, kind, happened_on, recorded_by)
    values (${step.id}, ${id}, ${recordId}, ${nr}, ${step.version}, ${step.kind}, ${step.on}, ${personId})`.execute(trx)
  if (step.words)
    await sql`insert into hand_over_word (step_id, hand_over_id, record_id, words) values (${step.id}, ${id}, ${recordId}, ${step.words})`.execute(
      trx,
    )
}

/** The accepted copy on the receiver's own record, as soon as there is one. */
export async function keepReceived(trx: Trx, id: string): Promise<void> {
  await sql`select keep_received_dossier(${id})`.execute(trx)
}

export interface ReceivedDossier {
  id: string
  fromSchool: string
  version: number
  content: Content
  hash: string
  sentOn: string
  acceptedOn: string
}

export async function listReceived(trx: Trx, recordIds: readonly string[]): Promise<ReceivedDossier[]> {
  const { rows } = await sql<ReceivedDossier>`
    select id, from_school as "fromSchool", version, content, hash, sent_on as "sentOn", accepted_on as "acceptedOn"
    from received_dossier where record_id = any (${recordIds}::uuid[]) order by accepted_on desc, id`.execute(trx)
  return rows
}
