import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Db } from '#platform/database/database.ts'
import { asPerson } from '#platform/database/database.ts'
import { fieldReader, type Read } from '#platform/form/fields.ts'
import { type CompanyRecognitions, insertRecognition, listRecognitions } from './company.store.ts'
import type { NowRequest } from './placement.actions.ts'
import type { Recognition } from './placement.ts'

/** The companies of the region with the qualifications for which each is recognised. */
export function seeRecognitions(db: Db, { viewer, day }: NowRequest): Promise<CompanyRecognitions[]> {
  return asPerson(db, viewer.personId, (trx) => listRecognitions(trx), day)
}

export type RecognitionMistake = 'no-crebo'

export function readRecognition(
  form: URLSearchParams,
  companies: readonly { id: string }[],
): Read<Recognition & { companyId: string }, RecognitionMistake> {
  const is = fieldReader<RecognitionMistake>(form)
  const companyId =
    companies.find(({ id }) => id === form.get('bedrijf'))?.id ?? is.wrong('bedrijf', form.get('bedrijf') ? 'unknown' : 'missing')
  const crebo = is.text('crebo', 5)
  if (crebo !== null && !/^\d{5}$/.test(crebo)) is.wrong('crebo', 'no-crebo')
  const [validFrom, validUntil] = [is.day('van', true), is.day('tot')]
  if (validFrom && validUntil && validUntil < validFrom) is.wrong('tot', 'end-before-start')
  const source = is.text('bron', 200)
  return is.done({ companyId: companyId ?? '', crebo: crebo ?? '', validFrom: validFrom ?? '', validUntil, source: source ?? '' })
}

/** For which qualification, from when to when, and where it was read. */
export function addRecognition(db: Db, { viewer, day, now, requestId }: NowRequest, form: URLSearchParams) {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const read = readRecognition(form, await listRecognitions(trx))
      if (!read.ok) return read
      await insertRecognition(trx, read.value, { personId: viewer.personId, now })
      const { companyId, crebo } = read.value
      await logEvent(trx, viewer, 'company/recognition', { company: companyId, crebo }, requestId)
      return { ok: true } as const
    },
    day,
  )
}
