import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { loadPlaces } from '../../place.store.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { loadPupilRoutes } from '../../route-plan/index.ts'
import { whyMayPupil } from '../../why-may-see.ts'
import type { PartKind, PartResult } from '../part.ts'
import { plannedRoute, refOf } from '../plan-of-pupil.ts'
import type { Gradable, GradedPart } from './gradable.ts'

/** Of these pupils those for whom one writes results. What was added for one pupil alone stays with that pupil. */
export async function loadGradable(
  trx: Trx,
  { viewer, day }: Pick<Request, 'viewer' | 'day'>,
  pupilIds: readonly string[],
): Promise<Map<string, Gradable>> {
  const places = await loadPlaces(trx, viewer.regionId, [...new Set(pupilIds)], day)
  const found = [...places.values()].flatMap((place) => {
    const why = whyMayPupil(viewer, 'progress/write', place)
    const record = why && recordFor(place, why)
    return why && record ? [{ pupilId: place.pupilId, recordId: record.recordId, why }] : []
  })
  const ids = found.map(({ pupilId }) => pupilId)
  const [routes, electives] = await together(loadPupilRoutes(trx, ids, day), listElectivesOf(trx, ids))
  const partsOf = (pupilId: string): GradedPart[] =>
    (routes.get(pupilId) ?? []).map(plannedRoute).flatMap(({ route: { routeId, routeName }, parts }) => {
      const planned = parts.map((part) => ({ routeId, routeName, part: refOf(part), name: part.name }))
      const chosen = electives.filter((one) => one.pupilId === pupilId)
      return [...planned, ...chosen.map(({ id, name }) => ({ routeId, routeName, part: { kind: 'elective' as const, id }, name }))]
    })
  return new Map(found.map((one) => [one.pupilId, { ...one, parts: partsOf(one.pupilId) }]))
}

async function listElectivesOf(trx: Trx, pupilIds: readonly string[]): Promise<{ pupilId: string; id: string; name: string }[]> {
  if (pupilIds.length === 0) return []
  const { rows } = await sql<{ pupilId: string; id: string; name: string }>`
    select distinct r.pupil_id as "pupilId", e.id, e.name from elective_assignment l join elective e on e.id = l.elective_id
      join school_record r on r.id = l.record_id
    where l.confirmed_at is not null and l.withdrawn_at is null and r.pupil_id = any (${pupilIds}::uuid[]) order by e.name, e.id`.execute(
    trx,
  )
  return rows
}

/** A result that counts, as it stands with a pupil at whatever school. */
export interface StandingResult extends PartResult {
  pupilId: string
  routeId: string
  madeAt: string
}

/** Without what was withdrawn; in the order of writing. */
export async function listStanding(trx: Trx, pupilIds: readonly string[]): Promise<StandingResult[]> {
  if (pupilIds.length === 0) return []
  const { rows } = await sql<Omit<StandingResult, 'part' | 'mark'> & { kind: PartKind; partId: string; mark: string | null }>`
    select r.pupil_id as "pupilId", l.route_id as "routeId", l.part_kind as kind, l.part_id as "partId", l.outcome, l.mark::text as mark,
      l.achieved_on as on, l.made_at as "madeAt"
    from part_result l join school_record r on r.id = l.record_id
    where l.withdrawn_at is null and r.pupil_id = any (${pupilIds}::uuid[]) order by l.recorded_at, l.id`.execute(trx)
  return rows.map(({ kind, partId, mark, ...row }) => ({ ...row, part: { kind, id: partId }, mark: mark === null ? null : Number(mark) }))
}

/** Two who write results of the same pupils come after each other, until the end of the transaction. In one order: nobody waits in a circle. */
export async function lockResults(trx: Trx, pupilIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(id, 1901100400)) from unnest(${[...new Set(pupilIds)].sort()}::text[]) as id`.execute(
    trx,
  )
}
