import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { RouteDesign } from '#programme/index.ts'

/** A version of a route with its design, and why it is the one of the pupil: that of the cohort, or the one that runs. */
export interface PlanVersion {
  id: string
  number: number
  from: 'cohort' | 'running'
  design: RouteDesign
}

export interface PlanVersions {
  find(routeId: string, cohort: number): PlanVersion | null
}

interface VersionRow {
  id: string
  routeId: string
  number: number
  isRunning: boolean
  cohorts: number[]
}

/** What cohorts of these routes follow: the version they were put on; else the one that runs, the last when there are more. */
export async function loadPlanVersions(trx: Trx, routeIds: readonly string[]): Promise<PlanVersions> {
  const { rows } = await sql<VersionRow>`
    select v.id, v.route_id as "routeId", v.number, v.state = 'running' as "isRunning",
      coalesce((select array_agg(c.start_year::int) from route_cohort c where c.version_id = v.id), '{}') as cohorts
    from route_version v
    where v.route_id = any (${routeIds}::uuid[])
      and (v.state = 'running' or exists (select from route_cohort c where c.version_id = v.id))
    order by v.number desc`.execute(trx)
  const designs = await loadDesigns(
    trx,
    rows.map(({ id }) => id),
  )
  const asVersion = ({ id, number }: VersionRow, from: PlanVersion['from']): PlanVersion | null => {
    const design = designs.get(id)
    return design ? { id, number, design, from } : null
  }
  return {
    find(routeId, cohort) {
      const ofRoute = rows.filter((row) => row.routeId === routeId)
      const own = ofRoute.find(({ cohorts }) => cohorts.includes(cohort))
      if (own) return asVersion(own, 'cohort')
      const running = ofRoute.find(({ isRunning }) => isRunning)
      return running ? asVersion(running, 'running') : null
    },
  }
}

/** Kept while Doorloop runs: what was agreed never changes (0011-designs.ts). Only asked for versions that were just seen. */
const kept = new Map<string, RouteDesign>()
const MOST = 500

async function loadDesigns(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, RouteDesign>> {
  const missing = ids.filter((id) => !kept.has(id))
  if (missing.length > 0) {
    const { rows } = await sql<{ id: string; design: RouteDesign }>`
      select id, design from route_version where id = any (${missing}::uuid[]) and state <> 'draft'`.execute(trx)
    for (const { id, design } of rows) kept.set(id, design)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break
      if (!ids.includes(oldest)) kept.delete(oldest)
    }
  }
  return new Map(ids.flatMap((id) => [[id, kept.get(id)] as const]).filter((one): one is [string, RouteDesign] => one[1] !== undefined))
}
