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

/** A cohort of a route. */
export interface Followed {
  routeId: string
  /** 2026 = began in 2026-2027 */
  cohort: number
}

export interface PlanVersions {
  /** of what was asked for; null: the route has no version for this cohort, and none that runs */
  find(routeId: string, cohort: number): PlanVersion | null
}

interface VersionRow {
  id: string
  routeId: string
  number: number
  isRunning: boolean
  cohorts: number[]
}

/** What these cohorts follow: the version they were put on; else the one that runs, the last when there are more. */
export async function loadPlanVersions(trx: Trx, wanted: readonly Followed[]): Promise<PlanVersions> {
  const rows = await listVersions(trx, [...new Set(wanted.map(({ routeId }) => routeId))])
  const chosen = new Map(wanted.map((one) => [keyOf(one), chosenOf(rows, one)]))
  const ids = [...chosen.values()].flatMap((one) => one?.id ?? [])
  const designs = await loadDesigns(trx, [...new Set(ids)])
  return {
    find(routeId, cohort) {
      const version = chosen.get(keyOf({ routeId, cohort }))
      if (version === undefined) throw new Error(`cohort ${cohort} of route ${routeId} was not asked for`)
      const design = version && designs.get(version.id)
      return version && design ? { ...version, design } : null
    },
  }
}

const keyOf = ({ routeId, cohort }: Followed): string => `${routeId} ${cohort}`

async function listVersions(trx: Trx, routeIds: readonly string[]): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.id, v.route_id as "routeId", v.number, v.state = 'running' as "isRunning",
      coalesce((select array_agg(c.start_year::int) from route_cohort c where c.version_id = v.id), '{}') as cohorts
    from route_version v
    where v.route_id = any (${routeIds}::uuid[])
      and (v.state = 'running' or exists (select from route_cohort c where c.version_id = v.id))
    order by v.number desc`.execute(trx)
  return rows
}

function chosenOf(rows: readonly VersionRow[], { routeId, cohort }: Followed): Omit<PlanVersion, 'design'> | null {
  const ofRoute = rows.filter((row) => row.routeId === routeId)
  const own = ofRoute.find(({ cohorts }) => cohorts.includes(cohort))
  if (own) return { id: own.id, number: own.number, from: 'cohort' }
  const running = ofRoute.find(({ isRunning }) => isRunning)
  return running ? { id: running.id, number: running.number, from: 'running' } : null
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
