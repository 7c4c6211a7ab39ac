import { whyMay } from '#platform/access/viewer.ts'
import { remember } from '#platform/database/remember.ts'
import { dayOf } from '#platform/platform.ts'
import { lastTeldatum } from '#schools/index.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import type { RouteSummary } from './differences.ts'
import { listItems, listKept } from './kept.store.ts'
import { loadSummaries } from './list.store.ts'
import { frozenOf, keptOf } from './open.store.ts'
import { countOpen, type OpenDifferences } from './open.ts'
import { countFrozen, firstYear } from './overview.store.ts'
import { sha256 } from './print.ts'
import type { CountedRoute } from './pupil.ts'
import { listRoutes } from './said.store.ts'
import { type ListState, lastTeldatumShown, listState, type SchoolStanding, schoolStandings, teldata } from './standing.ts'
import { confirmsFor, whyMayCount } from './why-may.ts'
import { workList } from './work.ts'

export interface OverviewRow {
  route: CountedRoute
  pupils: Record<'VO' | 'MBO', number>
  open: number
  accepted: number
  state: ListState
  print: string | null
  schools: readonly SchoolStanding[]
  confirmsFor: readonly string[]
}

export interface Overview {
  today: string
  teldatum: string
  teldata: readonly string[]
  rows: readonly OverviewRow[]
}

/** Lists of a school that can be confirmed at once: nothing open, and not confirmed as they are. */
export interface Confirmable {
  institutionId: string
  name: string
  lists: readonly { routeId: string; print: string | null }[]
}

/**
 * All lists of one 1 October. What the records say of every pupil is looked for once, until one of them changes; what
 * people did since is read each time. `asked`: a day from an address, of which the last one before stands in when it is none.
 */
export async function seeOverview(act: Act, asked: string | null): Promise<Overview> {
  const { today, days } = await inTurn(act, async ({ trx, today: day }) => ({
    today: day,
    days: teldata(day, (await firstYear(trx)) ?? Number(lastTeldatumShown(day).slice(0, 4))),
  }))
  const teldatum = days.find((day) => day === asked) ?? days.find((day) => day <= today) ?? lastTeldatumShown(today)
  const summaries = await summariesOf(act, teldatum)
  return inTurn(act, async ({ trx }) => {
    const kept = new Map((await listKept(trx, teldatum, null)).map((list) => [list.routeId, list]))
    const frozen = await countFrozen(trx, teldatum)
    const items = await listItems(trx, teldatum, null)
    const rows = summaries.flatMap((summary): OverviewRow[] => {
      const { route } = summary
      if (!whyMayCount(act.viewer, 'count-list/see', route)) return []
      const list = kept.get(route.routeId)
      const isFrozen = list?.frozenAt != null
      const own = items.filter(({ routeId }) => routeId === route.routeId)
      const work = workList(summary.wrong, own).filter(({ finding, state }) => finding && (!isFrozen || state === 'accepted'))
      const open = work.filter(({ state }) => state === 'open').length
      const pupils = isFrozen ? (frozen.get(route.routeId) ?? { VO: 0, MBO: 0 }) : summary.pupils
      const print = isFrozen ? list.print : summary.print
      return [
        {
          ...{ route, pupils, open, accepted: work.length - open, print },
          state: listState({ pupils: pupils.VO + pupils.MBO, open, isFrozen, teldatum, today }),
          schools: schoolStandings(route, list?.confirmations ?? [], print),
          confirmsFor: confirmsFor(act.viewer, route),
        },
      ]
    })
    return { today, teldatum, teldata: days, rows }
  })
}

/**
 * The same for everybody who sees the same routes, so it is remembered by those: until a pupil's record changes, or a
 * placement or qualification (0019-count-lists.ts).
 */
async function summariesOf(act: Act, teldatum: string): Promise<RouteSummary[]> {
  const routes = await inTurn(act, ({ trx }) => listRoutes(trx, teldatum, null))
  const key = sha256(JSON.stringify(routes))
  return remember(act.platform.db, `count lists ${teldatum} ${key}`, act.platform.now().getTime(), () =>
    inTurn(act, ({ trx }) => loadSummaries(trx, teldatum)),
  )
}

/** Whether a list that one may see is still to be frozen, of the last 1 October or the one that can be looked at already. */
export function hasOpenLists(act: Act): Promise<boolean> {
  return inTurn(act, async ({ trx, today }) => {
    for (const teldatum of new Set([lastTeldatum(today), lastTeldatumShown(today)])) {
      const routes = await listRoutes(trx, teldatum, null)
      const { frozen } = routes.length > 0 ? await frozenOf(trx, teldatum) : { frozen: new Set<string>() }
      if (routes.some(({ routeId }) => !frozen.has(routeId))) return true
    }
    return false
  })
}

/** As listOpenDifferences, for a page that is opened every morning. */
export async function seeOpenDifferences(act: Act): Promise<OpenDifferences[]> {
  if (!whyMay(act.viewer, 'count-list/see')) return []
  const teldatum = lastTeldatumShown(dayOf(act.platform.now()))
  const summaries = await summariesOf(act, teldatum)
  return inTurn(act, async ({ trx }) => countOpen(summaries, await keptOf(trx, teldatum)))
}

export function confirmable({ rows }: Overview): Confirmable[] {
  const schools = new Map<string, Confirmable>()
  for (const { route, state, print, schools: standings, confirmsFor: mine } of rows) {
    if (state !== 'to-confirm') continue
    for (const { institutionId, name, state: school } of standings) {
      if (school === 'confirmed' || !mine.includes(institutionId)) continue
      const lists = [...(schools.get(institutionId)?.lists ?? []), { routeId: route.routeId, print }]
      schools.set(institutionId, { institutionId, name, lists })
    }
  }
  return [...schools.values()]
}
