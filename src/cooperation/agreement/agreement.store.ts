import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Agreement, Amendment } from './agreement.ts'
import { agreementOn } from './coverage.ts'
import type { PromiseNote } from './promise.ts'

const all = sql<boolean>`true`

/** The agreements that one may see, the last changed first. */
export const listAgreements = (trx: Trx): Promise<Agreement[]> => read(trx, all)

export async function findAgreement(trx: Trx, id: string): Promise<Agreement | null> {
  return (await read(trx, sql<boolean>`a.id = ${id}`))[0] ?? null
}

/** With a lock, so that two who do something at once come after each other. */
export async function lockAgreement(trx: Trx, id: string): Promise<Agreement | null> {
  await sql`select id from agreement where id = ${id} for update`.execute(trx)
  return findAgreement(trx, id)
}

export async function listNotes(trx: Trx, agreementId: string): Promise<PromiseNote[]> {
  return (await listNotesOf(trx, [agreementId])).get(agreementId) ?? []
}

/** Of all these agreements at once; one without notes is left out. */
export async function listNotesOf(trx: Trx, agreementIds: readonly string[]): Promise<Map<string, PromiseNote[]>> {
  const { rows } = await sql<PromiseNote & { agreementId: string }>`
    select n.agreement_id as "agreementId", n.promise_id as "promiseId", n.happened_on as "happenedOn", n.state, n.note, ${nameOf} as "personName"
    from promise_note n left join person p on p.id = n.noted_by where n.agreement_id = any (${[...agreementIds]}::uuid[])
    order by n.happened_on, n.noted_at`.execute(trx)
  const found = new Map<string, PromiseNote[]>()
  for (const { agreementId, ...note } of rows) found.set(agreementId, [...(found.get(agreementId) ?? []), note])
  return found
}

const nameOf = sql<string>`coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '')`

type Row = Omit<Agreement, 'amendments'> & { amendments: (Amendment & { effectiveOn: string })[]; today: string }

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Agreement[]> {
  const { rows } = await sql<Row>`
    select a.id, a.region_id as "regionId", a.kind, a.under_id as "underId", a.state, a.text, a.revision, a.was_offered as "wasOffered", a.offered_on as "offeredOn",
      a.object_until as "objectUntil", a.ended_on as "endedOn", a.end_reason as "endReason", today() as today,
      ${parties} as parties,
      ${routes(sql`ar.cohorts`, sql`join agreement_route ar on ar.route_id = r.id and ar.agreement_id = a.id`)} as routes,
      ${routes(
        sql`'[]'::json`,
        sql`where r.id::text in (select c ->> 'routeId' from agreement_amendment w
        cross join lateral jsonb_array_elements(w.changes) c where w.agreement_id = a.id and c ->> 'kind' = 'cover')`,
      )} as "namedRoutes",
      ${signatures(sql`a.id`, sql`s.amendment_id is null`)} as signatures,
      ${objections(sql`a.id`, sql`o.amendment_id is null and o.objected_at >= a.offered_at`)} as objections,
      coalesce((select json_agg(json_build_object('id', w.id, 'number', w.number, 'effectiveOn', w.effective_on, 'reason', w.reason,
          'changes', w.changes, 'state', w.state, 'wasOffered', w.was_offered, 'offeredOn', w.offered_on, 'objectUntil', w.object_until,
          'signatures', ${signatures(sql`a.id`, sql`s.amendment_id = w.id`)},
          'objections', ${objections(sql`a.id`, sql`o.amendment_id = w.id and o.objected_at >= w.offered_at`)}) order by w.number)
        from agreement_amendment w where w.agreement_id = a.id), '[]') as amendments
    from agreement a where ${which} order by a.changed_at desc, a.id`.execute(trx)
  return rows.map(({ today, ...agreement }) => agreementOn(agreement, today))
}

const routes = (
  cohorts: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
) => sql`coalesce((select json_agg(json_build_object('routeId', r.id,
    'name', r.name, 'scheme', r.scheme, 'startsOn', r.starts_on, 'cohorts', ${cohorts}) order by r.name) from route r ${which}), '[]')`

/** The institutions of a party with their sites. */
const reach = sql`coalesce((select json_agg(x.id) from (
    select own.id from institution own where own.id = p.institution_id or (p.institution_id is null and own.board_id = p.board_id)
    union select si.id from site si join institution own on own.id = si.institution_id
      where own.id = p.institution_id or (p.institution_id is null and own.board_id = p.board_id)) x), '[]')`

/** Parties of the agreement `a`, also who is still to join; `j` is the amendment by which one joined. */
const parties = sql`coalesce((select json_agg(json_build_object('id', p.id, 'boardId', p.board_id,
    'boardName', b.name, 'institutionId', p.institution_id, 'institutionName', i.name, 'joinedBy', p.joins_by, 'reach', ${reach}) order by b.name, i.name)
  from agreement_party p join board b on b.id = p.board_id left join institution i on i.id = p.institution_id
    left join agreement_amendment j on j.id = p.joins_by
  where p.agreement_id = a.id and (p.joins_by is null or j.state <> 'withdrawn')), '[]')`

const signatures = (agreement: RawBuilder<unknown>, which: RawBuilder<unknown>) => sql`coalesce((select json_agg(json_build_object(
    'partyId', s.party_id, 'personId', s.person_id, 'personName', s.signed_by, 'signedOn', s.signed_on, 'how', s.how, 'reference', s.reference,
    'fileId', (select c.file_id from agreement_scan c where c.signature_id = s.id)) order by s.signed_at)
  from agreement_signature s where s.agreement_id = ${agreement} and ${which}), '[]')`

const objections = (agreement: RawBuilder<unknown>, which: RawBuilder<unknown>) => sql`coalesce((select json_agg(json_build_object(
    'partyId', o.party_id, 'personName', ${nameOf}, 'objectedOn', o.objected_on, 'reason', o.reason) order by o.objected_at)
  from agreement_objection o left join person p on p.id = o.person_id where o.agreement_id = ${agreement} and ${which}), '[]')`
