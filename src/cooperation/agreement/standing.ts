import { plusMonths } from '../day.ts'
import type { Agreement } from './agreement.ts'
import { consolidatedOn } from './consolidated.ts'
import type { AgreementText } from './text.ts'

/** How an agreement stands on a day; being in force is a matter of dates, and so is kept nowhere. */
export const STANDINGS = ['draft', 'offered', 'withdrawn', 'to-come', 'in-force', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOn(agreement: Agreement, day: string): Standing {
  const { state, endedOn } = agreement
  if (state !== 'signed' && state !== 'ended') return state
  const text = consolidatedOn(agreement, day)
  if (text.startsOn !== null && day < text.startsOn) return 'to-come'
  const last = endedOn ?? lastDayOn(text, day)
  return last !== null && last < day ? 'ended' : 'in-force'
}

/** The end of the term in which this day lies: with a yearly renewal the first one that is not over yet. */
export function lastDayOn({ endsOn, renewal }: Pick<AgreementText, 'endsOn' | 'renewal'>, day: string): string | null {
  if (endsOn === null || renewal === 'none' || endsOn >= day) return endsOn
  const years = Number(day.slice(0, 4)) - Number(endsOn.slice(0, 4))
  const sameYear = plusMonths(endsOn, years * 12)
  return sameYear >= day ? sameYear : plusMonths(endsOn, (years + 1) * 12)
}

export const DATE_KINDS = ['object-until', 'starts', 'amended', 'notice', 'renews', 'ends'] as const
export interface ComingDate {
  kind: (typeof DATE_KINDS)[number]
  day: string
}

/** What comes, the first first: of an offer, of a term that ends or goes on, and the last day to give notice. */
export function comingDates(agreement: Agreement, day: string): ComingDate[] {
  const { state, amendments, endedOn } = agreement
  const open = [agreement, ...amendments].filter((one) => one.state === 'offered').map((one) => one.objectUntil)
  const found: [ComingDate['kind'], string | null][] = open.map((until) => ['object-until', until])
  if (state === 'signed' || state === 'ended') {
    const text = consolidatedOn(agreement, day)
    found.push(['starts', text.startsOn])
    for (const one of amendments) if (one.state === 'signed') found.push(['amended', one.effectiveOn])
    const last = endedOn ?? lastDayOn(text, day)
    found.push([endedOn === null && text.renewal === 'yearly' ? 'renews' : 'ends', last])
    if (endedOn === null && last !== null && text.noticeMonths !== null) found.push(['notice', plusMonths(last, -text.noticeMonths)])
  }
  return found
    .flatMap(([kind, on]) => (on === null || on < day ? [] : [{ kind, day: on }]))
    .toSorted((one, other) => one.day.localeCompare(other.day))
}
