import { fieldReader, type Read } from '../fields.ts'
import { type Body, type Member, TASKS } from './body.ts'
import { type Colleague, placeOfMember } from './place-of-member.ts'
import type { OwnMistake } from './typed.ts'

export type TypedMember = Omit<Member, 'id' | 'institutionName' | 'until'>

/** Somebody with an account is chosen, somebody without one has a name and perhaps an address. */
export function readMember(
  form: URLSearchParams,
  body: Pick<Body, 'schools'>,
  people: readonly Colleague[],
  today: string,
): Read<TypedMember, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const chosen = form.get('wie') ?? ''
  const person = people.find(({ id }) => id === chosen)
  if (chosen !== '' && !person) is.wrong('wie', 'unknown')
  const name = person ? person.name : is.text('naam-lid', 200)
  const email = person ? null : is.text('email', 254, false)
  if (email && !/^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+$/u.test(email)) is.wrong('email', 'no-mail')
  const wanted = { school: form.get('school') ?? '', side: form.get('kant') ?? '' }
  const found = placeOfMember(wanted, body, person?.at ?? [])
  if (!found.ok) is.wrong(found.field, found.mistake)
  const place = found.ok ? found.place : { side: 'vo' as const, institutionId: null }
  const task = is.oneOf('taak', TASKS) ?? 'lid'
  const from = is.day('vanaf') ?? today
  return is.done({ personId: person?.id ?? null, name: name ?? '', email, ...place, task, from })
}
