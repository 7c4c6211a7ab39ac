import { schoolYearOf } from '../calendar.ts'
import { addPupil, addRecord, type Book, bornFor } from './book.ts'
import { mboYear } from './mbo-year.ts'
import type { Stream } from './stream.ts'
import { voYear } from './vo-year.ts'
import type { Walker } from './walker.ts'

const SHARE_OF_BOYS: Record<string, number> = { 'M&T': 0.92, PIE: 0.9, BWI: 0.93, 'Z&W': 0.12, 'E&O': 0.5, 'D&P': 0.5, groen: 0.4 }

/** From vmbo leerjaar 3 up to the day it is: repeating, leaving the route, dropping out, hand-over, diploma. */
export function addLife(book: Book, stream: Stream, cohort: number): void {
  const born = bornFor(book.chance, cohort, SHARE_OF_BOYS[stream.profiel] ?? 0.5)
  const pupilId = addPupil(book)
  const record = addRecord(book, pupilId, stream.vo.institutionId, born)
  const walker: Walker = { stream, born, pupilId, at: 'vo', leerjaar: 3, hasRepeated: false, record, line: null, trouble: null }
  for (let year = cohort; year <= schoolYearOf(book.today) && walker.at !== 'gone'; year += 1) {
    if (walker.at === 'vo') voYear(book, walker, year)
    else mboYear(book, walker, year)
  }
}
