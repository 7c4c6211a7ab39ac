import type { Db, Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong as WrongField } from '#platform/form/fields.ts'
import { fullName } from '../name.ts'
import type { SchoolRecord } from '../pupil.ts'
import { recordsOf } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { addCorrection, answerCorrection, loadCorrections, loadOpen, type OpenCorrection } from './correction.store.ts'
import { ABOUT, type Correction, OUTCOMES } from './correction.ts'

export type CorrectionMistake = 'answered-already'
export type Wrong = WrongField<CorrectionMistake>
export type Done = { ok: true } | { ok: false; mistakes: Wrong[] }

export interface SeenCorrections {
  pupil: { id: string; name: string }
  schools: readonly Pick<SchoolRecord, 'id' | 'institutionName'>[]
  corrections: Correction[]
  mayAsk: boolean
}

export function seeCorrections(db: Db, request: Request, pupilId: string): Promise<SeenCorrections | null> {
  return lookAt(db, request, { pupilId, right: 'pupil/see', what: 'correction/page' }, async ({ trx, place }) => {
    const schools = await recordsOf(trx, pupilId)
    return {
      pupil: { id: pupilId, name: schools[0] ? fullName(schools[0]) : '' },
      schools,
      corrections: await loadCorrections(trx, pupilId),
      mayAsk: whyMayPupil(request.viewer, 'own/see', place) !== null,
    }
  })
}

/** `school` (a record), `waarover`, `tekst`. */
export function askCorrection(db: Db, request: Request, pupilId: string, form: URLSearchParams, now: Date): Promise<Done | null> {
  return changeOf<Done>(db, request, { pupilId, right: 'own/see', what: 'correction/ask' }, async ({ trx }) => {
    const is = fieldReader<CorrectionMistake>(form)
    const recordId = await schoolIn(trx, pupilId, form)
    if (!recordId) is.wrong('school', 'missing')
    const [about, text] = [is.oneOf('waarover', ABOUT), is.text('tekst', 2000)]
    const read = is.done({ recordId: recordId ?? '', about: about ?? 'own', text: text ?? '' })
    if (!read.ok) return read
    await addCorrection(trx, read.value, { personId: request.viewer.personId, day: request.day, now })
    return { ok: true }
  })
}

/** A pupil of one school need not choose. */
async function schoolIn(trx: Trx, pupilId: string, form: URLSearchParams): Promise<string | null> {
  const records = await recordsOf(trx, pupilId)
  const [only] = records.length === 1 ? records : []
  return records.find(({ id }) => id === (form.get('school') || only?.id))?.id ?? null
}

/** `uitkomst`, `antwoord`; by who may change what that school keeps. */
export function giveAnswer(
  db: Db,
  request: Request,
  { pupilId, id, form, now }: { pupilId: string; id: string; form: URLSearchParams; now: Date },
): Promise<Done | null> {
  return changeOf<Done>(db, request, { pupilId, right: 'pupil/change', what: 'correction/answer' }, async ({ trx }) => {
    const is = fieldReader<CorrectionMistake>(form)
    const [outcome, answer] = [is.oneOf('uitkomst', OUTCOMES), is.text('antwoord', 2000)]
    const read = is.done({ outcome: outcome ?? 'done', answer: answer ?? '' })
    if (!read.ok) return read
    const isDone = await answerCorrection(trx, { pupilId, id, ...read.value }, { personId: request.viewer.personId, now })
    return isDone ? { ok: true } : { ok: false, mistakes: [{ field: 'uitkomst', mistake: 'answered-already' }] }
  })
}

/** What waits for the asker's answer, over all pupils: for the start page. */
export const openCorrections = (trx: Trx): Promise<OpenCorrection[]> => loadOpen(trx)
