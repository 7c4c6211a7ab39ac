import { plusDays } from '../day.ts'
import { eighteenthBirthday, isOfAge } from './of-age.ts'

export type PupilRole = 'leerling' | 'ouder'

/** Who may look at the pupil's own page: the pupil, or a parent. */
export interface Holder {
  assignmentId: string
  personId: string
  name: string
  email: string | null
  role: PupilRole
  from: string
  /** the last day; null = until further notice */
  until: string | null
  /** the day on which it was given */
  grantedOn: string
  /** until when the last link works that was not used yet; null when there is none, or for who may not know */
  linkUntil: Date | null
}

/**
 * The last day on which a parent looks along: the day before the pupil is eighteen, and until further notice when the birth
 * date is unknown or the pupil, who is of age, agrees.
 */
export function lastDayFor(role: PupilRole, birthDate: string | null, day: string): string | null {
  if (role === 'leerling' || birthDate === null || isOfAge(birthDate, day)) return null
  return plusDays(eighteenthBirthday(birthDate), -1)
}

export type AccessFinding =
  /** access that no birthday will end: nobody knows the birth date */
  | { rule: 'access/birth-date-unknown'; holder: Holder }
  /** the birth date came or changed later; a parent who was given access when the pupil was of age has the pupil's word */
  | { rule: 'access/parent-beyond-18'; holder: Holder; lastDay: string }

/** What to look at in who has access to this pupil. */
export function accessFindings(holders: readonly Holder[], birthDate: string | null): AccessFinding[] {
  return holders.flatMap((holder): AccessFinding[] => {
    if (holder.role !== 'ouder') return []
    if (birthDate === null) return [{ rule: 'access/birth-date-unknown', holder }]
    const birthday = eighteenthBirthday(birthDate)
    const lastDay = plusDays(birthday, -1)
    const isWithin = holder.grantedOn >= birthday || (holder.until !== null && holder.until <= lastDay)
    return isWithin ? [] : [{ rule: 'access/parent-beyond-18', holder, lastDay }]
  })
}
