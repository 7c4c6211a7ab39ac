import { whyMay } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { type Chain, chainOf, openLinks, type Side } from './chain.ts'
import { listHandOvers } from './hand-over.store.ts'
import type { HandOver } from './hand-over.ts'
import { loadTerms } from './terms.store.ts'
import { whyMayReceive, whyMaySeeHandOver, whyMaySend } from './why-may.ts'

export interface ListedHandOver {
  one: HandOver
  chain: Chain
  /** of which side who looks is; none: looks along */
  sides: Side[]
}

/** Which part of the overview: what is mine to do, what is overdue, what the desk sees, all. */
export const PARTS = ['mine', 'overdue', 'desk', 'all'] as const
export type OverviewPart = (typeof PARTS)[number]

export interface Overview {
  counts: Record<OverviewPart, number>
  listed: ListedHandOver[]
  mayWrite: boolean
  maySetTerms: boolean
}

/** Every hand-over in sight as it stands today; those shown are noted at the pupil. */
export function seeOverview(db: Db, request: Request, part: OverviewPart): Promise<Overview> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const all = await listedIn(trx, request)
      const counts = Object.fromEntries(PARTS.map((one) => [one, all.filter((listed) => isIn(one, listed)).length])) as Overview['counts']
      const listed = all.filter((one) => isIn(part, one))
      await note(trx, request, listed, 'hand-over/list')
      const mayWrite = whyMay(viewer, 'hand-over/write') !== null
      return { counts, listed, mayWrite, maySetTerms: whyMay(viewer, 'route/change') !== null }
    },
    day,
  )
}

/** What waits for this person or is alarming: for the start page. Nobody else is looked at. */
export async function waitingHandOvers(trx: Trx, request: Request): Promise<ListedHandOver[]> {
  const all = await listedIn(trx, request)
  const isDesk = whyMay(request.viewer, 'hand-over/write') === null
  const shown = all.filter((one) => isIn(isDesk ? 'desk' : 'mine', one) && (isDesk || one.chain.alarm || isDue(one, request.day)))
  await note(trx, request, shown, 'today/hand-over')
  return shown
}

const isDue = ({ chain, sides }: ListedHandOver, day: string): boolean =>
  openLinks(chain).some(({ side, dueOn }) => sides.includes(side) && Date.parse(dueOn) - Date.parse(day) <= 7 * 86_400_000)

const isIn = (part: OverviewPart, { chain, sides }: ListedHandOver): boolean => {
  const open = openLinks(chain)
  if (part === 'mine') return open.some(({ side }) => sides.includes(side))
  if (part === 'overdue') return chain.alarm || open.some(({ overdue }) => overdue > 0)
  if (part === 'desk') return chain.alarm || open.some(({ atDesk }) => atDesk)
  return true
}

async function listedIn(trx: Trx, { viewer, day }: Request): Promise<ListedHandOver[]> {
  const all = await listHandOvers(trx)
  const termsOf = await loadTerms(trx)
  const places = await loadPlaces(trx, viewer.regionId, [...new Set(all.flatMap(({ pupilId }) => pupilId ?? []))], day)
  return all.flatMap((one) => {
    const place = places.get(one.pupilId ?? '') ?? null
    if (!whyMaySeeHandOver(viewer, one, place)) return []
    const sides: Side[] = []
    if (whyMaySend(viewer, one, place)) sides.push('sender')
    if (whyMayReceive(viewer, one, place)) sides.push('receiver')
    return [{ one, chain: chainOf(one, termsOf(one.routeId), day), sides }]
  })
}

async function note(trx: Trx, { viewer, day, requestId }: Request, listed: readonly ListedHandOver[], what: string): Promise<void> {
  const places = await loadPlaces(trx, viewer.regionId, [...new Set(listed.flatMap(({ one }) => one.pupilId ?? []))], day)
  const lines = new Map(
    listed.flatMap(({ one }) => {
      const why = whyMaySeeHandOver(viewer, one, places.get(one.pupilId ?? '') ?? null)
      return one.pupilId && why ? [[one.pupilId, { pupilId: one.pupilId, why }] as const] : []
    }),
  )
  await logPupils(trx, viewer, { action: 'look', what, requestId }, [...lines.values()])
}
