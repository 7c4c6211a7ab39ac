import { type Category, lastDayOf, TERMS, type Term, termOf } from './terms.ts'

/** Something that is kept, and since when its term runs. */
export interface Kept {
  category: Category
  pupilId: string
  /** null for the log, which outlives the record */
  recordId: string | null
  startsOn: string
}

export interface Due extends Kept {
  /** the last day on which it may be kept */
  endsOn: string
}

/** What may no longer be kept on this day: its last day is over. */
export function dueOn(day: string, kept: readonly Kept[], terms: readonly Term[] = TERMS): Due[] {
  return kept.flatMap((one) => {
    const term = termOf(one.category, day, terms)
    if (!term) return []
    const endsOn = lastDayOf(one.startsOn, term.months)
    return endsOn < day ? [{ ...one, endsOn }] : []
  })
}

/** The same thing on two lists. */
export const keyOf = ({ category, pupilId, recordId }: Pick<Kept, 'category' | 'pupilId' | 'recordId'>): string =>
  `${category} ${pupilId} ${recordId ?? ''}`
