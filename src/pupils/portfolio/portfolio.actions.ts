import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import type { FileContent } from '#platform/files/file.ts'
import { fullName } from '../name.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type CompetenceList, type Entry, MOST_BYTES_OF_PUPIL, MOST_FILES } from './entry.ts'
import {
  bytesOf,
  deleteEntry,
  deleteFile,
  endList,
  findContent,
  findEntry,
  insertEntry,
  insertFeedback,
  insertFile,
  insertList,
  listAllCompetences,
  listCompetences,
  listEntries,
  listPlaces,
  updateEntry,
} from './portfolio.store.ts'
import { type PortfolioWrong, readEntry, readList } from './typed.ts'

/** `portfolio/write`: the pupil's own; `guidance/see`: who guides the pupil reads what is shared. */
export type PortfolioRight = 'portfolio/write' | 'guidance/see'

export interface SeenPortfolio {
  pupil: { id: string; name: string }
  entries: Entry[]
  lists: CompetenceList[]
  /** may write feedback on what is shared */
  mayAnswer: boolean
  day: string
}

export function seePortfolio(db: Db, request: Request, pupilId: string, right: PortfolioRight): Promise<SeenPortfolio | null> {
  return lookAt(db, request, { pupilId, right, what: 'portfolio/page' }, (turn) => portfolioOf(turn, pupilId))
}

async function portfolioOf({ trx, request, place }: PupilTurn, pupilId: string): Promise<SeenPortfolio> {
  const { records } = await loadRecords(trx, pupilId)
  return {
    pupil: { id: pupilId, name: records[0] ? fullName(records[0]) : '' },
    entries: await listEntries(trx, pupilId),
    lists: await listCompetences(trx, { routeIds: place.routes.map(({ routeId }) => routeId), institutionIds: place.institutionIds }),
    mayAnswer: whyMayPupil(request.viewer, 'guidance/write', place) !== null,
    day: request.day,
  }
}

export type KeptEntry = { ok: true; id: string } | { ok: false; mistakes: PortfolioWrong[] }
const wrong = (...mistakes: PortfolioWrong[]): { ok: false; mistakes: PortfolioWrong[] } => ({ ok: false, mistakes })

/** By the pupil alone; null when there is no such entry of the own. */
function own<T extends { ok: boolean }>(
  db: Db,
  request: Request,
  pupilId: string,
  what: string,
  work: (turn: PupilTurn) => Promise<T>,
): Promise<T | null> {
  return changeOf(db, request, { pupilId, right: 'portfolio/write', what: `portfolio/${what}` }, work)
}

/** A new entry (`id` null), or one that is changed. */
export function saveEntry(db: Db, request: Request, pupilId: string, id: string | null, form: URLSearchParams): Promise<KeptEntry | null> {
  return own<KeptEntry>(db, request, pupilId, 'entry', async (turn) => {
    const { lists, entries } = await portfolioOf(turn, pupilId)
    const was = entries.find((one) => one.id === id)
    if (id !== null && !was) return wrong({ field: 'titel', mistake: 'unknown' })
    // what is linked to a list that went out of use stays
    const known = [...lists.flatMap(({ competences }) => competences), ...(was?.competences ?? [])].map((one) => one.id)
    const read = readEntry(form, known, request.day)
    if (!read.ok) return read
    if (was) await updateEntry(turn.trx, was.id, read.value)
    return { ok: true, id: was?.id ?? (await insertEntry(turn.trx, pupilId, read.value)) }
  })
}

/** The pupil's own: gone is gone, with its files and what others said of it. */
export function removeEntry(db: Db, request: Request, pupilId: string, id: string): Promise<{ ok: true } | null> {
  return own(db, request, pupilId, 'remove', async ({ trx }) => {
    await deleteEntry(trx, id)
    return { ok: true as const }
  })
}

export function addFile(db: Db, request: Request, pupilId: string, entryId: string, file: FileContent): Promise<KeptEntry | null> {
  return own<KeptEntry>(db, request, pupilId, 'file', async ({ trx }) => {
    const entry = await findEntry(trx, pupilId, entryId)
    if (!entry) return wrong({ field: 'bestand', mistake: 'unknown' })
    if (entry.files.length >= MOST_FILES) return wrong({ field: 'bestand', mistake: 'too-many-files' })
    if ((await bytesOf(trx, pupilId)) + file.content.length > MOST_BYTES_OF_PUPIL) return wrong({ field: 'bestand', mistake: 'full' })
    await insertFile(trx, entryId, file)
    return { ok: true, id: entryId }
  })
}

export function dropFile(
  db: Db,
  request: Request,
  pupilId: string,
  entryId: string,
  id: string,
): Promise<{ ok: true } | { ok: false } | null> {
  return own<{ ok: true } | { ok: false }>(db, request, pupilId, 'file-remove', async ({ trx }) => {
    const entry = await findEntry(trx, pupilId, entryId)
    return entry && (await deleteFile(trx, entry.id, id)) ? { ok: true } : { ok: false }
  })
}

/** The file itself; that it was opened is noted. */
export function openFile(db: Db, request: Request, pupilId: string, id: string, right: PortfolioRight): Promise<FileContent | null> {
  return lookAt(db, request, { pupilId, right, what: 'portfolio/file' }, ({ trx }) => findContent(trx, pupilId, id))
}

/** Of who guides the pupil, on what the pupil shares. */
export function giveFeedback(db: Db, request: Request, pupilId: string, entryId: string, form: URLSearchParams): Promise<KeptEntry | null> {
  return changeOf<KeptEntry>(db, request, { pupilId, right: 'guidance/write', what: 'portfolio/feedback' }, async ({ trx }) => {
    const text = (form.get('reactie') ?? '').trim()
    const entry = await findEntry(trx, pupilId, entryId)
    if (!entry?.isShared) return wrong({ field: 'reactie', mistake: 'unknown' })
    if (text === '' || text.length > 5000) return wrong({ field: 'reactie', mistake: text === '' ? 'missing' : 'too-long' })
    await insertFeedback(trx, entryId, text, request.viewer.personId)
    return { ok: true, id: entryId }
  })
}

export interface SeenLists {
  lists: CompetenceList[]
  places: { kind: 'route' | 'school'; id: string; name: string }[]
}

const inTurn = <T>(db: Db, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)

export function seeLists(db: Db, request: Request): Promise<SeenLists> {
  return inTurn(db, request, async (trx) => ({ lists: await listAllCompetences(trx), places: await listPlaces(trx) }))
}

export function saveList(
  db: Db,
  request: Request,
  form: URLSearchParams,
): Promise<{ ok: true } | { ok: false; mistakes: PortfolioWrong[] }> {
  return inTurn(db, request, async (trx) => {
    const read = readList(form, await listPlaces(trx))
    if (!read.ok) return read
    await insertList(trx, request.viewer, read.value)
    await logEvent(trx, request.viewer, 'competence-list/add', { name: read.value.name, of: read.value.of }, request.requestId)
    return { ok: true as const }
  })
}

/** Null when it is not there, or not one's own. */
export function endCompetenceList(db: Db, request: Request, id: string): Promise<{ ok: true } | null> {
  return inTurn(db, request, async (trx) => {
    if (!(await endList(trx, id))) return null
    await logEvent(trx, request.viewer, 'competence-list/end', { list: id }, request.requestId)
    return { ok: true as const }
  })
}
