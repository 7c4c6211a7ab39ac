import { fieldReader, type Read } from '#platform/form/fields.ts'
import { PLACES, type Place } from '#programme/index.ts'
import type { TeamRef } from '../../team/team.ts'

export interface TimetableException {
  id: string
  team: TeamRef
  validFrom: string
  /** the last day */
  validUntil: string
  /** null: free */
  place: Place | null
  reason: string
  by: string
}

export type NewException = Pick<TimetableException, 'validFrom' | 'validUntil' | 'place' | 'reason'>

export const FREE = 'vrij'

export function readException(form: URLSearchParams): Read<NewException> {
  const is = fieldReader(form)
  const validFrom = is.day('van', true) ?? ''
  const validUntil = is.day('tot') ?? validFrom
  if (validUntil < validFrom) is.wrong('tot', 'end-before-start')
  const place = is.oneOf('plek', [...PLACES, FREE] as const)
  const reason = is.text('reden', 200) ?? ''
  return is.done({ validFrom, validUntil, place: place === FREE ? null : place, reason })
}
