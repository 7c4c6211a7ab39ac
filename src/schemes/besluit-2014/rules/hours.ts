import { besluit } from '../../decrees/law-source.ts'
import { routeLength } from '../../decrees/length.ts'
import { fits, needsDecision, notAllowed } from '../../judging.ts'
import type { Leertraject } from '../../leerweg.ts'
import type { RoutePlan } from '../../plan.ts'
import { hoursOf, leertrajectenOf, routeYearsOf } from '../../plan-numbers.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { BBL_HOURS, BOL_HOURS, type HoursNorm } from '../hours-norms.ts'

type Kind = 'total' | 'guided' | 'bpv'
const KINDS: readonly Kind[] = ['total', 'guided', 'bpv']

/** Which of both norms holds follows from where the route ends. */
const bolOrBbl: Rule = {
  id: 'besluit-2014/bol-or-bbl',
  source: besluit('6a', '1'),
  judge({ qualifications }) {
    const isOpen = qualifications.length === 0 || qualifications.some(({ leertraject }) => leertraject === null)
    return isOpen ? needsDecision('qualifications') : fits('qualifications')
  },
}

/** Art. 6a and 6b: clock hours over the whole route. */
export const HOURS: readonly Rule[] = [
  bolOrBbl,
  ...KINDS.map((kind) => hoursRule('bol', kind, '6a', BOL_HOURS)),
  ...KINDS.map((kind) => hoursRule('bbl', kind, '6b', BBL_HOURS)),
]

function hoursRule(leertraject: Leertraject, kind: Kind, article: string, norms: readonly HoursNorm[]): Rule {
  return {
    id: `besluit-2014/${leertraject}-${kind}-hours`,
    source: besluit(article, '2'),
    judge: (plan) => (leertrajectenOf(plan).includes(leertraject) ? judgeHours(plan, kind, norms) : null),
  }
}

/**
 * Of a length between two whole years the text says nothing: what reaches the norm of the longer one fits, what misses that
 * of the shorter one is not allowed, and between them somebody decides. Missing hours count as soon as nothing is open.
 */
function judgeHours(plan: RoutePlan, kind: Kind, norms: readonly HoursNorm[]): Judgement {
  const { [kind]: hours, open } = hoursOf(routeYearsOf(plan))
  const years = routeLength(plan)
  const [low, high] = normsFor(years, norms)
  if (years === null || !low || !high) return needsDecision('blocks', { hours })
  const given = { years, hours, norm: high[kind] }
  if (hours >= high[kind]) return fits('blocks', given)
  const isSure = open === 0 && leertrajectenOf(plan).length === 1
  return isSure && hours < low[kind] ? notAllowed('blocks', { ...given, norm: low[kind] }) : needsDecision('blocks', given)
}

function normsFor(years: number | null, norms: readonly HoursNorm[]): [HoursNorm | undefined, HoursNorm | undefined] {
  if (years === null) return [undefined, undefined]
  return [norms.find((norm) => norm.years === Math.floor(years)), norms.find((norm) => norm.years === Math.ceil(years))]
}
