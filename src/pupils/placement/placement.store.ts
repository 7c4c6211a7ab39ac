import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Placement, Plan } from './placement.ts'

const NAME = (of: string): RawBuilder<string | null> =>
  sql.raw(`(select nullif(concat_ws(' ', n.given_name, n.infix, n.family_name), '') from person n where n.id = ${of})`)

/** The placements of a pupil at every school, the last first; those withdrawn are left out. */
export const loadPlacements = (trx: Trx, pupilId: string, personId: string): Promise<Placement[]> =>
  read(trx, sql<boolean>`r.pupil_id = ${pupilId}`, personId)

/** With a lock, so that two who change one come after each other. */
export async function lockPlacement(trx: Trx, pupilId: string, id: string, personId: string): Promise<Placement | null> {
  await sql`select from placement where id = ${id} for update`.execute(trx)
  return (await read(trx, sql<boolean>`r.pupil_id = ${pupilId} and p.id = ${id}`, personId))[0] ?? null
}

/** These placements, whoever’s. */
export const placementsById = (trx: Trx, ids: readonly string[], personId: string): Promise<Placement[]> =>
  ids.length === 0 ? Promise.resolve([]) : read(trx, sql<boolean>`p.id = any (${ids}::uuid[])`, personId)

async function read(trx: Trx, which: RawBuilder<boolean>, personId: string): Promise<Placement[]> {
  const { rows } = await sql<Placement>`
    select p.id, p.record_id as "recordId", i.name as school, p.kind, p.route_id as "routeId", t.name as "routeName", t.scheme, p.crebo,
      p.company_id as "companyId", p.company_name as "companyName", coalesce(c.name, p.company_name) as company,
      c.leerbedrijf_id as "leerbedrijfId", c.recognised_until as "recognisedUntil", r.birth_date as "birthDate",
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.weekdays, p.starts_at as "startsAt", p.ends_at as "endsAt", p.hours, p.work,
      p.is_light_work as "isLightWork", p.coach_id as "coachId", ${NAME('p.coach_id')} as coach, p.company_coach as "companyCoach",
      p.company_contact as "companyContact", p.ended_on as "endedOn", p.reason, ${recognitions()}, ${lines(personId)}
    from placement p join school_record r on r.id = p.record_id join institution i on i.id = r.institution_id
      left join learning_company c on c.id = p.company_id left join route t on t.id = p.route_id
    where p.withdrawn_at is null and ${which} order by p.starts_on desc, p.id`.execute(trx)
  return rows
}

const recognitions =
  () => sql`coalesce((select jsonb_agg(jsonb_build_object('crebo', g.crebo, 'validFrom', g.valid_from, 'validUntil', g.valid_until,
    'source', g.source) order by g.crebo, g.valid_from) from company_recognition g where g.company_id = p.company_id and g.withdrawn_at is null), '[]') as recognitions`

