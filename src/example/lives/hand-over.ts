import { daysAfter, schoolYearOf } from '../calendar.ts'
import { addPupil, addRecord, type Book } from './book.ts'
import { closeLine, openLine } from './route-line.ts'
import type { Trouble, Walker } from './walker.ts'

/**
 * From the vmbo to the mbo. Most go well; of the last ones a few differ between the schools, as they do in practice:
 * the vmbo still says VO, the mbo has no record yet, or nobody has said that two records are one pupil.
 */
export function handOver(book: Book, walker: Walker, lastDay: string): void {
  const firstDay = daysAfter(lastDay, 1)
  const wasInRoute = walker.line !== null
  const isSameSchool = walker.stream.vo.institutionId === walker.stream.mbo.institutionId
  walker.trouble = wasInRoute && !isSameSchool && isRecent(book, firstDay) ? troubleOf(book) : null
  walker.at = 'mbo'
  walker.leerjaar = 1
  if (walker.trouble === 'phase-differs') walker.line = null
  else closeLine(walker, lastDay, null)
  if (walker.trouble !== 'no-mbo-record' && !isSameSchool) walker.record = mboRecord(book, walker)
  if (wasInRoute) openLine(book, walker, 'MBO', firstDay)
}

/** Handed over at the beginning of this school year. */
const isRecent = ({ today }: Book, firstDay: string): boolean => schoolYearOf(firstDay) === schoolYearOf(today)

function troubleOf({ chance }: Book): Trouble | null {
  const share = chance.next()
  if (share < 0.08) return 'phase-differs'
  if (share < 0.14) return 'no-mbo-record'
  return share < 0.22 ? 'unmatched' : null
}

function mboRecord(book: Book, walker: Walker) {
  const pupilId = walker.trouble === 'unmatched' ? addPupil(book) : walker.pupilId
  return addRecord(book, pupilId, walker.stream.mbo.institutionId, walker.born)
}
