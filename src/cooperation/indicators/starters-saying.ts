import { schoolYearOf } from '#schools/index.ts'
import type { About } from '../agreement/about.ts'
import type { Measured } from '../agreement/promise.ts'
import type { RouteAnswer } from '../answers/route-answer.ts'

/**
 * Percent of the answers, after 3 and 12 months, of those who began in the school years of the term, that said yes; of the
 * cohorts covered. What was told at another moment does not count: the school chose whom to ask. A number that is hidden may
 * not be told by a sum.
 */
export function startersSaying(
  all: readonly RouteAnswer[],
  { routeIds, cohorts, from, until }: Pick<About, 'routeIds' | 'cohorts' | 'from' | 'until'>,
  question: 'known' | 'fitted',
): Measured {
  const [first, last] = [schoolYearOf(from), schoolYearOf(until)]
  const ours = all.filter((one) => one.question === question && one.moment !== null && routeIds.includes(one.routeId))
  const isCovered = ({ routeId, cohort }: RouteAnswer): boolean =>
    (cohorts.get(routeId) ?? []).length === 0 || cohorts.get(routeId)?.includes(cohort) === true
  const lines = ours.filter((one) => one.cohort >= first && one.cohort <= last && isCovered(one))
  const asked = [...new Set(lines.map(keyOf))].map((key) => askedOf(lines.filter((one) => keyOf(one) === key)))
  if (asked.length === 0) return { value: null, why: 'no-data' }
  const rows = asked.map(({ name, routeId, cohort, yes, answers }) => ({
    ...{ label: name, year: cohort, href: `/programma/${routeId}#vervolg` },
    value: yes === null ? ('few' as const) : percent(yes, answers),
  }))
  if (asked.some(({ yes }) => yes === null)) return { value: null, why: 'too-few-to-show', rows }
  const yes = asked.reduce((sum, one) => sum + (one.yes ?? 0), 0)
  const answers = asked.reduce((sum, one) => sum + one.answers, 0)
  return { value: percent(yes, answers), unit: 'procent', rows }
}

const keyOf = ({ routeId, cohort, moment }: RouteAnswer): string => `${routeId} ${cohort} ${moment}`

/** Of one route, cohort and moment. A yes that nobody gave is none; null: it is hidden. */
function askedOf(lines: readonly RouteAnswer[]) {
  const [{ name, routeId, cohort, answers } = { name: '', routeId: '', cohort: 0, answers: 0 }] = lines
  const said = lines.find(({ option }) => option === 'yes')
  return { name, routeId, cohort, answers, yes: said ? said.n : 0 }
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100)