const lines = (personId: string) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('until', w.until, 'by', ${NAME('w.changed_by')}, 'reason', w.reason, 'was', w.was) order by w.until desc)
    from placement_was w where w.placement_id = p.id), '[]') as was,
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'startsOn', x.starts_on, 'endsOn', x.ends_on, 'reason', x.reason) order by x.starts_on)
    from placement_interruption x where x.placement_id = p.id and x.withdrawn_at is null), '[]') as interruptions,
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'nr', a.nr, 'terms', a.terms, 'holdsFrom', a.holds_from, 'reason', a.reason,
      'signatures', coalesce((select jsonb_agg(jsonb_build_object('party', s.party, 'name', s.name, 'signedOn', s.signed_on) order by s.signed_on, s.party)
        from placement_signature s where s.agreement_id = a.id and s.withdrawn_at is null), '[]')) order by a.nr)
    from placement_agreement a where a.placement_id = p.id and a.withdrawn_at is null), '[]') as agreements,
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'text', o.text, 'dueOn', o.due_on, 'doneOn', o.done_on, 'outcome', o.outcome)
      order by o.due_on nulls last, o.id) from placement_assignment o where o.placement_id = p.id and o.withdrawn_at is null), '[]') as assignments,
  coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'week', h.week, 'hours', h.hours, 'note', h.note, 'by', ${NAME('h.recorded_by')},
      'isOwn', h.recorded_by = ${personId}, 'confirmedBy', ${NAME('h.confirmed_by')}, 'confirmedAt', h.confirmed_at) order by h.week desc)
    from placement_hours h where h.placement_id = p.id and h.withdrawn_at is null), '[]') as weeks,
  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'plannedOn', v.planned_on, 'how', v.how, 'heldOn', v.held_on, 'note', v.note,
      'isShared', v.is_shared) order by v.planned_on desc, v.id) from placement_visit v where v.placement_id = p.id and v.withdrawn_at is null), '[]') as visits,
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'questions', l.questions, 'expiresAt', l.expires_at, 'withdrawnAt', l.withdrawn_at,
      'looks', (select count(*) from placement_look k where k.link_id = l.id), 'lastLook', (select max(k.looked_at) from placement_look k where k.link_id = l.id),
      'feedback', coalesce((select jsonb_agg(jsonb_build_object('givenBy', f.given_by, 'givenAt', f.given_at, 'answers', f.answers) order by f.nr)
        from placement_feedback f where f.link_id = l.id), '[]')) order by l.recorded_at desc)
    from placement_link l where l.placement_id = p.id), '[]') as links`

export interface By {
  personId: string
  now: Date
}

export async function insertPlacement(trx: Trx, id: string, recordId: string, plan: Plan, { personId, now }: By): Promise<void> {
  await sql`insert into placement (id, record_id, route_id, kind, crebo, company_id, company_name, starts_on, ends_on, weekdays, starts_at, ends_at,
      hours, work, is_light_work, coach_id, company_coach, company_contact, recorded_by, recorded_at)
    values (${id}, ${recordId}, ${plan.routeId}, ${plan.kind}, ${plan.crebo}, ${plan.companyId}, ${plan.companyName}, ${plan.startsOn}, ${plan.endsOn},
      ${JSON.stringify(plan.weekdays)}, ${plan.startsAt}, ${plan.endsAt}, ${plan.hours}, ${plan.work}, ${plan.isLightWork}, ${plan.coachId},
      ${plan.companyCoach}, ${plan.companyContact}, ${personId}, ${now})`.execute(trx)
}

/** What it was is kept by the database (placement_was). */
export async function changePlan(trx: Trx, id: string, plan: Plan, reason: string, { personId, now }: By): Promise<void> {
  await sql`update placement set route_id = ${plan.routeId}, crebo = ${plan.crebo}, company_id = ${plan.companyId}, company_name = ${plan.companyName},
      starts_on = ${plan.startsOn}, ends_on = ${plan.endsOn}, weekdays = ${JSON.stringify(plan.weekdays)}, starts_at = ${plan.startsAt},
      ends_at = ${plan.endsAt}, hours = ${plan.hours}, work = ${plan.work}, is_light_work = ${plan.isLightWork}, coach_id = ${plan.coachId},
      company_coach = ${plan.companyCoach}, company_contact = ${plan.companyContact}, reason = ${reason}, changed_by = ${personId}, changed_at = ${now}
    where id = ${id}`.execute(trx)
}

export async function endPlacement(trx: Trx, id: string, endedOn: string, reason: string, { personId, now }: By): Promise<void> {
  await sql`update placement set ended_on = ${endedOn}, reason = ${reason}, changed_by = ${personId}, changed_at = ${now} where id = ${id}`.execute(
    trx,
  )
}

export async function withdrawPlacement(trx: Trx, id: string, reason: string, { personId, now }: By): Promise<void> {
  await sql`update placement set withdrawn_at = ${now}, reason = ${reason}, changed_by = ${personId}, changed_at = ${now} where id = ${id}`.execute(
    trx,
  )
}

/** A line of one of the tables that hang on a placement; the names are those of its columns. */
export async function insertOf(
  trx: Trx,
  table: `placement_${'interruption' | 'agreement' | 'assignment' | 'hours' | 'visit' | 'link'}`,
  { id, recordId }: Pick<Placement, 'id' | 'recordId'>,
  values: Record<string, unknown>,
  { personId, now }: By,
): Promise<void> {
  const all = { placement_id: id, record_id: recordId, ...values, recorded_by: personId, recorded_at: now }
  await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(all).map((name) => sql.ref(name)))}) values (${sql.join(Object.values(all))})`.execute(
    trx,
  )
}

export async function insertSignature(
  trx: Trx,
  line: { agreementId: string; recordId: string; party: string; name: string; signedOn: string },
  { personId, now }: By,
): Promise<void> {
  await sql`insert into placement_signature (agreement_id, record_id, party, name, signed_on, recorded_by, recorded_at)
    values (${line.agreementId}, ${line.recordId}, ${line.party}, ${line.name}, ${line.signedOn}, ${personId}, ${now})`.execute(trx)
}

export async function confirmHours(trx: Trx, placementId: string, { personId, now }: By): Promise<number> {
  const { rows } = await sql`update placement_hours set confirmed_by = ${personId}, confirmed_at = ${now}
    where placement_id = ${placementId} and confirmed_at is null and withdrawn_at is null and recorded_by is distinct from ${personId}
    returning id`.execute(trx)
  return rows.length
}

/** False when a school confirmed them meanwhile. */
export async function withdrawHours(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { rows } =
    await sql`update placement_hours set withdrawn_at = ${now} where id = ${id} and withdrawn_at is null and confirmed_at is null
    returning id`.execute(trx)
  return rows.length > 0
}

export async function finishAssignment(trx: Trx, id: string, doneOn: string, outcome: string | null): Promise<void> {
  await sql`update placement_assignment set done_on = ${doneOn}, outcome = ${outcome} where id = ${id} and done_on is null`.execute(trx)
}

export async function holdVisit(trx: Trx, id: string, heldOn: string, note: string | null, isShared: boolean): Promise<void> {
  await sql`update placement_visit set held_on = ${heldOn}, note = ${note}, is_shared = ${isShared} where id = ${id} and held_on is null`.execute(
    trx,
  )
}

export async function endLinks(trx: Trx, placementId: string, now: Date): Promise<void> {
  await sql`update placement_link set withdrawn_at = ${now} where placement_id = ${placementId} and withdrawn_at is null`.execute(trx)
}
