import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn } from '../../actions.ts'
import { type Finding, type Outcome, refused } from '../../finding.ts'
import { findBoard, findInstitution, findSite } from '../place.store.ts'
import { whyMayChangePlace } from '../rules/why-may-change-place.ts'
import { findScope } from '../scope.store.ts'
import { type Hanging, hangingOn, type PlaceKind, removePlace } from './hanging.store.ts'

export interface Removable {
  name: string
  /** what to go back to: the board of an institution, the institution of a site */
  parentId: string | null
  /** why it cannot be removed; empty when it can */
  whyNot: Finding[]
}

/** A place that was made by mistake, and what hangs on it. Null when it is not there, or not the viewer's to remove. */
export async function seeRemovable(act: Act, kind: PlaceKind, id: string): Promise<Removable | null> {
  const found = await inTurn(act, (trx) => mayRemove(act, trx, kind, id))
  return found && { ...found, whyNot: (await hangingOn(act.platform.db, kind, id)).map(findingOf) }
}

/** Removes it, unless anything hangs on it. Gives the parent. */
export async function remove(act: Act, kind: PlaceKind, id: string): Promise<Outcome<Removable> | null> {
  const seen = await seeRemovable(act, kind, id)
  if (!seen) return null
  if (seen.whyNot.length > 0) return refused(...seen.whyNot)
  return await inTurn<Outcome<Removable>>(act, async (trx) => {
    if (!(await removePlace(trx, kind, id))) return refused({ rule: 'gone-meanwhile', field: 'inhoud' })
    await logEvent(trx, act.viewer, `${kind}/remove`, { [kind]: id, name: seen.name }, act.requestId)
    return { ok: true, value: seen }
  }).catch((error: unknown) => {
    // 23503, foreign_key_violation: something came to hang on it meanwhile, or something that this module does not know
    if ((error as { code?: string }).code === '23503') return refused({ rule: 'place/in-use', field: 'inhoud' })
    throw error
  })
}

const findingOf = (what: Hanging): Finding => ({ rule: `place/has-${what}`, field: 'inhoud' })

async function mayRemove(act: Act, trx: Trx, kind: PlaceKind, id: string): Promise<Omit<Removable, 'whyNot'> | null> {
  const place = await findPlace(trx, kind, id)
  // a board and a school are the region's; a site is its school's too
  const scope = place && (await findScope(trx, kind === 'site' ? id : act.viewer.regionId))
  return place && scope && whyMayChangePlace(act.viewer, scope) ? place : null
}

async function findPlace(trx: Trx, kind: PlaceKind, id: string): Promise<Omit<Removable, 'whyNot'> | null> {
  if (kind === 'board') {
    const board = await findBoard(trx, id)
    return board && { name: board.name, parentId: null }
  }
  if (kind === 'institution') {
    const institution = await findInstitution(trx, id)
    return institution && { name: institution.name, parentId: institution.boardId }
  }
  const site = await findSite(trx, id)
  return site && { name: site.name, parentId: site.institutionId }
}
