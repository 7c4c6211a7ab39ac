import { daysAfter, firstDayOf, lastDayOf } from '../calendar.ts'
import type { Book } from './book.ts'

/** A day of the school year on which something happens, by chance; null when it does not, or has not yet. */
export function dayOfEvent({ chance, today }: Book, share: number, year: number): string | null {
  const happens = chance.hit(share)
  const day = daysAfter(firstDayOf(year), chance.between(70, 320))
  return happens && day <= today ? day : null
}

export const isOver = ({ today }: Book, year: number): boolean => today > lastDayOf(year)

/** The last day of a year at school; null while it runs. */
export const endOf = (book: Book, year: number): string | null => (isOver(book, year) ? lastDayOf(year) : null)

export const DROP_OUT = 'vertrokken zonder startkwalificatie'
