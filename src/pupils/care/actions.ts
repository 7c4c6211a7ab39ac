import type { Reason, Viewer } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import type { PlacedPupil, SchoolRecord } from '../pupil.ts'
import { mayPupil } from '../record/actions.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { answer, answers, type FormFinding, type Outcome, type Typed } from '../typed.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { addCareNote, withdrawCareNote } from './care-note.store.ts'
import { loadColleagues } from './colleagues.store.ts'

export type CareRule = 'text-missing' | 'text-too-long' | 'readers-missing' | 'reader-unknown' | 'school-not-chosen'
export const MOST_CHARS = 4000

export interface CareDesk {
  place: PlacedPupil
  why: Reason
  records: SchoolRecord[]
  /** colleagues who may see this pupil, with the role by which */
  readers: { personId: string; name: string; role: string }[]
}

/** Who may be named as a reader, and for which school the note is; null when a note is not theirs to write. */
export function openCareDesk(db: Db, request: Request, pupilId: string): Promise<CareDesk | null> {
  return asPerson(db, request.viewer.personId, (trx) => deskOf(trx, request, pupilId), request.day)
}

/** `tekst`, `school` (an institution) and `lezers` (people). Only the writer and those named will ever read it. */
export function writeCareNote(db: Db, request: Request, pupilId: string, typed: Typed): Promise<Outcome<null, CareRule>> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const desk = await deskOf(trx, request, pupilId)
      if (!desk) return null
      const findings = wrongWith(desk, typed)
      if (findings.length > 0) return { ok: false, findings }
      const note = {
        text: answer(typed, 'tekst'),
        institutionId: schoolIn(desk, typed) ?? '',
        readerIds: [...new Set(answers(typed, 'lezers'))],
      }
      await addCareNote(trx, { pupilId, writtenBy: viewer.personId, ...note })
      await logPupils(trx, viewer, { action: 'change', what: 'care-note/write', requestId }, [{ pupilId, why: desk.why }])
      return { ok: true, value: null }
    },
    day,
  )
}

/** False when there was no note of the asker to withdraw. */
export function takeBackCareNote(db: Db, request: Request, pupilId: string, noteId: string): Promise<boolean> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const found = await mayPupil(trx, request, pupilId, 'pupil/see')
      if (!found || !(await withdrawCareNote(trx, pupilId, noteId))) return false
      await logPupils(trx, viewer, { action: 'change', what: 'care-note/withdraw', requestId }, [{ pupilId, why: found.why }])
      return true
    },
    day,
  )
}

async function deskOf(trx: Trx, request: Request, pupilId: string): Promise<CareDesk | null> {
  const found = await mayPupil(trx, request, pupilId, 'care/write')
  if (!found) return null
  const { records } = await loadRecords(trx, pupilId)
  const colleagues = await loadColleagues(trx, request.viewer, request.day)
  return { ...found, records, readers: colleagues.flatMap((one) => readerOf(one, found.place)) }
}

function readerOf(colleague: Viewer, place: PlacedPupil): CareDesk['readers'] {
  const why = whyMayPupil(colleague, 'pupil/see', place)
  return why ? [{ personId: colleague.personId, name: colleague.name, role: why.role }] : []
}

/** A pupil of one school needs no choice. */
function schoolIn({ records }: CareDesk, typed: Typed): string | undefined {
  const chosen = answer(typed, 'school') || (records.length === 1 ? records[0]?.institutionId : undefined)
  return records.find(({ institutionId }) => institutionId === chosen)?.institutionId
}

function wrongWith(desk: CareDesk, typed: Typed): FormFinding<CareRule>[] {
  const [text, readers] = [answer(typed, 'tekst'), answers(typed, 'lezers')]
  const known = new Set(desk.readers.map(({ personId }) => personId))
  return [
    ...(text === '' ? [{ rule: 'text-missing', field: 'tekst' } as const] : []),
    ...(text.length > MOST_CHARS ? [{ rule: 'text-too-long', field: 'tekst', given: String(MOST_CHARS) } as const] : []),
    ...(schoolIn(desk, typed) ? [] : [{ rule: 'school-not-chosen', field: 'school' } as const]),
    ...(readers.length === 0 ? [{ rule: 'readers-missing', field: 'lezers' } as const] : []),
    ...(readers.every((id) => known.has(id)) ? [] : [{ rule: 'reader-unknown', field: 'lezers' } as const]),
  ]
}
