import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Candidate } from './intake.ts'
import type { RoutePartners } from './why-may.ts'

export interface By {
  personId: string
  now: Date
}

export interface IntakeRoute extends RoutePartners {
  name: string
  scheme: string
}

/** Routes whose intake one sees, that have not ended. */
export async function listIntakeRoutes(trx: Trx, day: string): Promise<IntakeRoute[]> {
  const { rows } = await sql<IntakeRoute>`
    select t.id as "routeId", t.name, t.scheme, coalesce(jsonb_agg(distinct p.site_id) filter (where p.site_id is not null), '[]') as "siteIds",
      coalesce(jsonb_agg(distinct s.institution_id) filter (where s.id is not null), '[]') as "institutionIds"
    from route t left join route_partner p on p.route_id = t.id left join site s on s.id = p.site_id
    where t.id in (select intake_routes('intake/see')) and coalesce(t.ends_on, 'infinity') >= ${day}::date
    group by t.id order by t.name, t.id`.execute(trx)
  return rows
}

export interface Cohort {
  id: string
  places: number
  rule: 'lottery' | 'criteria'
  criteria: string | null
  recordedAt: Date
}

/** What was last decided about a cohort. */
export async function findCohort(trx: Trx, routeId: string, startYear: number): Promise<Cohort | null> {
  const { rows } = await sql<Cohort>`select id, places, rule, criteria, recorded_at as "recordedAt" from intake_cohort
    where route_id = ${routeId} and start_year = ${startYear} order by recorded_at desc, id limit 1`.execute(trx)
  return rows[0] ?? null
}

export async function insertCohort(
  trx: Trx,
  of: { routeId: string; startYear: number },
  cohort: Omit<Cohort, 'id' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await sql`insert into intake_cohort (route_id, start_year, places, rule, criteria, recorded_by)
    values (${of.routeId}, ${of.startYear}, ${cohort.places}, ${cohort.rule}, ${cohort.criteria}, ${by.personId})`.execute(trx)
}

/** The design that the cohort is on, else the last that was agreed. Null: none, or none in sight. */
export async function findDesign(trx: Trx, routeId: string, startYear: number): Promise<{ number: number; design: unknown } | null> {
  const { rows } = await sql<{ number: number; design: unknown }>`
    select v.number, v.design from route_version v left join route_cohort c on c.version_id = v.id and c.start_year = ${startYear}
    where v.route_id = ${routeId} and (v.state in ('agreed', 'running') or c.version_id is not null)
    order by (c.version_id is not null) desc, v.number desc limit 1`.execute(trx)
  return rows[0] ?? null
}

export const loadCohort = (trx: Trx, routeId: string, startYear: number): Promise<Candidate[]> =>
  read(trx, sql<boolean>`c.route_id = ${routeId} and c.start_year = ${startYear}`)
export const loadOfPupil = (trx: Trx, pupilId: string): Promise<Candidate[]> =>
  read(trx, sql<boolean>`c.record_id in (select x.id from school_record x where x.pupil_id = ${pupilId})`)

export async function lockCandidate(trx: Trx, id: string): Promise<Candidate | null> {
  await sql`select from candidate where id = ${id} for update`.execute(trx)
  return (await read(trx, sql<boolean>`c.id = ${id}`))[0] ?? null
}
export const findCandidate = async (trx: Trx, id: string): Promise<Candidate | null> =>
  (await read(trx, sql<boolean>`c.id = ${id}`))[0] ?? null

