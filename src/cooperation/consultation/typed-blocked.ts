import { fieldReader, type Read } from '../fields.ts'
import { isId } from '../id.ts'
import { type OwnMistake, weekdayIn } from './typed.ts'

export const BLOCKED_KINDS = ['holiday', 'exams', 'blocked'] as const
export interface TypedBlocked {
  institutionId: string
  kind: (typeof BLOCKED_KINDS)[number]
  name: string
  from: string
  until: string
  weekday: number | null
  hours: { from: string; until: string } | null
}

/** A period in which nobody of a school can meet; with a weekday and hours, only then each week. */
export function readBlocked(form: URLSearchParams, schools: readonly { id: string }[]): Read<TypedBlocked, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const institutionId = form.get('school') ?? ''
  if (!isId(institutionId) || !schools.some(({ id }) => id === institutionId)) is.wrong('school', institutionId ? 'unknown' : 'missing')
  const kind = is.oneOf('soort', BLOCKED_KINDS) ?? 'blocked'
  const name = is.text('naam', 200)
  const [from, until] = [is.day('eerste', true), is.day('laatste', true)]
  if (from && until && until < from) is.wrong('laatste', 'end-before-start')
  const [start, end] = [is.time('van'), is.time('tot')]
  if (start && !end) is.wrong('tot', 'missing')
  if (end && !start) is.wrong('van', 'missing')
  if (start && end && end <= start) is.wrong('tot', 'until-before-from')
  const hours = start && end ? { from: start, until: end } : null
  return is.done({ institutionId, kind, name: name ?? '', from: from ?? '', until: until ?? '', weekday: weekdayIn(form), hours })
}
