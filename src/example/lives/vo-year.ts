import { firstDayOf, lastDayOf } from '../calendar.ts'
import { addEnrolment, type Book } from './book.ts'
import { handOver } from './hand-over.ts'
import { closeLine, openLine, switchReason } from './route-line.ts'
import { DROP_OUT, dayOfEvent, endOf, isOver } from './school-year.ts'
import type { Walker } from './walker.ts'

/** A year at the vmbo. Shares are plausible, not measured: leaving school early is rare, repeating a little less so. */
export function voYear(book: Book, walker: Walker, year: number): void {
  const isFirst = walker.leerjaar === 3 && !walker.hasRepeated
  if (isFirst) openLine(book, walker, 'VO', firstDayOf(year))
  const leaves = dayOfEvent(book, 0.015, year)
  const switches = dayOfEvent(book, 0.04, year)
  const enrolment = enrol(book, walker, year, leaves)
  if (switches && (!leaves || switches < leaves)) closeLine(walker, switches, switchReason(book))
  if (leaves) {
    enrolment.reason = DROP_OUT
    closeLine(walker, leaves, DROP_OUT)
    walker.at = 'gone'
  } else if (isOver(book, year)) nextYear(book, walker, year, enrolment)
}

function enrol(book: Book, { stream, record, leerjaar, line }: Walker, year: number, leaves: string | null) {
  const { vo, leerweg, profiel } = stream
  return addEnrolment(
    book,
    {
      record_id: record.id,
      site_id: vo.siteId,
      kind: 'vo',
      opleiding: `vmbo-${leerweg}`,
      leerjaar,
      profiel,
      crebo: null,
      valid_from: firstDayOf(year),
      valid_until: leaves ?? endOf(book, year),
      reason: null,
    },
    { siteKey: vo.key, schoolYear: year, routeKey: line ? (stream.route?.key ?? null) : null },
  )
}

function nextYear(book: Book, walker: Walker, year: number, enrolment: { reason: string | null }): void {
  const repeats = !walker.hasRepeated && book.chance.hit(walker.leerjaar === 3 ? 0.03 : 0.05)
  if (repeats) walker.hasRepeated = true
  else if (walker.leerjaar === 3) walker.leerjaar = 4
  else {
    const isGlr = walker.line !== null && walker.stream.route?.scheme === 'glr'
    enrolment.reason = isGlr ? 'naar het mbo in de route' : `diploma vmbo-${walker.stream.leerweg}`
    handOver(book, walker, lastDayOf(year))
  }
}
