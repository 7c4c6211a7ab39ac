import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { PlacedPupil, RecordPlace } from './pupil.ts'

interface Row {
  pupilId: string
  records: RecordPlace[]
  routes: { routeId: string; siteIds: string[]; institutionIds: string[] }[]
}

/** Where these pupils are on the day, as far as the one who asks can see; who sees nothing of a pupil gets none of it. */
export async function loadPlaces(trx: Trx, regionId: string, pupilIds: readonly string[], day: string): Promise<Map<string, PlacedPupil>> {
  if (pupilIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select pupil_id as "pupilId", records, routes from pupil_places(${pupilIds}::uuid[], ${day}::date)`.execute(trx)
  return new Map(rows.map((row) => [row.pupilId, placed(regionId, row)]))
}

function placed(regionId: string, { pupilId, records, routes }: Row): PlacedPupil {
  const all = (pick: (record: RecordPlace) => readonly string[]): string[] => [...new Set(records.flatMap(pick))]
  return {
    pupilId,
    regionId,
    records,
    routes,
    institutionIds: all(({ institutionId }) => [institutionId]),
    siteIds: all(({ siteIds }) => siteIds),
    groupIds: all(({ groupIds }) => groupIds),
  }
}
