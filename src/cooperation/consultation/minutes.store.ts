import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Meeting } from './meeting.ts'
import type { About, Action, ActionOutcome, Decision, DecisionOutcome } from './minutes.ts'

/** All decisions of a body, the first first. */
export const listDecisions = (trx: Trx, bodyId: string): Promise<Decision[]> => readDecisions(trx, sql<boolean>`d.body_id = ${bodyId}`)

export async function findDecision(trx: Trx, bodyId: string, id: string): Promise<Decision | null> {
  return (await readDecisions(trx, sql<boolean>`d.id = ${id} and d.body_id = ${bodyId}`))[0] ?? null
}

async function readDecisions(trx: Trx, which: RawBuilder<boolean>): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select d.id, d.meeting_id as "meetingId", m.planned_on as "decidedOn", d.text, d.agreed, d.returns_on as "returnsOn",
      case d.about_kind
        when 'clause' then json_build_object('kind', 'clause', 'agreementId', d.agreement_id, 'clauseId', d.clause_id, 'title',
          (select c->>'title' from agreement a cross join lateral jsonb_array_elements(a.text->'clauses') c
            where a.id = d.agreement_id and c->>'id' = d.clause_id))
        when 'route' then json_build_object('kind', 'route', 'routeId', d.route_id, 'name', (select r.name from route r where r.id = d.route_id))
        when 'figure' then json_build_object('kind', 'figure', 'figure', d.figure) end as about,
      coalesce((select json_agg(json_build_object('outcome', o.outcome, 'returnsOn', o.returns_on, 'note', o.note, 'on', o.noted_on,
          'by', ${nameOf}) order by o.id)
        from consultation_decision_outcome o left join person p on p.id = o.noted_by where o.decision_id = d.id), '[]') as outcomes
    from consultation_decision d join consultation_meeting m on m.id = d.meeting_id
    where ${which} order by m.planned_on, d.added_at, d.id`.execute(trx)
  return rows
}

const nameOf = sql<string>`concat_ws(' ', p.given_name, p.infix, p.family_name)`

export interface Noting {
  personId: string
  now: Date
  today: string
}

export async function insertDecision(
  trx: Trx,
  { id, bodyId }: Meeting,
  { text, agreed, about, returnsOn }: Pick<Decision, 'text' | 'agreed' | 'about' | 'returnsOn'>,
  { personId, now }: Noting,
): Promise<void> {
  const of = columnsOf(about)
  await sql`insert into consultation_decision (body_id, meeting_id, text, agreed, about_kind, agreement_id, clause_id, route_id, figure,
      returns_on, added_by, added_at)
    values (${bodyId}, ${id}, ${text}, ${agreed}, ${about?.kind ?? null}, ${of.agreementId}, ${of.clauseId}, ${of.routeId}, ${of.figure},
      ${returnsOn}, ${personId}, ${now})`.execute(trx)
}

function columnsOf(about: About | null) {
  const none = { agreementId: null, clauseId: null, routeId: null, figure: null }
  if (about?.kind === 'clause') return { ...none, agreementId: about.agreementId, clauseId: about.clauseId }
  if (about?.kind === 'route') return { ...none, routeId: about.routeId }
  return about ? { ...none, figure: about.figure } : none
}

export async function insertDecisionOutcome(
  trx: Trx,
  bodyId: string,
  decisionId: string,
  { outcome, returnsOn, note }: { outcome: DecisionOutcome; returnsOn: string | null; note: string },
  { personId, now, today }: Noting,
): Promise<void> {
  await sql`insert into consultation_decision_outcome (body_id, decision_id, outcome, returns_on, note, noted_on, noted_by, noted_at)
    values (${bodyId}, ${decisionId}, ${outcome}, ${returnsOn}, ${note}, ${today}, ${personId}, ${now})`.execute(trx)
}

/** All actions of a body, the first first. */
export const listActions = (trx: Trx, bodyId: string): Promise<Action[]> => readActions(trx, sql<boolean>`a.body_id = ${bodyId}`)

/** Null when it is not there, or not for this viewer. */
export async function findAction(trx: Trx, id: string): Promise<(Action & { bodyId: string }) | null> {
  return (await readActions(trx, sql<boolean>`a.id = ${id}`))[0] ?? null
}

async function readActions(trx: Trx, which: RawBuilder<boolean>): Promise<(Action & { bodyId: string })[]> {
  const { rows } = await sql<Action & { bodyId: string }>`
    select a.id, a.body_id as "bodyId", a.meeting_id as "meetingId", m.planned_on as "agreedOn", a.text, a.owner_id as "ownerId",
      o.name as "ownerName", a.due_on as "dueOn",
      coalesce((select json_agg(json_build_object('outcome', w.outcome, 'dueOn', w.due_on, 'ownerName', n.name, 'note', w.note,
          'on', w.noted_on, 'by', ${nameOf}) order by w.id)
        from consultation_action_outcome w left join person p on p.id = w.noted_by left join consultation_member n on n.id = w.owner_id
        where w.action_id = a.id), '[]') as outcomes
    from consultation_action a join consultation_meeting m on m.id = a.meeting_id join consultation_member o on o.id = a.owner_id
    where ${which} order by m.planned_on, a.added_at, a.id`.execute(trx)
  return rows
}

export async function insertAction(
  trx: Trx,
  { id, bodyId }: Meeting,
  { text, ownerId, dueOn }: Pick<Action, 'text' | 'ownerId' | 'dueOn'>,
  { personId, now }: Noting,
): Promise<void> {
  await sql`insert into consultation_action (body_id, meeting_id, text, owner_id, due_on, added_by, added_at)
    values (${bodyId}, ${id}, ${text}, ${ownerId}, ${dueOn}, ${personId}, ${now})`.execute(trx)
}

export async function insertActionOutcome(
  trx: Trx,
  bodyId: string,
  actionId: string,
  { outcome, dueOn, ownerId, note }: { outcome: ActionOutcome; dueOn: string | null; ownerId: string | null; note: string },
  { personId, now, today }: Noting,
): Promise<void> {
  await sql`insert into consultation_action_outcome (body_id, action_id, outcome, due_on, owner_id, note, noted_on, noted_by, noted_at)
    values (${bodyId}, ${actionId}, ${outcome}, ${dueOn}, ${ownerId}, ${note}, ${today}, ${personId}, ${now})`.execute(trx)
}

/** Takes a line back while the minutes are open; false when it is gone already. The database holds what is closed. */
export async function deleteLine(trx: Trx, what: 'decision' | 'action', meetingId: string, id: string): Promise<boolean> {
  const [line, key] = [sql.table(`consultation_${what}`), sql.ref(`o.${what}_id`)]
  const { rows } = await sql`delete from ${line} l where l.id = ${id} and l.meeting_id = ${meetingId}
    and not exists (select from ${sql.table(`consultation_${what}_outcome`)} o where ${key} = l.id) returning 1`.execute(trx)
  return rows.length > 0
}
