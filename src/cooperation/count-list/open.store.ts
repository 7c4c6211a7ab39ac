import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { listItems, listKept } from './kept.store.ts'
import { loadSummaries } from './list.store.ts'
import { countOpen, type OpenDifferences } from './open.ts'
import { lastTeldatumShown } from './standing.ts'

export type { OpenDifferences } from './open.ts'

/**
 * Of the list of this school year (from August on the coming one) as long as it is not frozen; of the routes whose list one
 * may see. It looks through every pupil in them: a page that is opened often asks `seeOpenDifferences` instead.
 */
export async function listOpenDifferences(trx: Trx): Promise<OpenDifferences[]> {
  const may = await sql<{ day: string; any: boolean }>`
    select today() as day, exists (select from my_scopes('count-list/see')) as any`.execute(trx)
  const [{ day, any } = { day: '', any: false }] = may.rows
  if (!any) return []
  const teldatum = lastTeldatumShown(day)
  return countOpen(await loadSummaries(trx, teldatum), await keptOf(trx, teldatum))
}

/** What people did about the lists of a day. */
export async function keptOf(trx: Trx, teldatum: string) {
  return { ...(await frozenOf(trx, teldatum)), items: await listItems(trx, teldatum, null) }
}

/** Routes of which the list of a day stands fast. */
export async function frozenOf(trx: Trx, teldatum: string) {
  const kept = await listKept(trx, teldatum, null)
  return { teldatum, frozen: new Set(kept.filter(({ frozenAt }) => frozenAt !== null).map(({ routeId }) => routeId)) }
}
