import { dayOf } from '../../src/platform/platform.ts'

const DAY = 24 * 60 * 60 * 1000

/** Now, or at the weekend the same time on the Friday before: then pupils are expected. In a holiday of the design they are not. */
export function schoolNow(now = new Date()): Date {
  // the day it is in the Netherlands, which after eleven in the evening is not that of UTC
  const weekday = (new Date(dayOf(now)).getUTCDay() + 6) % 7
  return new Date(now.getTime() - Math.max(0, weekday - 4) * DAY)
}

export const schoolDay = (): string => dayOf(schoolNow())
