import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Agreement, AgreementKind, Amendment, Change, NewParty, NewRoute, Objection, Signature } from './agreement.ts'
import type { PromiseNote } from './promise.ts'
import type { AgreementText } from './text.ts'

interface NewAgreement {
  id: string
  regionId: string
  kind: AgreementKind
  text: AgreementText
  personId: string
  now: Date
}

export async function insertAgreement(trx: Trx, { id, regionId, kind, text, personId, now }: NewAgreement): Promise<void> {
  await sql`insert into agreement (id, region_id, kind, state, text, created_by, created_at, changed_at)
    values (${id}, ${regionId}, ${kind}, 'draft', ${JSON.stringify(text)}::jsonb, ${personId}, ${now}, ${now})`.execute(trx)
}

/** Of a draft; who else wrote in it meanwhile is seen by the revision. */
export async function updateDraft(
  trx: Trx,
  id: string,
  { kind, underId, text, now }: { kind: AgreementKind; underId: string | null; text: AgreementText; now: Date },
): Promise<void> {
  await sql`update agreement set kind = ${kind}, under_id = ${underId}, text = ${JSON.stringify(text)}::jsonb,
    revision = revision + 1, changed_at = ${now} where id = ${id} and state = 'draft'`.execute(trx)
}

/** Parties that stay keep their id: promises name it. */
export async function setParties(trx: Trx, id: string, parties: readonly NewParty[]): Promise<void> {
  const wanted = JSON.stringify(parties)
  const rows = sql`jsonb_to_recordset(${wanted}::jsonb) as w ("boardId" uuid, "institutionId" uuid)`
  await sql`delete from agreement_party p where p.agreement_id = ${id} and not exists (select from ${rows}
    where w."boardId" = p.board_id and w."institutionId" is not distinct from p.institution_id)`.execute(trx)
  await sql`insert into agreement_party (agreement_id, board_id, institution_id)
    select ${id}::uuid, w."boardId", w."institutionId" from ${rows} where not exists (select from agreement_party p
      where p.agreement_id = ${id} and p.board_id = w."boardId" and p.institution_id is not distinct from w."institutionId")`.execute(trx)
}

/** First what comes, then what goes: who writes for a route that stays may write at every moment. */
export async function setRoutes(trx: Trx, id: string, routes: readonly NewRoute[]): Promise<void> {
  await sql`insert into agreement_route (agreement_id, route_id, cohorts)
    select ${id}::uuid, w."routeId", array(select value::smallint from jsonb_array_elements_text(w.cohorts))
    from jsonb_to_recordset(${JSON.stringify(routes)}::jsonb) as w ("routeId" uuid, cohorts jsonb)
    on conflict (agreement_id, route_id) do update set cohorts = excluded.cohorts`.execute(trx)
  const wanted = routes.map(({ routeId }) => routeId)
  await sql`delete from agreement_route where agreement_id = ${id} and route_id <> all (${wanted}::uuid[])`.execute(trx)
}

/** State and dates, as life.ts made them. */
export async function saveLife(trx: Trx, { id, state, offeredOn, objectUntil, endedOn, endReason }: Agreement, now: Date): Promise<void> {
  await sql`update agreement set state = ${state}, offered_on = ${offeredOn}, object_until = ${objectUntil}, ended_on = ${endedOn},
    end_reason = ${endReason}, changed_at = ${now},
    offered_at = case when ${state} = 'draft' then null when state = 'draft' then ${now}::timestamptz else offered_at end
    where id = ${id}`.execute(trx)
}

export async function insertAmendment(trx: Trx, agreementId: string, amendment: Amendment, personId: string): Promise<void> {
  const { id, number, effectiveOn, reason, changes } = amendment
  await sql`insert into agreement_amendment (id, agreement_id, number, effective_on, reason, changes, state, created_by)
    values (${id}, ${agreementId}, ${number}, ${effectiveOn}, ${reason}, ${JSON.stringify(changes)}::jsonb, 'draft', ${personId})`.execute(
    trx,
  )
}

export async function saveChanges(trx: Trx, id: string, changes: readonly Change[]): Promise<void> {
  await sql`update agreement_amendment set changes = ${JSON.stringify(changes)}::jsonb where id = ${id} and state = 'draft'`.execute(trx)
}

export async function saveAmendmentLife(trx: Trx, { id, state, offeredOn, objectUntil }: Amendment, now: Date): Promise<void> {
  await sql`update agreement_amendment set state = ${state}, offered_on = ${offeredOn}, object_until = ${objectUntil},
    offered_at = case when ${state} = 'draft' then null when state = 'draft' then ${now}::timestamptz else offered_at end
    where id = ${id}`.execute(trx)
}

/** Under an agreement, or under an amendment of it. */
export interface Under {
  agreementId: string
  amendmentId: string | null
  personId: string
  now: Date
}

export async function insertSignature(
  trx: Trx,
  { agreementId, amendmentId, personId, now }: Under,
  { partyId, personName, signedOn, how, reference, fileId = null }: Signature,
): Promise<void> {
  const id = randomUUID()
  await sql`insert into agreement_signature (id, agreement_id, amendment_id, party_id, person_id, signed_by, signed_on, how, reference, signed_at)
    values (${id}, ${agreementId}, ${amendmentId}, ${partyId}, ${personId}, ${personName}, ${signedOn}, ${how}, ${reference}, ${now})`.execute(
    trx,
  )
  if (fileId !== null)
    await sql`insert into agreement_scan (signature_id, agreement_id, file_id) values (${id}, ${agreementId}, ${fileId})`.execute(trx)
}

export async function insertObjection(
  trx: Trx,
  { agreementId, amendmentId, personId, now }: Under,
  { partyId, reason, objectedOn }: Objection,
): Promise<void> {
  await sql`insert into agreement_objection (agreement_id, amendment_id, party_id, person_id, reason, objected_on, objected_at)
    values (${agreementId}, ${amendmentId}, ${partyId}, ${personId}, ${reason}, ${objectedOn}, ${now})`.execute(trx)
}

export async function insertNote(
  trx: Trx,
  { agreementId, personId, now }: Omit<Under, 'amendmentId'>,
  { promiseId, happenedOn, state, note }: Omit<PromiseNote, 'personName'>,
): Promise<void> {
  await sql`insert into promise_note (agreement_id, promise_id, happened_on, state, note, noted_by, noted_at)
    values (${agreementId}, ${promiseId}, ${happenedOn}, ${state}, ${note}, ${personId}, ${now})`.execute(trx)
}
