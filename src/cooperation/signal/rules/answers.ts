import type { RouteAnswer } from '../../answers/route-answer.ts'
import type { Signal } from '../signal.ts'

/** Answers that tell that something was not as it was meant; of what was missed the one that was named most. */
const TELLS: Readonly<Record<string, (option: string) => boolean>> = {
  fitted: (option) => option === 'no',
  known: (option) => option === 'no',
  missed: (option) => option !== 'nothing',
}

/**
 * What the last cohort of each route that answered tells, at the last moment it was asked; else
 * what was told at another moment. A number that is hidden tells
 * nothing: a signal is five pupils at least.
 */
export function answerSignals(all: readonly RouteAnswer[]): Signal[] {
  const routes = [...new Set(all.map(({ routeId }) => routeId))]
  return routes.flatMap((routeId) => {
    const own = all.filter((one) => one.routeId === routeId)
    const cohort = Math.max(...own.map((one) => one.cohort))
    const last = own.filter((one) => one.cohort === cohort)
    return Object.keys(TELLS).flatMap((question) => tells(last, question) ?? [])
  })
}

function tells(last: readonly RouteAnswer[], question: string): Signal | null {
  const asked = last.filter((one) => one.question === question)
  const months = asked.flatMap((one) => one.moment ?? [])
  const moment = months.length > 0 ? Math.max(...months) : null
  const [most] = asked
    .filter((one) => one.moment === moment && one.n !== null && TELLS[question]?.(one.option))
    .toSorted((one, other) => (other.n ?? 0) - (one.n ?? 0) || one.option.localeCompare(other.option))
  if (!most) return null
  const { routeId, name, cohort, option, answers, n } = most
  return {
    ...{ kind: 'answers-tell', subject: name, path: `/programma/${routeId}#vervolg`, day: null },
    given: { what: `${question}-${option}`, count: n ?? 0, answers, cohort, moment: moment ?? '' },
    of: { routeIds: [routeId], schoolIds: [] },
  }
}
