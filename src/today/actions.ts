import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import { together } from '#platform/database/together.ts'
import { plusDays } from '#platform/form/day.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { type CountsOf, countRoutes, listRoutes, type PhaseCounts, type Route, whyMayRoute } from '#programme/index.ts'
import {
  countIntake,
  countMatches,
  countPlacements,
  ENDING_DAYS,
  type IntakeCounts,
  type LeavingToFollow,
  type LedPupil,
  type ListedHandOver,
  leadsTeam,
  leavingsToFollow,
  ledPupils,
  listMyMissing,
  type MissingPupil,
  noteLook,
  type OpenCorrection,
  openCorrections,
  type PlacementCounts,
  type SeenOverdue,
  seeOverdue,
  type WaitingProgress,
  type WaitingSteps,
  waitingHandOvers,
  waitingProgress,
  waitingSteps,
} from '#pupils/index.ts'
import { lastTeldatum } from '#schools/index.ts'
import { type Attention, readAttention } from './attention.store.ts'
import { type NotedPupil, readNoted } from './care.store.ts'
import { type CooperationToday, type ListsToday, NO_LISTS, seeCooperation, seeLists } from './cooperation.actions.ts'
import { readSchoolCounts, type SchoolCount } from './counts.store.ts'
import { type OwnGroup, readGroups } from './groups.store.ts'
import { type OwnPupil, readOwn } from './own.store.ts'
import { groupIds, hasRole, type Part, partsFor } from './parts.ts'
import { type Progress, readProgress } from './setup.store.ts'
import { readWaiting, type Waiting } from './tasks.store.ts'

/** Who looks, when, and under which number it stands in the log. */
export interface Look {
  db: Db
  viewer: Viewer
  day: string
  now: Date
  requestId: string
}

/** What there is to see, per part; a part that is not for this person is not there. */
export interface Today {
  day: string
  own?: OwnPupil[]
  missing?: MissingPupil[]
  steps?: WaitingSteps
  setup?: Progress
  tasks?: Waiting & { matches: number }
  cooperation?: CooperationToday
  leavings?: LeavingToFollow[]
  corrections?: OpenCorrection[]
  talks?: SeenOverdue
  handOver?: ListedHandOver[]
  progress?: WaitingProgress
  groups?: OwnGroup[]
  placements?: PlacementCounts
  intake?: IntakeCounts
  attention?: Attention
  care?: NotedPupil[]
  routes?: RouteCounts
  counts?: SchoolCount[]
  results?: { ownFiles: boolean }
  /** there is nothing to count: the page itself is what there is */
  retention?: true
}

export interface RouteCounts {
  days: readonly string[]
  routes: { route: Route; counts: PhaseCounts[] }[]
}

/** Everything of the start page in one transaction of the one who looks, after what takes long and is remembered. */
export async function seeToday(platform: Platform, viewer: Viewer, requestId: string): Promise<Today> {
  const { db, now } = platform
  const look: Look = { db, viewer, day: dayOf(now()), now: now(), requestId }
  const parts = partsFor(viewer)
  const counted = await countFor(platform, look, parts)
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const found = await together(...parts.map(async (part) => ({ [part]: await LOADERS[part](trx, look, counted) })))
      return Object.assign({ day: look.day }, ...found)
    },
    look.day,
  )
}

/** Of all pupils in sight: too long to count at every look, so kept until something changes (remember.ts). */
interface Counted {
  countsOf: CountsOf | null
  matches: number
  attention: Attention
  counts: SchoolCount[]
  lists: ListsToday
  led: LedPupil[]
}

async function countFor(platform: Platform, look: Look, parts: readonly Part[]): Promise<Counted> {
  const { db, viewer, day, now } = look
  const kept = <T>(what: string, find: () => Promise<T>): Promise<T> =>
    remember(db, `${what} ${viewer.personId} ${day} ${JSON.stringify(viewer.grants)}`, now.getTime(), find)
  const inTurn = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)
  const attention = () => inTurn((trx) => readAttention(trx, day))
  const counts = () => inTurn((trx) => readSchoolCounts(trx, day))
  return {
    countsOf: parts.includes('routes') ? await countRoutes({ platform, viewer }, countDaysFor(look)) : null,
    matches: whyMay(viewer, 'match/decide') ? await countMatches(db, look, now.getTime()) : 0,
    attention: parts.includes('attention') ? await kept('attention', attention) : { total: 0, shown: [] },
    lists: parts.includes('cooperation') ? await seeLists({ platform, viewer, requestId: look.requestId }) : NO_LISTS,
    counts: parts.includes('counts') ? await kept('school counts', counts) : [],
    led: leadsTeam(viewer) ? await kept('led at absence', () => inTurn((trx) => ledPupils(trx, day))) : [],
  }
}

