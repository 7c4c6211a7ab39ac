import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn, orTaken } from '../actions.ts'
import { type Finding, type Outcome, refused, type Typed } from '../finding.ts'
import * as change from './change-place.store.ts'
import { readBoard, readInstitution, readSite } from './forms.ts'
import { findBoard, findInstitution, findSite, listInstitutions } from './place.store.ts'
import { whyMayChangePlace } from './rules/why-may-change-place.ts'
import { findScope } from './scope.store.ts'

const NOT_YOURS: Finding = { rule: 'not-yours', field: 'inhoud' }
const GONE: Finding = { rule: 'gone-meanwhile', field: 'inhoud' }

/** Adds a board, or changes the one with this id. Gives its id. */
export function saveBoard(act: Act, typed: Typed, id: string | null = null): Promise<Outcome<string>> {
  const form = readBoard(typed)
  if (!form.ok) return Promise.resolve(form)
  const work = inTurn<Outcome<string>>(act, async (trx) => {
    if (!(await mayChange(act, trx, act.viewer.regionId))) return refused(NOT_YOURS)
    if (id !== null && !(await findBoard(trx, id))) return refused(GONE)
    if (id !== null) await change.changeBoard(trx, id, form.value)
    const saved = id ?? (await change.addBoard(trx, act.viewer.regionId, form.value))
    await note(act, trx, id ? 'board/change' : 'board/add', { board: saved, ...form.value })
    return { ok: true, value: saved }
  })
  return orTaken(work, { board_region_id_number_key: { rule: 'board/number-taken', field: 'nummer', given: form.value.number ?? '' } })
}

/** A new institution is the region's; who rules over an institution may change it, but not give it to another board. */
export function saveInstitution(act: Act, typed: Typed, id: string | null = null): Promise<Outcome<string>> {
  const form = readInstitution(typed)
  if (!form.ok) return Promise.resolve(form)
  const work = inTurn<Outcome<string>>(act, async (trx) => {
    const was = id === null ? null : await findInstitution(trx, id)
    if (id !== null && !was) return refused(GONE)
    if (!(await findBoard(trx, form.value.boardId))) return refused({ rule: 'institution/board-not-chosen', field: 'bestuur' })
    const isMoved = was !== null && was.boardId !== form.value.boardId
    if (!(await mayChange(act, trx, isMoved || id === null ? act.viewer.regionId : id))) return refused(NOT_YOURS)
    if (id !== null) await change.changeInstitution(trx, id, form.value)
    const saved = id ?? (await change.addInstitution(trx, act.viewer.regionId, form.value))
    await note(act, trx, id ? 'institution/change' : 'institution/add', { institution: saved, ...form.value })
    return { ok: true, value: saved }
  })
  return orTaken(work, { institution_region_id_brin_key: { rule: 'institution/brin-taken', field: 'brin', given: form.value.brin } })
}

export function saveSite(act: Act, typed: Typed, id: string | null = null): Promise<Outcome<string>> {
  const taken: Finding = { rule: 'site/vestiging-taken', field: 'vestiging', given: typed.get('vestiging')?.[0]?.trim() ?? '' }
  const work = inTurn<Outcome<string>>(act, async (trx) => {
    const institutions = new Map((await listInstitutions(trx)).map((one) => [one.id, one.kind]))
    const was = id === null ? null : await findSite(trx, id)
    if (id !== null && !was) return refused(GONE)
    const form = readSite(was ? new Map([...typed, ['instelling', [was.institutionId]]]) : typed, (one) => institutions.get(one))
    if (!form.ok) return form
    if (!(await mayChange(act, trx, id ?? form.value.institutionId))) return refused(NOT_YOURS)
    if (id !== null) await change.changeSite(trx, id, form.value)
    const saved = id ?? (await change.addSite(trx, form.value))
    await note(act, trx, id ? 'site/change' : 'site/add', { site: saved, ...form.value })
    return { ok: true, value: saved }
  })
  return orTaken(work, { site_institution_id_vestiging_key: taken })
}

async function mayChange({ viewer }: Act, trx: Trx, scopeId: string): Promise<boolean> {
  const scope = await findScope(trx, scopeId)
  return scope !== null && whyMayChangePlace(viewer, scope) !== null
}

function note({ viewer, requestId }: Act, trx: Trx, what: string, subject: object): Promise<void> {
  return logEvent(trx, viewer, what, subject, requestId)
}
