import type { Book } from './book.ts'
import type { Walker } from './walker.ts'

/** Why pupils leave a route (domain.md 6). */
const SWITCH_REASONS = ['andere sector gekozen', 'wil een nieuwe omgeving', 'de route biedt niet wat de leerling zoekt', 'bbl gekozen']

export function openLine(book: Book, walker: Walker, phase: 'VO' | 'MBO', valid_from: string): void {
  if (!walker.stream.route) return
  const line = {
    id: book.chance.uuid(),
    record_id: walker.record.id,
    route_id: walker.stream.route.id,
    phase,
    valid_from,
    valid_until: null,
    reason: null,
  }
  book.rows.route_enrolment.push(line)
  walker.line = line
}

export function closeLine(walker: Walker, valid_until: string, reason: string | null): void {
  if (!walker.line) return
  walker.line.valid_until = valid_until
  walker.line.reason = reason
  walker.line = null
}

export const switchReason = (book: Book): string => book.chance.pick(SWITCH_REASONS)
