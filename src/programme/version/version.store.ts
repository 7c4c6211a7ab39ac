import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteDesign } from '../design/design.ts'
import type { Version, VersionState } from './version.ts'

/** The versions of a route, the last first; without their designs. */
export async function listVersions(trx: Trx, routeId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.id, v.route_id as "routeId", v.number, v.state, v.revision, v.changed_at as "changedAt", v.agreed_at as "agreedAt", v.offered_at as "offeredAt",
      coalesce((select array_agg(c.start_year::int order by c.start_year) from route_cohort c where c.version_id = v.id), '{}') as cohorts,
      coalesce((select json_agg(json_build_object('institutionId', c.institution_id, 'institutionName', i.name, 'consentedAt', c.consented_at,
          'personName', coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '')) order by c.consented_at)
        from route_consent c join institution i on i.id = c.institution_id left join person p on p.id = c.person_id where c.version_id = v.id and c.revision = v.revision), '[]') as consents
    from route_version v where v.route_id = ${routeId} order by v.number desc`.execute(trx)
  return rows.map((row) => ({ ...row, consents: row.consents.map((one) => ({ ...one, consentedAt: new Date(one.consentedAt) })) }))
}

/** The design as it was kept. It was judged when it came in; a later format is turned into this one by a migration. */
export async function readDesignOf(trx: Trx, versionId: string): Promise<RouteDesign> {
  const { rows } = await sql<{ design: RouteDesign }>`select design from route_version where id = ${versionId}`.execute(trx)
  const [row] = rows
  if (!row) throw new Error('no such version')
  return row.design
}

/** What is decided about a route comes one after the other: who takes part, who agrees, which cohort begins. */
export async function lockRoute(trx: Trx, routeId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${routeId}, 0))`.execute(trx)
}

/** With a lock, so that two who save at once come after each other. Null when it is no draft any more. */
export async function lockDraft(trx: Trx, routeId: string): Promise<{ id: string; revision: number; design: RouteDesign } | null> {
  const { rows } = await sql<{ id: string; revision: number; design: RouteDesign }>`
    select id, revision, design from route_version where route_id = ${routeId} and state = 'draft' for update`.execute(trx)
  return rows[0] ?? null
}

/** Null when somebody else made one at the same moment. */
export async function insertDraft(trx: Trx, routeId: string, design: RouteDesign, personId: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into route_version (route_id, number, state, design, created_by, created_at, changed_at)
    select ${routeId}, coalesce(max(number), 0) + 1, 'draft', ${JSON.stringify(design)}::jsonb, ${personId}, ${now}, ${now}
    from route_version where route_id = ${routeId} on conflict do nothing returning id`.execute(trx)
  return rows[0]?.id ?? null
}

/** Whoever agreed agreed to another text: their word goes with it (a trigger), and it has to be laid before them again. */
export async function updateDraft(trx: Trx, versionId: string, design: RouteDesign, now: Date): Promise<void> {
  await sql`update route_version set design = ${JSON.stringify(design)}::jsonb, revision = revision + 1, changed_at = ${now}, offered_at = null
    where id = ${versionId} and state = 'draft'`.execute(trx)
}

export async function removeDraft(trx: Trx, versionId: string): Promise<void> {
  await sql`delete from route_version where id = ${versionId} and state = 'draft'`.execute(trx)
}

export async function insertConsent(
  trx: Trx,
  {
    versionId,
    institutionId,
    revision,
    personId,
    now,
  }: { versionId: string; institutionId: string; revision: number; personId: string; now: Date },
): Promise<void> {
  await sql`insert into route_consent (version_id, institution_id, revision, person_id, consented_at)
    values (${versionId}, ${institutionId}, ${revision}, ${personId}, ${now}) on conflict do nothing`.execute(trx)
}

export async function removeConsent(trx: Trx, versionId: string, institutionId: string): Promise<void> {
  await sql`delete from route_consent where version_id = ${versionId} and institution_id = ${institutionId}`.execute(trx)
}

export async function offerDraft(trx: Trx, versionId: string, now: Date): Promise<void> {
  await sql`update route_version set offered_at = ${now} where id = ${versionId} and state = 'draft'`.execute(trx)
}

export async function setState(trx: Trx, versionId: string, state: VersionState, now: Date): Promise<void> {
  await sql`update route_version set state = ${state}, agreed_at = case when ${state} = 'agreed' then ${now}::timestamptz else agreed_at end,
    closed_at = case when ${state} = 'closed' then ${now}::timestamptz end where id = ${versionId}`.execute(trx)
}

/** A cohort is put on a version once. False when it is on one. */
export async function insertCohort(trx: Trx, routeId: string, startYear: number, versionId: string): Promise<boolean> {
  const { rows } = await sql`insert into route_cohort (route_id, start_year, version_id) values (${routeId}, ${startYear}, ${versionId})
    on conflict do nothing returning 1`.execute(trx)
  return rows.length > 0
}

/** Takes a cohort back that nobody began. False when there are pupils in it, or it is not there. */
export async function removeCohort(trx: Trx, routeId: string, startYear: number): Promise<boolean> {
  const { rows } = await sql`delete from route_cohort where route_id = ${routeId} and start_year = ${startYear} returning 1`.execute(trx)
  return rows.length > 0
}

/** The routes of the region that have a design, by name. */
export async function designedRoutes(trx: Trx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, r.name from route r where exists (select from route_version v where v.route_id = r.id) order by r.name`.execute(trx)
  return rows
}

/** The draft, else the last version, of every other route that one sees. */
export async function currentDesigns(trx: Trx, except: string): Promise<{ name: string; design: RouteDesign }[]> {
  const { rows } = await sql<{ name: string; design: RouteDesign }>`
    select distinct on (r.id) r.name, v.design from route r join route_version v on v.route_id = r.id
    where r.id <> ${except} and v.state <> 'closed' order by r.id, v.state = 'draft' desc, v.number desc`.execute(trx)
  return rows
}
