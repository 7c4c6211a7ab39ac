import { randomBytes, randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import type { Act } from '../../actions.ts'
import { forViewer } from '../catalogue.actions.ts'
import { ID, listElectives } from '../elective.store.ts'
import { type Elective, freePlaces } from '../elective.ts'
import { noted } from '../noted.actions.ts'
import { type AskedElective, listRequests } from '../request.store.ts'
import {
  type Assigned,
  assessedAmong,
  assignedIn,
  confirmAll,
  findAssigned,
  findMatch,
  heldBy,
  insertMatch,
  listMatches,
  type StoredMatch,
  staleIn,
  withdrawAssigned,
} from './match.store.ts'
import { MOST_WISHES, matchWishes } from './match-wishes.ts'
import type { Offer, Wish } from './wish.ts'

export type Proposed = { ok: true; id: string } | { ok: false; why: 'nobody-waits' | 'too-many' }

/** Divides the places over the requests that wait. Nobody has a place by it until somebody confirms it. `seed` '': a new one is drawn. */
export async function proposeMatch(act: Act, schoolYear: number, seed = ''): Promise<Proposed> {
  const drawn = seed.trim().slice(0, 40) || randomBytes(6).toString('hex')
  const { waiting, wishes, offers } = await forViewer(act, (trx, day) => wishesOf(trx, act, schoolYear, day))
  if (waiting.length === 0) return { ok: false, why: 'nobody-waits' }
  if (waiting.length > MOST_WISHES) return { ok: false, why: 'too-many' }
  // outside the transaction: dividing takes seconds, and what changes meanwhile is seen when it is confirmed
  const { given, isBest } = await matchWishes(wishes, offers, drawn)
  const id = randomUUID()
  const recordOf = new Map(waiting.map((one) => [one.id, one.recordId]))
  await forViewer(act, async (trx) => {
    const { regionId, personId } = act.viewer
    const match = { id, regionId, schoolYear, seed: drawn, isBest, madeBy: personId, madeAt: act.platform.now() }
    await insertMatch(
      trx,
      match,
      given.map((one) => ({ ...one, recordId: recordOf.get(one.wishId) ?? '' })),
    )
    await logEvent(trx, act.viewer, 'elective/propose', { match: id, schoolYear, seed: drawn, requests: given.length }, act.requestId)
  })
  return { ok: true, id }
}

async function wishesOf(trx: Trx, act: Act, schoolYear: number, day: string) {
  const asked = (await listRequests(trx, schoolYear, day)).filter(({ placed }) => !placed)
  const waiting = await noted(trx, act, day, { action: 'look', what: 'electives/propose' }, asked)
  const held = await heldBy(
    trx,
    waiting.map(({ pupilId }) => pupilId),
  )
  const offers = (await listElectives(trx, schoolYear)).map(offerOf)
  return { waiting, offers, wishes: waiting.map((one): Wish => wishOf(one, held)) }
}

const offerOf = (one: Elective): Offer => ({
  id: one.id,
  free: freePlaces(one),
  isOpen: one.isOpen,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  weekdays: one.weekdays,
})

function wishOf({ id, pupilId, choices }: AskedElective, held: Awaited<ReturnType<typeof heldBy>>): Wish {
  return { id, pupilId, choices, held: held.filter((one) => one.pupilId === pupilId) }
}

export interface SeenMatch {
  match: StoredMatch
  assigned: Assigned[]
  state: 'proposed' | 'confirmed' | 'undone'
  /** requests that changed since: then it cannot be confirmed any more */
  stale: number
}

export function seeMatch(act: Act, id: string): Promise<SeenMatch | null> {
  return forViewer(act, (trx, day) => openMatch(trx, act, id, day, 'look'))
}

async function openMatch(trx: Trx, act: Act, id: string, day: string, action: 'look' | 'change'): Promise<SeenMatch | null> {
  const match = ID.test(id) ? await findMatch(trx, id) : null
  if (!match) return null
  const assigned = await noted(trx, act, day, { action, what: 'electives/match' }, await assignedIn(trx, id, day))
  if (assigned.length === 0) return null
  const placed = assigned.filter(({ electiveId }) => electiveId !== null)
  const confirmed = assigned.some(({ isConfirmed }) => isConfirmed)
  const state = !confirmed ? 'proposed' : placed.length > 0 && placed.every(({ isWithdrawn }) => isWithdrawn) ? 'undone' : 'confirmed'
  return { match, assigned, state, stale: state === 'proposed' ? await staleIn(trx, id) : 0 }
}

export const proposalsOf = (act: Act, schoolYear: number) => forViewer(act, (trx) => listMatches(trx, schoolYear))

export type Decided = { ok: true } | { ok: false; why: 'not-there' | 'changed' | 'full' | 'clash' | 'assessed' }

/** Everybody gets the place that was proposed, or nobody when something is no longer so. */
export function confirmMatch(act: Act, id: string): Promise<Decided> {
  return unlessFull(() =>
    forViewer<Decided>(act, async (trx, day) => {
      const seen = await openMatch(trx, act, id, day, 'change')
      if (!seen) return { ok: false, why: 'not-there' }
      if (seen.state !== 'proposed' || seen.stale > 0) return { ok: false, why: 'changed' }
      await confirmAll(trx, id, act.viewer.personId, act.platform.now())
      await logEvent(trx, act.viewer, 'elective/confirm', { match: id }, act.requestId)
      return { ok: true }
    }),
  )
}

/** The database counts places and days again, also of what others place at this moment (keep_elective_places). */
async function unlessFull(work: () => Promise<Decided>): Promise<Decided> {
  try {
    return await work()
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    if (constraint === 'elective_places') return { ok: false, why: 'full' }
    if (constraint === 'elective_clash') return { ok: false, why: 'clash' }
    if (constraint === 'elective_assignment_one_place') return { ok: false, why: 'changed' }
    throw error
  }
}

/** Takes back all places of a division; the requests wait again. Not when a company has judged somebody. */
export function undoMatch(act: Act, id: string): Promise<Decided> {
  return forViewer<Decided>(act, async (trx, day) => {
    const seen = await openMatch(trx, act, id, day, 'change')
    if (!seen) return { ok: false, why: 'not-there' }
    if (seen.state !== 'confirmed') return { ok: false, why: 'changed' }
    return takeBack(trx, act, seen.assigned)
  })
}

/** Takes one place back. */
export function undoPlace(act: Act, id: string): Promise<Decided> {
  return forViewer<Decided>(act, async (trx, day) => {
    const found = ID.test(id) ? await findAssigned(trx, id, day) : null
    const own = found ? await noted(trx, act, day, { action: 'change', what: 'electives/undo' }, [found]) : []
    if (own.length === 0) return { ok: false, why: 'not-there' }
    return takeBack(trx, act, own)
  })
}

async function takeBack(trx: Trx, act: Act, assigned: readonly Assigned[]): Promise<Decided> {
  const ids = assigned.filter(({ isConfirmed, isWithdrawn }) => isConfirmed && !isWithdrawn).map(({ id }) => id)
  if (ids.length === 0) return { ok: false, why: 'changed' }
  if ((await assessedAmong(trx, ids)) > 0) return { ok: false, why: 'assessed' }
  await withdrawAssigned(trx, ids, act.viewer.personId, act.platform.now())
  await logEvent(trx, act.viewer, 'elective/undo', { assignments: ids.length }, act.requestId)
  return { ok: true }
}
