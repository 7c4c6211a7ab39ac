import type { Language } from '#platform/i18n.ts'
import type { Calendar } from '#platform/ics/ics.ts'
import { OFFICIAL_HOLIDAYS } from '../analysis/weeks/holidays.ts'
import type { Route } from '../route.ts'
import type { RunningCohort } from './cohort.ts'
import { feedEvents } from './feed-events.ts'
import { feedWords } from './words.ts'

/** A route's calendar for one cohort; without a cohort a calendar with nothing in it, so that a program keeps asking. */
export function calendarOf(language: Language, { id, name }: Pick<Route, 'id' | 'name'>, cohort: RunningCohort | null): Calendar {
  if (!cohort) return { name, language, stamp: new Date(0), events: [] }
  const { startYear, design, changedAt } = cohort
  const data = { official: OFFICIAL_HOLIDAYS, own: [] }
  return {
    name: feedWords(language).cohort(name, String(startYear)),
    language,
    stamp: changedAt,
    events: feedEvents(language, { routeId: id, design, startYear }, data),
  }
}
