import { firstDayOf, lastDayOf } from '../calendar.ts'
import { addEnrolment, type Book } from './book.ts'
import { closeLine, switchReason } from './route-line.ts'
import { DROP_OUT, dayOfEvent, endOf, isOver } from './school-year.ts'
import type { Walker } from './walker.ts'

/** A year at the mbo; a diploma after the last. Who has no record there yet, has no year there either. */
export function mboYear(book: Book, walker: Walker, year: number): void {
  if (walker.trouble === 'no-mbo-record') return
  const leaves = dayOfEvent(book, 0.04, year)
  const switches = dayOfEvent(book, 0.03, year)
  const enrolment = enrol(book, walker, year, leaves)
  if (switches && (!leaves || switches < leaves)) closeLine(walker, switches, switchReason(book))
  if (leaves) end(walker, enrolment, leaves, DROP_OUT)
  else if (isOver(book, year)) {
    if (walker.leerjaar >= walker.stream.mboYears) graduate(book, walker, enrolment, lastDayOf(year))
    walker.leerjaar += 1
  }
}

/** A diploma got in the route is told as a leaving; a school that has no route tells it in its own files. */
function graduate(book: Book, walker: Walker, enrolment: { reason: string | null }, day: string): void {
  const diploma = `mbo-${walker.stream.niveau}`
  const { record_id, route_id } = walker.line ?? {}
  if (record_id && route_id)
    book.rows.leaving.push({
      ...{ record_id, route_id, kind: 'diploma', happened_on: day, destination: 'unknown' },
      ...{ diploma, diploma_on: day, within_route: true },
    })
  end(walker, enrolment, day, `diploma ${diploma}`)
}

function end(walker: Walker, enrolment: { reason: string | null }, day: string, reason: string): void {
  enrolment.reason = reason
  closeLine(walker, day, reason)
  walker.at = 'gone'
}

function enrol(book: Book, { stream, record, leerjaar, line }: Walker, year: number, leaves: string | null) {
  const { mbo, niveau, leertraject, crebo } = stream
  return addEnrolment(
    book,
    {
      record_id: record.id,
      site_id: mbo.siteId,
      kind: 'mbo',
      opleiding: `mbo-${niveau}-${leertraject}`,
      leerjaar,
      profiel: null,
      crebo,
      valid_from: firstDayOf(year),
      valid_until: leaves ?? endOf(book, year),
      reason: null,
    },
    { siteKey: mbo.key, schoolYear: year, routeKey: line ? (stream.route?.key ?? null) : null },
  )
}