async function read(trx: Trx, which: RawBuilder<boolean>): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select c.id, c.record_id as "recordId", c.route_id as "routeId", t.name as "routeName", t.scheme, c.start_year as "startYear", c.pupil_name as name,
      c.recorded_at::date as "recordedOn", r.birth_date as "birthDate", c.withdrawn_at as "withdrawnAt", c.reason, o.rank, o.has_place as "hasPlace",
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'what', l.what, 'party', l.party, 'plannedOn', l.planned_on,
          'happenedOn', l.happened_on, 'outcome', l.outcome, 'shown', l.shown, 'words', l.words, 'ofLine', l.of_line) order by l.recorded_at, l.id)
        from candidate_line l where l.candidate_id = c.id and l.withdrawn_at is null), '[]') as lines,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'nr', a.nr, 'version', a.version, 'content', a.content, 'drawnOn', a.drawn_on,
          'consents', coalesce((select jsonb_agg(jsonb_build_object('party', s.party, 'name', s.name, 'agreedOn', s.agreed_on) order by s.agreed_on, s.party)
            from education_consent s where s.agreement_id = a.id and s.withdrawn_at is null), '[]')) order by a.nr)
        from education_agreement a where a.candidate_id = c.id and a.withdrawn_at is null), '[]') as agreements
    from candidate c join route t on t.id = c.route_id left join school_record r on r.id = c.record_id
      left join lateral (select k.rank, k.has_place from intake_rank k join intake_order w on w.id = k.order_id where k.candidate_id = c.id
        order by w.recorded_at desc limit 1) o on true
    where ${which} order by lower(c.pupil_name), c.id`.execute(trx)
  return rows
}

/** Whose candidacies these are: for the log. */
export async function pupilsOf(trx: Trx, candidateIds: readonly string[]): Promise<Map<string, string>> {
  if (candidateIds.length === 0) return new Map()
  const { rows } = await sql<{ candidateId: string; pupilId: string }>`
    select candidate_id as "candidateId", pupil_id as "pupilId" from candidate_pupils(${candidateIds}::uuid[])`.execute(trx)
  return new Map(rows.map(({ candidateId, pupilId }) => [candidateId, pupilId]))
}

/** False when this pupil is a candidate for that cohort already. */
export async function insertCandidate(
  trx: Trx,
  { id, recordId, routeId, startYear }: { id: string; recordId: string; routeId: string; startYear: number },
  by: By,
): Promise<boolean> {
  const { rows: there } =
    await sql`select from candidate c join school_record o on o.id = c.record_id join school_record r on r.pupil_id = o.pupil_id
    where r.id = ${recordId} and c.route_id = ${routeId} and c.start_year = ${startYear} and c.withdrawn_at is null`.execute(trx)
  if (there.length > 0) return false
  await sql`insert into candidate (id, record_id, route_id, start_year, pupil_name, recorded_by, recorded_at)
    select ${id}::uuid, r.id, ${routeId}::uuid, ${startYear}::smallint, concat_ws(' ', r.given_name, r.infix, r.family_name), ${by.personId}::uuid, ${by.now}::timestamptz
    from school_record r where r.id = ${recordId}`.execute(trx)
  return true
}

export async function withdrawCandidate(trx: Trx, id: string, reason: string, now: Date): Promise<void> {
  await sql`update candidate set withdrawn_at = ${now}, reason = ${reason} where id = ${id}`.execute(trx)
}

/** The last decision counts, so the database says when it was written: two never at one moment. */
export async function insertLine(
  trx: Trx,
  { id, recordId }: Pick<Candidate, 'id' | 'recordId'>,
  values: Record<string, unknown>,
  by: By,
): Promise<void> {
  const all = { candidate_id: id, record_id: recordId, ...values, recorded_by: by.personId }
  await sql`insert into candidate_line (${sql.join(Object.keys(all).map((name) => sql.ref(name)))}) values (${sql.join(Object.values(all))})`.execute(
    trx,
  )
}

export async function insertAgreement(
  trx: Trx,
  { id, recordId }: Pick<Candidate, 'id' | 'recordId'>,
  line: { nr: number; version: number; content: unknown; drawnOn: string },
  by: By,
): Promise<void> {
  await sql`insert into education_agreement (candidate_id, record_id, nr, version, content, drawn_on, recorded_by, recorded_at)
    values (${id}, ${recordId}, ${line.nr}, ${line.version}, ${JSON.stringify(line.content)}::jsonb, ${line.drawnOn}, ${by.personId}, ${by.now})`.execute(
    trx,
  )
}

export async function insertConsent(
  trx: Trx,
  line: { agreementId: string; recordId: string; party: string; name: string; agreedOn: string },
  by: By,
): Promise<void> {
  await sql`insert into education_consent (agreement_id, record_id, party, name, agreed_on, recorded_by, recorded_at)
    values (${line.agreementId}, ${line.recordId}, ${line.party}, ${line.name}, ${line.agreedOn}, ${by.personId}, ${by.now})`.execute(trx)
}
