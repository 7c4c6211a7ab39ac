import { isDay } from '../../day.ts'
import { confirmHours, finishAssignment, insertOf, withdrawHours } from '../placement.store.ts'
import { lastDayOf, mondayOf } from '../placement.ts'
import { DONE, type Line, readerOf, wrong } from './line-turn.actions.ts'

export const assign: Line = async ({ trx, placement, form, by }) => {
  const is = readerOf(form)
  const read = is.done({ text: is.text('opdracht', 500), due_on: is.day('klaar-voor') })
  if (!read.ok) return read
  await insertOf(trx, 'placement_assignment', placement, read.value, by)
  return DONE
}

export const finish: Line = async ({ trx, placement, form, day }) => {
  const is = readerOf(form)
  const one = placement.assignments.find(({ id, doneOn }) => id === form.get('opdracht-regel') && doneOn === null)
  const on = is.day('klaar-op') ?? day
  if (on > day) is.wrong('klaar-op', 'in-future')
  const read = is.done({ on, outcome: is.text('uitkomst', 500, false) })
  if (!read.ok) return read
  if (!one) return wrong('uitkomst', 'unknown')
  await finishAssignment(trx, one.id, read.value.on, read.value.outcome)
  return DONE
}

const MOST_A_WEEK = 80

/** Hours of one week, by the pupil or the school; what stood there for that week is replaced, unless a school confirmed it. */
export const writeHours: Line = async ({ trx, placement, form, by, day }) => {
  const is = readerOf(form)
  const [on, hours] = [is.day('week', true), is.decimal('uren-gemaakt', 1)]
  if (hours === null && (form.get('uren-gemaakt') ?? '').trim() === '') is.wrong('uren-gemaakt', 'missing')
  if (hours !== null && hours > MOST_A_WEEK) is.wrong('uren-gemaakt', 'no-hours-week')
  const week = on && isDay(on) ? mondayOf(on) : ''
  if (week > day) is.wrong('week', 'in-future')
  if (week && (week < mondayOf(placement.startsOn) || week > lastDayOf(placement))) is.wrong('week', 'outside')
  const was = placement.weeks.find((one) => one.week === week)
  if (was?.confirmedAt) is.wrong('week', 'confirmed')
  const read = is.done({ week, hours: hours ?? 0, note: is.text('uren-bij', 300, false) })
  if (!read.ok) return read
  if (was && !(await withdrawHours(trx, was.id, by.now))) return wrong('week', 'confirmed')
  await insertOf(trx, 'placement_hours', placement, { ...read.value, replaces: was?.id ?? null }, by)
  return DONE
}

export const dropHours: Line = async ({ trx, placement, form, by }) => {
  const one = placement.weeks.find(({ id }) => id === form.get('regel'))
  if (!one || !(await withdrawHours(trx, one.id, by.now))) return wrong('week', 'confirmed')
  return DONE
}

/** All that waits and that somebody else wrote: nobody confirms the own hours. */
export const confirmAll: Line = async ({ trx, placement, by }) =>
  (await confirmHours(trx, placement.id, by)) > 0 ? DONE : wrong('week', 'nothing-to-confirm')