const LOADERS: { [P in Part]: (trx: Trx, look: Look, counted: Counted) => Promise<Today[P]> } = {
  own: seeOwn,
  missing: async (trx, look) => noteLook(trx, look, await listMyMissing(trx, look), 'today/missing'),
  steps: (trx, look, { led }) => waitingSteps(trx, look, led),
  setup: (trx) => readProgress(trx),
  tasks: async (trx, { now }, { matches }) => ({ ...(await readWaiting(trx, now)), matches }),
  cooperation: (trx, { viewer, day }, { lists }) => seeCooperation(trx, viewer, day, lists),
  leavings: async (trx, look) => noteLook(trx, look, await leavingsToFollow(trx), 'today/leavings'),
  corrections: async (trx, look) => noteLook(trx, look, await openCorrections(trx), 'today/corrections'),
  talks: seeOverdue,
  handOver: waitingHandOvers,
  progress: waitingProgress,
  groups: seeGroups,
  placements: (trx, { viewer, day }) => countPlacements(trx, viewer.personId, day, plusDays(day, ENDING_DAYS)),
  intake: (trx) => countIntake(trx),
  attention: seeAttention,
  care: async (trx, look) => noteLook(trx, look, await readNoted(trx), 'today/care'),
  routes: seeRoutes,
  counts: async (_trx, _look, { counts }) => counts,
  results: async (_trx, { viewer }) => ({ ownFiles: hasRole(viewer, 'onderzoeker') }),
  retention: async () => true,
}

async function seeOwn(trx: Trx, look: Look): Promise<OwnPupil[]> {
  const ids = look.viewer.grants.filter(({ role }) => role === 'leerling' || role === 'ouder').map(({ scopeId }) => scopeId)
  return noteLook(trx, look, await readOwn(trx, ids, look.day), 'today/own')
}

/** The reason is known beforehand: the pupils were asked for by the groups that are this person's own. */
async function seeGroups(trx: Trx, { viewer, day, requestId }: Look): Promise<OwnGroup[]> {
  const own = groupIds(viewer)
  const groups = (await readGroups(trx, day)).filter(({ id }) => own.includes(id))
  const looked = groups.flatMap(({ id, pupils }) => {
    const grant = viewer.grants.find(({ scopeKind, scopeId }) => scopeKind === 'group' && scopeId === id)
    if (!grant) return []
    const why = { right: 'pupil/see', role: grant.role, scopeKind: grant.scopeKind, scopeId: id, through: 'group' } as const
    return pupils.map(({ pupilId }) => ({ pupilId, why }))
  })
  await logPupils(trx, viewer, { action: 'look', what: 'today/groups', requestId }, looked)
  return groups
}

/** Who they are is remembered; whether they may be shown is asked each time. */
async function seeAttention(trx: Trx, look: Look, { attention: { total, shown } }: Counted): Promise<Attention> {
  return { total, shown: await noteLook(trx, look, shown, 'today/attention') }
}

/** Today and the last 1 October; for who settles the one before too. */
function countDaysFor({ viewer, day }: Look): string[] {
  const teldatum = lastTeldatum(day)
  const before = `${Number(teldatum.slice(0, 4)) - 1}-10-01`
  return [...new Set([day, teldatum, ...(hasRole(viewer, 'financieel') ? [before] : [])])]
}

/** Routes that are one's own by region, school or route, and that have not long ended. */
async function seeRoutes(trx: Trx, look: Look, { countsOf }: Counted): Promise<RouteCounts> {
  const days = countDaysFor(look)
  const all = countsOf ? await listRoutes(trx) : []
  const own = all.filter((route) => whyMayRoute(look.viewer, 'route/see', route) && (route.endsOn ?? look.day) >= (days.at(-1) ?? ''))
  return { days, routes: own.map((route) => ({ route, counts: days.flatMap((day) => countsOf?.(route, day) ?? []) })) }
}
