import { insertOf, insertSignature } from '../placement.store.ts'
import { hasCompany, PARTIES } from '../placement.ts'
import { nameOfPupil } from '../pupil-name.store.ts'
import { termsOf } from '../terms.ts'
import { DONE, type Line, readerOf, wrong } from './line-turn.actions.ts'

/** The POK from what is agreed now; when there is one already an amendment, with the reason. */
export const agree: Line = async ({ trx, placement, pupilId, form, by }) => {
  const is = readerOf(form)
  const isFirst = placement.agreements.length === 0
  const from = is.day('geldt-vanaf') ?? placement.startsOn
  const reason = is.text('wijziging-reden', 500, !isFirst)
  if (!hasCompany(placement)) is.wrong('geldt-vanaf', 'no-company')
  if (from < placement.startsOn || from > placement.endsOn) is.wrong('geldt-vanaf', 'outside')
  const read = is.done({ from, reason: isFirst ? null : reason })
  if (!read.ok) return read
  const values = {
    nr: (placement.agreements.at(-1)?.nr ?? 0) + 1,
    terms: JSON.stringify(termsOf(placement, await nameOfPupil(trx, pupilId))),
    holds_from: read.value.from,
    reason: read.value.reason,
  }
  await insertOf(trx, 'placement_agreement', placement, values, by)
  return DONE
}

/** Who signed the paper, and when: the paper itself is at the school. */
export const sign: Line = async ({ trx, placement, form, by, day }) => {
  const is = readerOf(form)
  const agreement = placement.agreements.find(({ id }) => id === form.get('overeenkomst'))
  const [party, name, on] = [is.oneOf('partij', PARTIES), is.text('naam', 120), is.day('getekend-op', true)]
  if (on && on > day) is.wrong('getekend-op', 'in-future')
  const read = is.done({ party: party ?? 'pupil', name: name ?? '', signedOn: on ?? '' })
  if (!read.ok) return read
  if (!agreement) return wrong('partij', 'unknown')
  await insertSignature(trx, { agreementId: agreement.id, recordId: placement.recordId, ...read.value }, by)
  return DONE
}
