import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, asSystem, type Db, type Trx } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { type ApprovedItem, listsToCarryOut, loadApprovedItems, recordOutcomes, takeApproved } from './carry-out.store.ts'
import { keepCounts } from './cohort-count.store.ts'
import { destroy } from './destroy.store.ts'
import { loadDestroyed } from './destroyed.store.ts'
import { keepDestroyed } from './destroyed-file.ts'
import { dueOn, keyOf } from './due.ts'
import { addHold, endHold, findHold, institutionsOf, type LegalHold, loadHolds } from './hold.store.ts'
import { type KeptPupil, keptBy } from './kept.store.ts'
import {
  addList,
  listsOfDay,
  loadItems,
  loadLists,
  markApproved,
  markKept,
  type Outcome,
  type RetentionItem,
  type RetentionList,
  schoolsWithoutList,
} from './list.store.ts'
import { whyMayApprove } from './why-may-approve.ts'

/**
 * Draws up the list of one school on this day; null when nothing is due, or the day has its list. Doorloop's own work:
 * nobody is signed in on the first of the month.
 */
export function drawUp(db: Db, institutionId: string, day: string): Promise<string | null> {
  return asSystem(db, async (trx) => {
    const free = (await keptBy(trx, institutionId)).filter(({ held }) => !held)
    return addList(trx, institutionId, day, dueOn(day, free))
  })
}

