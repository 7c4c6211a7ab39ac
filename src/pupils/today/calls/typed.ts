import { fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
import { isDay } from '../../day.ts'
import { type Contact, NUMBER_TYPES } from '../contacts/contact.ts'
import { OUTCOMES } from './call.ts'
import type { NewCall } from './call-line.ts'

export type CallMistake = 'said-missing' | 'next-missing' | 'whom-missing' | 'reason-missing' | 'in-future'

interface CallFacts {
  contacts: readonly Contact[]
  ownerIds: readonly string[]
  today: string
  now: Date
  isOutOfTurn: boolean
}

/** One attempt: whom, at what kind of number, how it went, what comes next; and why, of who calls in the turn of the other side. */
export function readCall(form: URLSearchParams, { contacts, ownerIds, today, now, isOutOfTurn }: CallFacts): Read<NewCall, CallMistake> {
  const is = fieldReader<CallMistake>(form)
  const contact = contacts.find(({ id }) => id === form.get('wie')) ?? null
  const whom = contact?.name ?? is.text('ander', 100, false)
  if (!whom) is.wrong('wie', 'whom-missing')
  const numberType = contact?.numberType ?? is.oneOf('soort', NUMBER_TYPES) ?? 'other'
  const outcome = is.oneOf('uitkomst', OUTCOMES) ?? 'not-reached'
  const said = is.text('gezegd', 500, false)
  if (outcome === 'reached-explained' && !said) is.wrong('gezegd', 'said-missing')
  const nextStep = is.text('vervolg', 200, false)
  if (!nextStep) is.wrong('vervolg', 'next-missing')
  const ownerId = ownerIds.find((id) => id === form.get('eigenaar')) ?? null
  if (!ownerId) is.wrong('eigenaar', 'missing')
  const outOfTurn = is.text('buiten-beurt', 300, false)
  if (isOutOfTurn && !outOfTurn) is.wrong('buiten-beurt', 'reason-missing')
  return is.done({
    ...{
      day: readAbsenceDay(form, today, (field, mistake) => is.wrong(field, mistake)),
      contactId: contact?.id ?? null,
      whom: whom ?? '',
      numberType,
    },
    ...{ outcome, said, nextStep: nextStep ?? '', ownerId, nextOn: is.day('vervolgdag'), calledAt: now, outOfTurn },
  })
}

export function readClosing(form: URLSearchParams, today: string): Read<{ day: string; note: string }, CallMistake> {
  const is = fieldReader<CallMistake>(form)
  const day = readAbsenceDay(form, today, (field, mistake) => is.wrong(field, mistake))
  return is.done({ day, note: is.text('waarom', 500) ?? '' })
}

/** The day of the absence: today when the form does not say. */
function readAbsenceDay(
  form: URLSearchParams,
  today: string,
  wrong: (field: string, mistake: Wrong<CallMistake>['mistake']) => null,
): string {
  const typed = form.get('dag') ?? ''
  if (typed !== '' && !isDay(typed)) wrong('dag', 'no-day')
  if (typed > today) wrong('dag', 'in-future')
  return isDay(typed) ? typed : today
}
