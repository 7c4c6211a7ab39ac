import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { lastTeldatum } from '#schools/index.ts'
import type { Said } from './finding.ts'

export interface GroupPupil {
  pupilId: string
  name: string
  /** what the schools say of the route today */
  said: Said[]
  /** enrolled at an mbo on the last 1 October */
  mboOnTeldatum: boolean
  /** in the mbo phase that day */
  inMboOnTeldatum: boolean
}

export interface OwnGroup {
  id: string
  name: string
  site: string
  pupils: GroupPupil[]
}

/** Own groups with their pupils of today; one question, because it is the first page of every morning. */
export async function readGroups(trx: Trx, day: string): Promise<OwnGroup[]> {
  const { rows } = await sql<OwnGroup>`select id, name, site, pupils from my_groups(${lastTeldatum(day)}::date)`.execute(trx)
  return rows
}
