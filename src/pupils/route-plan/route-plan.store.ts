import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Phase } from '../pupil.ts'
import { cohortOf, type RouteSpell, routeStart } from './route-start.ts'
import { type RouteYear, routeYear } from './route-year.ts'
import { loadPlanVersions, type PlanVersion } from './version.store.ts'

/** One route in which a pupil is on the day. */
export interface PupilRoute {
  pupilId: string
  routeId: string
  routeName: string
  scheme: string
  /** first day of this stay in the route */
  start: string
  /** 2026 = began in 2026-2027 */
  cohort: number
  /** null: the route has no version for this cohort, and none that runs */
  version: PlanVersion | null
  year: RouteYear
}

interface Row {
  pupilId: string
  routeId: string
  routeName: string
  scheme: string
  spells: (RouteSpell & { phase: Phase })[]
  enrolments: { kind: 'vo' | 'mbo'; leerjaar: number | null }[]
}

/** The routes of these pupils on the day, each with the year of its design, as far as the one who asks sees them. */
export async function loadPupilRoutes(trx: Trx, pupilIds: readonly string[], day: string): Promise<Map<string, PupilRoute[]>> {
  if (pupilIds.length === 0) return new Map()
  const rows = await listRouteRows(trx, pupilIds, day)
  const started = rows.flatMap((row) => {
    const start = routeStart(row.spells, day)
    return start === null ? [] : [{ row, start, cohort: cohortOf(start) }]
  })
  const versions = await loadPlanVersions(
    trx,
    started.map(({ row, cohort }) => ({ routeId: row.routeId, cohort })),
  )
  const byPupil = new Map<string, PupilRoute[]>()
  for (const { row, start, cohort } of started) {
    const { pupilId, routeId, routeName, scheme } = row
    const version = versions.find(routeId, cohort)
    const one = { pupilId, routeId, routeName, scheme, start, cohort, version, year: yearOf(row, cohort, version, day) }
    byPupil.set(pupilId, [...(byPupil.get(pupilId) ?? []), one])
  }
  return byPupil
}

function yearOf({ enrolments, spells }: Row, cohort: number, version: PlanVersion | null, day: string): RouteYear {
  const phases = spells.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil >= day))
  return routeYear({ day, cohort, years: version?.design.years ?? [], enrolments, phases: phases.map(({ phase }) => phase) })
}

async function listRouteRows(trx: Trx, pupilIds: readonly string[], day: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with spell as (
      select r.pupil_id, e.route_id, json_agg(json_build_object('phase', e.phase, 'validFrom', e.valid_from, 'validUntil', e.valid_until)) as spells
      from school_record r join route_enrolment e on e.record_id = r.id
      where r.pupil_id = any (${pupilIds}::uuid[]) and e.withdrawn_at is null and e.valid_from <= ${day}::date
      group by r.pupil_id, e.route_id
      having bool_or(e.valid_until is null or e.valid_until >= ${day}::date)),
    enrolled as (
      select r.pupil_id, json_agg(json_build_object('kind', e.kind, 'leerjaar', e.leerjaar)) as enrolments
      from school_record r join enrolment e on e.record_id = r.id
      where r.pupil_id = any (${pupilIds}::uuid[]) and e.withdrawn_at is null and e.valid_from <= ${day}::date
        and (e.valid_until is null or e.valid_until >= ${day}::date)
      group by r.pupil_id)
    select s.pupil_id as "pupilId", s.route_id as "routeId", o.name as "routeName", o.scheme, s.spells, coalesce(n.enrolments, '[]') as enrolments
    from spell s join route o on o.id = s.route_id left join enrolled n on n.pupil_id = s.pupil_id
    order by o.name, s.pupil_id`.execute(trx)
  return rows
}
