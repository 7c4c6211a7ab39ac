import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PlacementKind } from './placement.ts'

/** Where a pupil is placed on a day; what else there is to a placement is for who may see placements. */
export interface DayPlacement {
  pupilId: string
  placementId: string
  kind: PlacementKind
  /** null: no company yet */
  company: string | null
  coachId: string | null
  /** `08:30` */
  startsAt: string | null
  endsAt: string | null
}

/**
 * Placements of these pupils that run on the day, on one of their weekdays and not interrupted, by pupil: for who sees who is
 * expected, or sees placements. Holidays of schools do not count: a company has its own.
 */
export async function placementsOn(trx: Trx, pupilIds: readonly string[], day: string): Promise<Map<string, DayPlacement[]>> {
  if (pupilIds.length === 0) return new Map()
  const { rows } = await sql<DayPlacement>`
    select pupil_id as "pupilId", placement_id as "placementId", kind, company, coach_id as "coachId", starts_at as "startsAt", ends_at as "endsAt"
    from placements_on(${pupilIds}::uuid[], ${day}::date) order by starts_at, placement_id`.execute(trx)
  const found = new Map<string, DayPlacement[]>()
  for (const row of rows) found.set(row.pupilId, [...(found.get(row.pupilId) ?? []), row])
  return found
}
