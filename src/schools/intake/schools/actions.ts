import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import type { Act } from '../../actions.ts'
import { answer, answers, type Finding, type Outcome, refused, type Typed } from '../../finding.ts'
import { addBoard, addInstitution, addSite, renameInstitution, renameSite } from '../../places/change-place.store.ts'
import { INSTITUTION_KINDS, type InstitutionKind } from '../../places/institution.ts'
import type { Board } from '../../places/place.ts'
import { firstPerField, type TakenOver, takeOver } from '../actions.ts'
import { type Known, nameOffered, standingOfSchool, standingOfSite } from '../compare.ts'
import { loadKnown } from '../known.store.ts'
import type { Offer, OfferedSchool } from '../offer.ts'

/**
 * The schools (`school`, a brin) and sites (`vestiging`, brin and two digits) that were ticked, in one transaction. A site
 * brings its school along. What the file does not say, `soort` and `bestuur` do.
 */
export function takeOverSchools(act: Act, offer: Offer, typed: Typed): Promise<Outcome<TakenOver>> {
  const sites = new Set(answers(typed, 'vestiging'))
  const schools = new Set([...answers(typed, 'school'), ...[...sites].map((code) => code.slice(0, 4))])
  const chosen = offer.schools.filter(({ brin }) => schools.has(brin))
  return takeOver(act, chosen.length, async (trx) => {
    const known = await loadKnown(trx)
    const findings = chosen.flatMap((school) => schoolFinding(school, known, typed) ?? [])
    if (findings.length > 0) return refused(...firstPerField(findings))
    const taken: TakenOver = { added: 0, changed: 0 }
    const boards = [...known.boards]
    for (const school of chosen) await takeSchool(act, trx, { school, sites, known, boards, typed, taken })
    await logEvent(
      trx,
      act.viewer,
      'intake/schools',
      { file: offer.called, schools: chosen.map(({ brin }) => brin), ...taken },
      act.requestId,
    )
    return { ok: true, value: taken }
  })
}

interface Taking {
  school: OfferedSchool
  sites: ReadonlySet<string>
  known: Known
  /** grows with the boards that come along */
  boards: Board[]
  typed: Typed
  taken: TakenOver
}

async function takeSchool(act: Act, trx: Trx, taking: Taking): Promise<void> {
  const { school, sites, known, taken } = taking
  const here = known.institutions.get(school.brin)
  const id = here?.id ?? (await addSchool(act, trx, taking))
  if (!here) taken.added += 1
  else if (standingOfSchool(school, known) === 'changed') {
    await renameInstitution(trx, id, school.name ?? here.name)
    taken.changed += 1
  }
  for (const site of school.sites.filter(({ vestiging }) => sites.has(school.brin + vestiging))) {
    const standing = standingOfSite(school, site, known)
    const found = known.sites.get(school.brin + site.vestiging)
    if (standing === 'new') await addSite(trx, { ...site, institutionId: id, profielen: [] })
    else if (standing === 'changed' && found) await renameSite(trx, found.id, site.name, site.place ?? found.place)
    else continue
    taken[standing === 'new' ? 'added' : 'changed'] += 1
  }
}

async function addSchool({ viewer }: Act, trx: Trx, { school, boards, typed }: Taking): Promise<string> {
  const boardId = boardOf(school, boards, typed)?.id ?? (await addBoardOf(trx, viewer.regionId, school, boards))
  const kind = kindOf(school, typed)
  const name = nameOffered(school)
  if (kind === null || name === null) throw new Error('a school that the rules refuse')
  return addInstitution(trx, viewer.regionId, { boardId, brin: school.brin, kind, name })
}

async function addBoardOf(trx: Trx, regionId: string, { boardNumber, boardName }: OfferedSchool, boards: Board[]): Promise<string> {
  const board = { name: boardName ?? '', number: boardNumber }
  const id = await addBoard(trx, regionId, board)
  boards.push({ ...board, id, regionId })
  return id
}

/** By its number; without one in the file, the board that was chosen. */
function boardOf({ boardNumber, boardName }: OfferedSchool, boards: readonly Board[], typed: Typed): Board | undefined {
  const byNumber = boardNumber === null ? undefined : boards.find(({ number }) => number === boardNumber)
  return byNumber ?? (boardName === null ? boards.find(({ id }) => id === answer(typed, 'bestuur')) : undefined)
}

const kindOf = ({ kind }: OfferedSchool, typed: Typed): InstitutionKind | null =>
  kind ?? INSTITUTION_KINDS.find((one) => one === answer(typed, 'soort')) ?? null

function schoolFinding(school: OfferedSchool, known: Known, typed: Typed): Finding | null {
  if (known.institutions.has(school.brin)) return null
  const name = nameOffered(school)
  if (name === null) return { rule: 'intake/school-not-in-region', field: 'keuze', given: school.brin }
  if (kindOf(school, typed) === null) return { rule: 'intake/kind-needed', field: 'soort', given: name }
  const hasBoard = boardOf(school, known.boards, typed) !== undefined || school.boardName !== null
  return hasBoard ? null : { rule: 'intake/board-needed', field: 'bestuur', given: name }
}
