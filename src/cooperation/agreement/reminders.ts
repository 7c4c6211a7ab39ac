import type { Agreement } from './agreement.ts'
import { type ComingDate, comingDates } from './standing.ts'

/** A date of an agreement that somebody should know of now. */
export interface AgreementReminder extends ComingDate {
  agreementId: string
  title: string
  /** 0 = today */
  inDays: number
}

/** Days before: an objection is a matter of weeks; who gives notice first talks with the other board, and then decides. */
export const REMIND_BEFORE: Record<ComingDate['kind'], number> = {
  ...{ 'object-until': 28, starts: 28, amended: 28 },
  ...{ notice: 92, renews: 61, ends: 183 },
}

/** Of all these agreements, what comes soon enough to be told, the first first. */
export function remindersOf(agreements: readonly Agreement[], today: string): AgreementReminder[] {
  return agreements
    .flatMap((agreement) =>
      comingDates(agreement, today).map((coming) => ({
        ...{ ...coming, agreementId: agreement.id, title: agreement.text.title, inDays: daysBetween(today, coming.day) },
      })),
    )
    .filter(({ kind, inDays }) => inDays <= REMIND_BEFORE[kind])
    .toSorted((one, other) => one.day.localeCompare(other.day) || one.title.localeCompare(other.title))
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
