import { routeLength } from '../../decrees/length.ts'
import { judgeRoads } from '../../decrees/roads.ts'
import { fits, needsDecision, statementRule } from '../../judging.ts'
import type { RoutePlan } from '../../plan.ts'
import type { Judgement, Rule } from '../../rule.ts'
import type { Statement } from '../../statement.ts'
import { judgeBol, VM2_ROADS } from '../decree/who.ts'
import { TEMPORARY_UNTIL, temporary } from '../regimes.ts'

/** School years in which the routes ran, from the fastest to the longest. */
export const TEMPORARY_YEARS = { min: 2.5, max: 4 } as const

/** Tranches of 2008 and 2009, borgingscohorten of 2010 and 2011; that of 2012 began under the decree. */
const FIRST_DAYS = ['2008-08-01', '2009-08-01', '2010-08-01', '2011-08-01']

const rule = (name: string, part: string, judge: Rule['judge']): Rule => ({
  id: `vm2/temporary-${name}`,
  source: temporary(part),
  until: TEMPORARY_UNTIL,
  judge,
})

function stated(name: string, part: string, statement: Statement): Rule {
  const asked = statementRule({ id: `vm2/temporary-${name}`, source: temporary(part), statement, no: 'needs-decision' })
  return { ...asked, until: TEMPORARY_UNTIL }
}

/** What the Tijdelijke regeling asked, as far as the reports tell it. */
export const temporaryRules: readonly Rule[] = [
  rule('bb-to-mbo-2', 'doelgroep', (plan) => softened(judgeRoads(plan, VM2_ROADS))),
  rule('bol-only', 'niveau en leerweg', (plan) => softened(judgeBol(plan))),
  rule('cohort', 'tranches en borgingscohorten', judgeCohort),
  rule('length', 'duur van de leergang', judgeLength),
  rule('crebo-named', 'aanvraag', ({ qualifications }) =>
    qualifications.some(({ crebo }) => crebo !== null) ? fits('qualifications') : needsDecision('qualifications'),
  ),
  rule('cooperation-shown', 'aanvraag', ({ agreement: { kind } }) =>
    kind === 'agreement' || kind === 'internal' ? fits('agreement/kind') : needsDecision('agreement/kind'),
  ),
  rule('way-out', 'aanvraag', judgeWayOut),
  stated('admitted', 'rondes van 2008 en 2009', 'permission-granted'),
  stated('one-programme', 'één concept, één team, één dak', 'one-programme'),
  stated('same-team', 'één concept, één team, één dak', 'same-team'),
]

/** A report tells what was, and forbids nothing. */
const softened = (judgement: Judgement): Judgement =>
  judgement.severity === 'not-allowed' ? { ...judgement, severity: 'needs-decision' } : judgement

function judgeCohort({ startsOn }: RoutePlan): Judgement | null {
  if (startsOn === null) return null
  return FIRST_DAYS.includes(startsOn) ? fits('startsOn') : needsDecision('startsOn')
}

function judgeLength(plan: RoutePlan): Judgement {
  const years = routeLength(plan)
  if (years === null) return needsDecision('years')
  return TEMPORARY_YEARS.min <= years && years <= TEMPORARY_YEARS.max ? fits('years', { years }) : needsDecision('years', { years })
}

/** Whoever leaves out (a part of) the vmbo exam must say how somebody who switches gets out. */
function judgeWayOut({ exams, wayBack }: RoutePlan): Judgement | null {
  if (exams.every(({ change }) => change !== 'dropped')) return null
  return wayBack.described && wayBack.monthsWithout === 0 ? fits('wayBack') : needsDecision('wayBack')
}
