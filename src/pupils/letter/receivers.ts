import type { Holder } from '../invite/access.ts'
import { eighteenthBirthday, isOfAge } from '../invite/of-age.ts'

export const TO_KINDS = ['parents', 'pupil'] as const
export type ToKind = (typeof TO_KINDS)[number]

/**
 * Why nothing goes to the parents: from eighteen on the pupil decides who looks along (of-age.ts), and consent is there when
 * a parent was given access on or after that birthday. Null: a letter may go to them. An unknown birth date asks a person to
 * look it up first.
 */
export function whyNotToParents(birthDate: string | null, holders: readonly Holder[], day: string): 'of-age' | 'birth-date-unknown' | null {
  if (birthDate === null) return 'birth-date-unknown'
  if (!isOfAge(birthDate, day)) return null
  const birthday = eighteenthBirthday(birthDate)
  return holders.some((one) => looksAlong(one, day) && one.role === 'ouder' && one.grantedOn >= birthday) ? null : 'of-age'
}

/** Who gets it by mail: those with access today, and of the parents of a pupil of age only who has the pupil's word. */
export function receiversOf(to: ToKind, holders: readonly Holder[], birthDate: string | null, day: string): Holder[] {
  const role = to === 'pupil' ? 'leerling' : 'ouder'
  const since = birthDate !== null && role === 'ouder' && isOfAge(birthDate, day) ? eighteenthBirthday(birthDate) : ''
  return holders.filter((one) => one.role === role && one.email !== null && looksAlong(one, day) && one.grantedOn >= since)
}

const looksAlong = ({ from, until }: Holder, day: string): boolean => from <= day && (until === null || until >= day)
