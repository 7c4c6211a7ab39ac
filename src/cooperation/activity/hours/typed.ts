import type { Choices, School } from '../../place/place.ts'
import { placeReader, type Read, readPerson, readSchool } from '../../place/typed.ts'
import type { Task } from './task.ts'

export type TypedTask = Omit<Task, 'id' | 'lines'> & { promised: number | null }

/** A task with the hours that are promised for it; `own`: the schools for which this viewer may write. */
export function readTask(form: URLSearchParams, choices: Choices, own: readonly School[]): Read<TypedTask> {
  const is = placeReader(form)
  const { personId, personName } = readPerson(form, is, choices)
  const institutionId = readSchool(form, is, 'school', choices.schools)
  if (institutionId && !own.some(({ id }) => id === institutionId)) is.wrong('school', 'not-your-school')
  const forInstitutionId = readSchool(form, is, 'voor', choices.schools, false)
  if (institutionId && institutionId === forInstitutionId) is.wrong('voor', 'same-school')
  const routeId = readSchool(form, is, 'route', choices.routes, false)
  const [schoolYear] = is.years('schooljaar')
  if (!schoolYear) is.wrong('schooljaar', 'missing')
  const leerjaar = is.whole('leerjaar', 9)
  if (leerjaar === 0) is.wrong('leerjaar', 'no-number')
  const task = {
    institutionId: institutionId ?? '',
    forInstitutionId,
    personId,
    person: personName,
    function: is.text('functie', 200) ?? '',
  }
  return is.done({ ...task, routeId, leerjaar, schoolYear: schoolYear ?? 0, promised: is.decimal('uren', 2) || null })
}

export interface TypedGiven {
  from: string
  to: string
  hours: number
  note: string
}

/** Hours on a day, or on the days from..to. */
export function readGiven(form: URLSearchParams, today: string): Read<TypedGiven> {
  const is = placeReader(form)
  const from = is.day('dag', true)
  const to = is.day('tot') ?? from
  if (from && to && to < from) is.wrong('tot', 'end-before-start')
  if (from && from > today) is.wrong('dag', 'in-future')
  else if (to && to > today) is.wrong('tot', 'in-future')
  const hours = is.decimal('uren', 2)
  if (!hours) is.wrong('uren', 'missing')
  if (hours && hours > 2000) is.wrong('uren', 'no-number')
  return is.done({ from: from ?? '', to: to ?? '', hours: hours ?? 0, note: is.text('opmerking', 500, false) ?? '' })
}

/** What a line should have been, and why. */
export function readCorrection(form: URLSearchParams): Read<{ lineId: string; hours: number; reason: string }> {
  const is = placeReader(form)
  const hours = is.decimal('wordt', 2)
  if (hours === null) is.wrong('wordt', 'missing')
  return is.done({ lineId: form.get('regel') ?? '', hours: hours ?? 0, reason: is.text('reden', 500) ?? '' })
}
