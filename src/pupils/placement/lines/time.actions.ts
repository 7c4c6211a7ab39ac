import { endPlacement, insertOf, withdrawPlacement } from '../placement.store.ts'
import { lastDayOf } from '../placement.ts'
import { DONE, type Line, readerOf, wrong } from './line-turn.actions.ts'

/** Days on which the pupil is not there though the placement goes on. */
export const interrupt: Line = async ({ trx, placement, form, by }) => {
  const is = readerOf(form)
  const [from, until, reason] = [is.day('onderbroken-van', true), is.day('onderbroken-tot'), is.text('onderbroken-reden', 500)]
  if (from && (from < placement.startsOn || from > lastDayOf(placement))) is.wrong('onderbroken-van', 'outside')
  if (from && until && until < from) is.wrong('onderbroken-tot', 'end-before-start')
  const read = is.done({ starts_on: from, ends_on: until, reason })
  if (!read.ok) return read
  await insertOf(trx, 'placement_interruption', placement, read.value, by)
  return DONE
}

/** The last day that was worked; the day before the first one: it never began. */
export const end: Line = async ({ trx, placement, form, by }) => {
  const is = readerOf(form)
  const [last, reason] = [is.day('laatste-dag', true), is.text('einde-reden', 500)]
  if (last && (last < placement.startsOn || last > placement.endsOn)) is.wrong('laatste-dag', 'outside')
  const read = is.done({ last: last ?? '', reason: reason ?? '' })
  if (!read.ok) return read
  if (placement.endedOn !== null) return wrong('laatste-dag', 'over')
  await endPlacement(trx, placement.id, read.value.last, read.value.reason, by)
  return DONE
}

/** It was a mistake: it counts for nothing, and stays to be read in the log. */
export const withdraw: Line = async ({ trx, placement, form, by }) => {
  const is = readerOf(form)
  const read = is.done({ reason: is.text('intrekken-reden', 500) ?? '' })
  if (!read.ok) return read
  await withdrawPlacement(trx, placement.id, read.value.reason, by)
  return DONE
}
