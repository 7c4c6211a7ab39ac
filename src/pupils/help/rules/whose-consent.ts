import { birthdayOf } from '../../invite/of-age.ts'
import type { Consent, GivenBy } from '../help.ts'

/**
 * Whose consent there must be, and whose one would want beside it: until 16 the parents' (UAVG art. 5 lid 1), from 16 the
 * pupil's with the parents' beside it, from 18 the pupil's alone. Who is of unknown age needs both.
 */
export function consentOf(birthDate: string | null, day: string): { obliged: readonly GivenBy[]; wanted: readonly GivenBy[] } {
  if (birthDate === null) return { obliged: ['pupil', 'parent'], wanted: [] }
  if (birthdayOf(birthDate, 16) > day) return { obliged: ['parent'], wanted: [] }
  return birthdayOf(birthDate, 18) > day ? { obliged: ['pupil'], wanted: ['parent'] } : { obliged: ['pupil'], wanted: [] }
}

/** The first that is not there; null when none is missing. */
export function lacking(given: readonly Pick<Consent, 'givenBy'>[], birthDate: string | null, day: string) {
  const { obliged, wanted } = consentOf(birthDate, day)
  const missing = (asked: readonly GivenBy[]): GivenBy | null => asked.find((who) => !given.some(({ givenBy }) => givenBy === who)) ?? null
  return { obliged: missing(obliged), wanted: missing(wanted) }
}