/** The lists of this month, for every school that has none yet. */
export async function drawUpMonth(db: Db, day: string): Promise<{ id: string; items: number }[]> {
  for (const institution of await asSystem(db, (trx) => schoolsWithoutList(trx, firstOfMonth(day)))) await drawUp(db, institution, day)
  return asSystem(db, (trx) => listsOfDay(trx, day))
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/**
 * Carries an approved list out, whole or not at all. Everything is looked at once more: who came back to school, or on
 * whom a hold was placed since, stays. Doorloop's own work: who approved may not delete a record.
 */
export async function carryOut(db: Db, listId: string, day: string, folder: string): Promise<void> {
  await asSystem(db, async (trx) => {
    const list = await takeApproved(trx, listId)
    if (!list) return
    const kept = await keptBy(trx, list.institutionId)
    const outcomes = (await loadApprovedItems(trx, listId)).map((item) => ({ ...item, outcome: outcomeOf(item, kept, day) }))
    const doomed = outcomes.filter(({ outcome }) => outcome === 'destroyed')
    await keepCounts(
      trx,
      doomed.flatMap(({ category, recordId }) => (category === 'enrolment' && recordId ? [recordId] : [])),
      day,
    )
    await destroy(trx, doomed)
    await recordOutcomes(trx, list, outcomes)
  })
  await keepBeside(db, folder)
}

/** What a crash left between approval and destruction, or between destruction and the file beside the data. */
export async function carryOutWhatWaits(db: Db, day: string, folder: string): Promise<void> {
  for (const id of await asSystem(db, listsToCarryOut)) await carryOut(db, id, day, folder)
  await keepBeside(db, folder)
}

async function keepBeside(db: Db, folder: string): Promise<void> {
  keepDestroyed(folder, await asSystem(db, loadDestroyed))
}

function outcomeOf(item: ApprovedItem, kept: readonly KeptPupil[], day: string): Outcome {
  if (item.keptBecause !== null) return 'kept'
  const now = kept.filter((one) => keyOf(one) === keyOf(item))
  if (now.some(({ held }) => held)) return 'held'
  return dueOn(day, now).length > 0 ? 'destroyed' : 'not-due'
}

export interface Overview {
  lists: RetentionList[]
  holds: LegalHold[]
}

export function seeOverview(db: Db, request: Request): Promise<Overview> {
  return asViewer(db, request, async (trx) => ({ lists: await loadLists(trx), holds: await loadHolds(trx) }))
}

export interface SeenList {
  list: RetentionList
  items: RetentionItem[]
}

/** A part of a list; every name that is shown is a look at that pupil. Null when the list is not the viewer's. */
export function seeList(db: Db, request: Request, listId: string, first: number, most: number): Promise<SeenList | null> {
  return asViewer(db, request, async (trx) => {
    const list = await mayDecide(trx, request, listId)
    if (!list) return null
    const items = await loadItems(trx, listId, first, most)
    const pupils = items.flatMap(({ pupilId, name }) => (name ? [{ pupilId, why: list.why }] : []))
    await logPupils(trx, request.viewer, { action: 'look', what: 'retention/list', requestId: request.requestId }, unique(pupils))
    return { list: list.list, items }
  })
}

/** Leaves an item out, with a reason; or, with null, no longer. False when that cannot be done any more. */
export function keepItem(db: Db, request: Request, listId: string, nr: number, because: string | null): Promise<boolean> {
  return asViewer(db, request, async (trx) => {
    const found = await mayDecide(trx, request, listId)
    const [item] = found ? await loadItems(trx, listId, nr, 1) : []
    if (!found || item?.nr !== nr || !(await markKept(trx, listId, nr, because))) return false
    const what = because === null ? 'retention/not-kept' : 'retention/kept'
    await logPupils(trx, request.viewer, { action: 'change', what, requestId: request.requestId }, [
      { pupilId: item.pupilId, why: found.why },
    ])
    return true
  })
}

/** Approves the list as it stands, and carries it out. False when it was approved or replaced meanwhile. */
export async function approve(db: Db, request: Request, listId: string, folder: string): Promise<boolean> {
  const approved = await asViewer(db, request, async (trx) => {
    const found = await mayDecide(trx, request, listId)
    if (!found || !(await markApproved(trx, listId, request.viewer.personId))) return false
    const { items, kept } = found.list
    await logEvent(trx, request.viewer, 'retention/approve', { list: listId, items, kept }, request.requestId)
    return true
  })
  if (approved) await carryOut(db, listId, request.day, folder)
  return approved
}

/** Whose data are held, for the form; null when the pupil is not one that the viewer decides about. */
export function seeHoldable(db: Db, request: Request, pupilId: string): Promise<{ name: string | null } | null> {
  return asViewer(db, request, async (trx) => {
    const why = await whyMayHold(trx, request, pupilId)
    return why ? { name: why.name } : null
  })
}

/** Nothing of this pupil is destroyed as long as it lies: a complaint, a court, an inspection. */
export function placeHold(db: Db, request: Request, pupilId: string, reason: string): Promise<boolean> {
  return asViewer(db, request, async (trx) => {
    const found = await whyMayHold(trx, request, pupilId)
    if (!found) return false
    await addHold(trx, pupilId, reason, request.viewer.personId)
    await logPupils(trx, request.viewer, { action: 'change', what: 'retention/hold', requestId: request.requestId }, [
      { pupilId, why: found.why },
    ])
    return true
  })
}

export function liftHold(db: Db, request: Request, holdId: string): Promise<boolean> {
  return asViewer(db, request, async (trx) => {
    const pupilId = await findHold(trx, holdId)
    const found = pupilId ? await whyMayHold(trx, request, pupilId) : null
    if (!pupilId || !found || !(await endHold(trx, holdId, request.viewer.personId))) return false
    await logPupils(trx, request.viewer, { action: 'change', what: 'retention/lift', requestId: request.requestId }, [
      { pupilId, why: found.why },
    ])
    return true
  })
}

function asViewer<T>(db: Db, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asPerson(db, viewer.personId, work, day)
}

async function mayDecide(trx: Trx, { viewer }: Request, listId: string) {
  const [list] = await loadLists(trx, listId)
  const why = list ? whyMayApprove(viewer, list) : null
  return list && why ? { list, why } : null
}

async function whyMayHold(trx: Trx, { viewer }: Request, pupilId: string) {
  const places = await institutionsOf(trx, pupilId)
  const found = places.flatMap((place) => [whyMayApprove(viewer, place)].flatMap((why) => (why ? [{ why, name: place.name }] : [])))
  return found[0] ?? null
}

function unique<T extends { pupilId: string }>(pupils: readonly T[]): T[] {
  return [...new Map(pupils.map((one) => [one.pupilId, one])).values()]
}
