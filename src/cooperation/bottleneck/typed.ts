import type { Choices, Place } from '../place/place.ts'
import { placeReader, type Read, readPerson, readPlace } from '../place/typed.ts'
import { type BottleneckLine, type Head, KINDS, LINE_KINDS } from './bottleneck.ts'

export function readBottleneck(form: URLSearchParams, choices: Choices): Read<{ head: Head; place: Place }> {
  const is = placeReader(form)
  const kind = is.oneOf('soort', KINDS)
  const [title, hurts] = [is.text('titel', 200), is.text('wie-last', 1000)]
  const since = is.day('sinds', true)
  if (since && since > choices.today) is.wrong('sinds', 'in-future')
  const { personId, personName } = readPerson(form, is, choices, { isRequired: false })
  const place = readPlace(form, is, choices)
  const owner = { ownerId: personId, owner: personName || null }
  return is.done({ head: { kind: kind ?? 'own', title: title ?? '', hurts: hurts ?? '', since: since ?? '', ...owner }, place })
}

/** What was done about it; what is escalated goes to somebody, what is resolved says how. */
export function readLine(form: URLSearchParams, since: string, today: string): Read<Omit<BottleneckLine, 'id' | 'by'>> {
  const is = placeReader(form)
  const kind = is.oneOf('regel', LINE_KINDS) ?? 'tried'
  const on = is.day('dag') ?? today
  if (on > today) is.wrong('dag', 'in-future')
  if (on < since) is.wrong('dag', 'end-before-start')
  const to = kind === 'escalated' ? is.text('aan', 200) : null
  return is.done({ kind, on, to, note: is.text('tekst', 1000, kind !== 'escalated') ?? '' })
}
