import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { type Named, plainName } from '../name.ts'
import type { Phase } from '../pupil.ts'
import { type ListFilter, PAGE_SIZE } from './filter.ts'

export interface ListedPupil extends Named {
  pupilId: string
  /** where the pupil is enrolled on the day */
  places: { siteName: string; kind: 'vo' | 'mbo'; leerjaar: number | null }[]
  routes: { routeName: string; phase: Phase }[]
  groups: string[]
}

export interface PupilList {
  total: number
  pupils: ListedPupil[]
}

/** Which pupils, and how many in all: it looks through everybody in sight, so it is remembered (actions.ts). */
export interface FoundPupils {
  total: number
  ids: string[]
}

/** One page of the pupils whom the asker may see, by family name. */
export async function findPage(trx: Trx, filter: ListFilter, day: string): Promise<FoundPupils> {
  const { rows } = await sql<{ pupilId: string; total: number }>`
    with found as (
      select r.pupil_id, min(lower(r.family_name) || ' ' || lower(r.given_name)) as name
      from school_record r where r.pupil_id in (select id from pupil) and ${conditions(filter, day)} group by r.pupil_id)
    select pupil_id as "pupilId", count(*) over () as total from found order by name, pupil_id
    limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`.execute(trx)
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ pupilId }) => pupilId) }
}

/** Of a `school_record r`: the beginnings of names, `van d j` finds Jesse van Dijk. */
export function nameCondition(search: string): RawBuilder<unknown> {
  const words = search.split(/\s+/).map(plainName).filter(Boolean)
  return words.length > 0 ? sql`r.id in (select named_records(${words}::text[]))` : sql`true`
}

function conditions({ school, route, group, leerjaar, phase, search }: ListFilter, day: string): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [nameCondition(search)]
  const holds = sql`x.valid_from <= ${day}::date and coalesce(x.valid_until, 'infinity') >= ${day}::date`
  if (school || leerjaar !== null) {
    const atSchool = school
      ? sql`(x.site_id = ${school} or x.site_id in (select id from site where institution_id = ${school}))`
      : sql`true`
    const inYear = leerjaar !== null ? sql`x.leerjaar = ${leerjaar}` : sql`true`
    all.push(sql`r.id in (select x.record_id from enrolment x where x.withdrawn_at is null and ${holds} and ${atSchool} and ${inYear})`)
  }
  if (route || phase) {
    const inRoute = route ? sql`x.route_id = ${route}` : sql`true`
    const inPhase = phase ? sql`x.phase = ${phase}` : sql`true`
    all.push(
      sql`r.id in (select x.record_id from route_enrolment x where x.withdrawn_at is null and ${holds} and ${inRoute} and ${inPhase})`,
    )
  }
  if (group) all.push(sql`r.id in (select x.record_id from group_member x where x.group_id = ${group} and ${holds})`)
  return sql.join(all, sql` and `)
}

interface DescribedRow extends ListedPupil {
  nr: number
}

/** These pupils as the list shows them, as far as the asker may see them now. */
export async function describePupils(trx: Trx, ids: readonly string[], day: string): Promise<ListedPupil[]> {
  if (ids.length === 0) return []
  const holds = sql`e.withdrawn_at is null and e.valid_from <= ${day}::date and coalesce(e.valid_until, 'infinity') >= ${day}::date`
  const { rows } = await sql<DescribedRow>`
    with wanted as (select id, nr from unnest(${ids}::uuid[]) with ordinality as w (id, nr)),
    record as materialized (
      select r.id, r.pupil_id, r.given_name, r.infix, r.family_name, w.nr, i.kind = 'mbo' as is_mbo
      from school_record r join wanted w on w.id = r.pupil_id join institution i on i.id = r.institution_id),
    name as (select distinct on (pupil_id) pupil_id, nr, given_name, infix, family_name from record order by pupil_id, is_mbo, id),
    place as (
      select r.pupil_id, jsonb_agg(jsonb_build_object('siteName', s.name, 'kind', e.kind, 'leerjaar', e.leerjaar) order by e.kind desc, s.name) as all
      from enrolment e join record r on r.id = e.record_id join site s on s.id = e.site_id where ${holds} group by r.pupil_id),
    route_of as (
      select pupil_id, jsonb_agg(jsonb_build_object('routeName', name, 'phase', phase) order by name, phase) as all from (
        select distinct r.pupil_id, o.name, e.phase from route_enrolment e join record r on r.id = e.record_id join route o on o.id = e.route_id
        where ${holds}) d group by pupil_id),
    group_of as (
      select r.pupil_id, jsonb_agg(distinct g.name) as all from group_member m join record r on r.id = m.record_id
        join pupil_group g on g.id = m.group_id
      where m.valid_from <= ${day}::date and coalesce(m.valid_until, 'infinity') >= ${day}::date group by r.pupil_id)
    select n.pupil_id as "pupilId", n.given_name as "givenName", n.infix, n.family_name as "familyName",
      coalesce(p.all, '[]') as places, coalesce(o.all, '[]') as routes, coalesce(g.all, '[]') as groups
    from name n left join place p on p.pupil_id = n.pupil_id left join route_of o on o.pupil_id = n.pupil_id
      left join group_of g on g.pupil_id = n.pupil_id
    order by n.nr`.execute(trx)
  return rows
}
