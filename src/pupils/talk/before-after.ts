import { plusDays } from '../day.ts'

const DAYS = 28

export interface BeforeAfter {
  /** the first day before, and the last day after */
  from: string
  until: string
  before: Count
  after: Count
  /** false: the four weeks after are not over yet */
  isWhole: boolean
}
export interface Count {
  absences: number
  contacts: number
}

/**
 * Absences and contacts in the four weeks before an action and the four weeks that begin with it. Two numbers of one pupil:
 * no proof of anything (domain.md 8), and whoever shows them says so.
 */
export function beforeAndAfter(action: string, absences: readonly string[], contacts: readonly string[], day: string): BeforeAfter {
  const [from, until] = [plusDays(action, -DAYS), plusDays(action, DAYS - 1)]
  const within = (days: readonly string[], first: string, last: string): number => days.filter((one) => first <= one && one <= last).length
  const count = (first: string, last: string): Count => ({
    absences: within(absences, first, last),
    contacts: within(contacts, first, last),
  })
  return { from, until, before: count(from, plusDays(action, -1)), after: count(action, until), isWhole: until < day }
}
