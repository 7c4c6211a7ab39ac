import { type Wrong as AnyWrong, fieldReader, type Read as ReadAny } from '../fields.ts'
import type { Choices, Place } from './place.ts'

/** Beside what can be wrong with a field. */
export type PlaceMistake =
  | 'own-school-missing'
  | 'person-missing'
  | 'in-future'
  | 'too-much'
  | 'same-school'
  | 'not-your-school'
  | 'outside-term'
  | 'seen-another'
  | 'there-already'
export type Wrong = AnyWrong<PlaceMistake>
export type Read<T> = ReadAny<T, PlaceMistake>

/** Reads the fields of a form about schools, routes and people. */
export const placeReader = (form: URLSearchParams) => fieldReader<PlaceMistake>(form)
export type Reader = ReturnType<typeof placeReader>

/** What was ticked under `scholen` and `routes`; at least one school. */
export function readPlace(form: URLSearchParams, is: Reader, { schools, routes }: Pick<Choices, 'schools' | 'routes'>): Place {
  const ticked = (field: string, known: readonly { id: string }[]): string[] => {
    const chosen = [...new Set(form.getAll(field))]
    if (chosen.some((one) => !known.some(({ id }) => id === one))) is.wrong(field, 'unknown')
    return chosen
  }
  const schoolIds = ticked('scholen', schools)
  if (schoolIds.length === 0) is.wrong('scholen', 'missing')
  return { schoolIds, routeIds: ticked('routes', routes) }
}

export interface Named {
  personId: string | null
  personName: string
}

/** Somebody with an account (`wie`), or a name or function that was typed (`naam`). */
export function readPerson(
  form: URLSearchParams,
  is: Reader,
  { people }: Pick<Choices, 'people'>,
  { who = 'wie', name = 'naam', isRequired = true } = {},
): Named {
  const chosen = form.get(who) ?? ''
  const person = people.find(({ id }) => id === chosen)
  if (chosen !== '' && !person) is.wrong(who, 'unknown')
  const typed = is.text(name, 200, false) ?? ''
  if (isRequired && chosen === '' && typed === '') is.wrong(name, 'person-missing')
  return { personId: person?.id ?? null, personName: person?.name ?? typed }
}

/** One of the schools; null when it may stay empty. */
export function readSchool(form: URLSearchParams, is: Reader, field: string, schools: readonly { id: string }[], isRequired = true) {
  const chosen = form.get(field) ?? ''
  if (chosen === '') return isRequired ? is.wrong(field, 'missing') : null
  return schools.some(({ id }) => id === chosen) ? chosen : is.wrong(field, 'unknown')
}

/** `€ 1.250,50` or `1250.50` as cents. */
export function readCents(is: Reader, field: string, isRequired = true): number | null {
  const amount = is.decimal(field, 2)
  if (amount === null) return isRequired ? is.wrong(field, 'missing') : null
  return amount <= 0 ? is.wrong(field, 'no-number') : Math.round(amount * 100)
}
