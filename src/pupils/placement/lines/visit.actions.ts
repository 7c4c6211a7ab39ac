import { holdVisit, insertOf } from '../placement.store.ts'
import { VISIT_WAYS } from '../placement.ts'
import { DONE, type Line, readerOf, wrong } from './line-turn.actions.ts'

export const planVisit: Line = async ({ trx, placement, form, by }) => {
  const is = readerOf(form)
  const read = is.done({ planned_on: is.day('bezoek-op', true), how: is.oneOf('hoe', VISIT_WAYS) })
  if (!read.ok) return read
  await insertOf(trx, 'placement_visit', placement, read.value, by)
  return DONE
}

export const visited: Line = async ({ trx, placement, form, day }) => {
  const is = readerOf(form)
  const one = placement.visits.find(({ id, heldOn }) => id === form.get('bezoek-regel') && heldOn === null)
  const on = is.day('gehouden-op') ?? day
  if (on > day) is.wrong('gehouden-op', 'in-future')
  const read = is.done({ on, note: is.text('verslag', 2000, false) })
  if (!read.ok) return read
  if (!one) return wrong('verslag', 'unknown')
  await holdVisit(trx, one.id, read.value.on, read.value.note, form.get('deel') === 'ja')
  return DONE
}
