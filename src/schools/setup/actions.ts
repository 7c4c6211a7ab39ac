import { logEvent } from '#platform/audit/pupil-log.ts'
import { asSystem } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import { type Act, inTurn, orTaken } from '../actions.ts'
import { answer, type Finding, type Outcome, refused, type Typed } from '../finding.ts'
import { addBoard, addInstitution } from '../places/change-place.store.ts'
import { readBoard, readInstitution } from '../places/forms.ts'
import { findBoard } from '../places/place.store.ts'
import { whyMayChangePlace } from '../places/rules/why-may-change-place.ts'
import { regionScope } from '../places/scope.ts'
import { readStart, type StartRules } from './form.ts'
import { addRegion, lockSetup, readSetupState, removeHalf } from './setup.store.ts'

export interface FirstBeheerder {
  personId: string
  email: string
  password: string
}

/** Whether a stranger may begin a region here: only while nobody could be asked. */
export async function isSetupOpen({ db, now }: Platform): Promise<boolean> {
  // nobody can be signed in yet
  return (await asSystem(db, (trx) => readSetupState(trx, now()))) !== 'begun'
}

/** The region and its first beheerder, who has no account yet: that comes next, and until then this can be done again. */
export async function startRegion(
  { db, now }: Platform,
  typed: Typed,
  rules: StartRules,
  requestId: string,
): Promise<Outcome<FirstBeheerder>> {
  const form = readStart(typed, rules)
  if (!form.ok) return form
  const { person, password } = form.value
  // nobody can be signed in yet
  return asSystem(db, async (trx) => {
    await lockSetup(trx)
    const state = await readSetupState(trx, now())
    if (state === 'begun') return refused({ rule: 'setup/started-already', field: 'inhoud' })
    if (state === 'half') await removeHalf(trx)
    const personId = await addRegion(trx, form.value, now(), requestId)
    return { ok: true, value: { personId, email: person.email, password } }
  })
}

/** What `bestuur` says when the board is a new one. */
export const NEW_BOARD = 'nieuw'

/** A school with its board, which may be new: both, or neither. Gives the id of the school. */
export function addSchool(act: Act, typed: Typed): Promise<Outcome<string>> {
  const isNew = answer(typed, 'bestuur') === NEW_BOARD
  const board = readBoard(
    new Map([
      ['naam', typed.get('bestuursnaam') ?? []],
      ['nummer', typed.get('nummer') ?? []],
    ]),
  )
  const school = readInstitution(typed)
  const boardFindings = isNew && !board.ok ? board.findings.map(atBoardName) : []
  if (!school.ok || boardFindings.length > 0) return Promise.resolve(refused(...boardFindings, ...(school.ok ? [] : school.findings)))
  const work = inTurn<Outcome<string>>(act, async (trx) => {
    const { viewer, requestId } = act
    if (!whyMayChangePlace(viewer, regionScope(viewer.regionId))) return refused({ rule: 'not-yours', field: 'inhoud' })
    const boardId = isNew && board.ok ? await addBoard(trx, viewer.regionId, board.value) : school.value.boardId
    if (!(await findBoard(trx, boardId))) return refused({ rule: 'institution/board-not-chosen', field: 'bestuur' })
    const id = await addInstitution(trx, viewer.regionId, { ...school.value, boardId })
    if (isNew) await logEvent(trx, viewer, 'board/add', { board: boardId }, requestId)
    await logEvent(trx, viewer, 'institution/add', { institution: id, ...school.value, boardId }, requestId)
    return { ok: true, value: id }
  })
  return orTaken(work, {
    board_region_id_number_key: { rule: 'board/number-taken', field: 'nummer', given: answer(typed, 'nummer') },
    institution_region_id_brin_key: { rule: 'institution/brin-taken', field: 'brin', given: school.value.brin },
  })
}

const atBoardName = (finding: Finding): Finding => (finding.field === 'naam' ? { ...finding, field: 'bestuursnaam' } : finding)
