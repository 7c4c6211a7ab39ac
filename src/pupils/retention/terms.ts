/** What is kept of a pupil, by the reason it is kept for: each with its own term. */
export const CATEGORIES = ['guidance', 'enrolment', 'log'] as const
export type Category = (typeof CATEGORIES)[number]

/** What makes the term run. */
export type StartEvent = 'left-school' | 'record-destroyed'

export interface Term {
  category: Category
  months: number
  start: StartEvent
  /** who says so; the AVG itself sets no term, a school sets one per purpose */
  source: string
  /** the day from which this term holds */
  from: string
}

/**
 * Terms as data. What guidance a school gave goes two years after the pupil left it, enrolment and leaving five years
 * after: PO-Raad, 'Wat zijn de bewaartermijnen', and Kennisnet, 'Bewaartermijnen' (both read November 2026; law and
 * standards 3.2). For the log of who looked no source was found: two more years, so that a pupil who asks afterwards can
 * still be told who looked and that all of it was destroyed. Results per part go with the guidance: whether they are the
 * 'cijferlijsten vo' for which Kennisnet names six months, no source says, and a region decides.
 */
export const TERMS: readonly Term[] = [
  { category: 'guidance', months: 24, start: 'left-school', source: 'PO-Raad, Wat zijn de bewaartermijnen', from: '2018-05-25' },
  { category: 'enrolment', months: 60, start: 'left-school', source: 'Kennisnet, Bewaartermijnen', from: '2018-05-25' },
  { category: 'log', months: 24, start: 'record-destroyed', source: 'Doorloop', from: '2026-08-01' },
]

/** The term of a category on a day; the latest one that had begun. */
export function termOf(category: Category, day: string, terms: readonly Term[] = TERMS): Term | null {
  const begun = terms.filter((term) => term.category === category && term.from <= day)
  return begun.reduce<Term | null>((latest, term) => (latest && latest.from > term.from ? latest : term), null)
}

/** The last day on which it may be kept: the same day of the month, or the last of a shorter month. */
export function lastDayOf(startsOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
