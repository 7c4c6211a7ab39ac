import { fits, needsDecision, statementRule } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import { hoursOf, routeYearsOf } from '../plan-numbers.ts'
import { BOL_FROM, ENTREE_HOURS } from '../regulier/index.ts'
import type { Rule } from '../rule.ts'
import { HOURS_PAGE, REPORTS } from '../sources.ts'

/** For pupils who are likely to miss the vmbo diploma. */
export const diplomaOutOfReach = statementRule({
  id: 'assistentenopleiding/vmbo-diploma-out-of-reach',
  source: REPORTS.routeTypes,
  statement: 'vmbo-diploma-out-of-reach',
  no: 'needs-decision',
})

/** It took half a year to two years, most often. */
const LENGTH = { least: 0.5, most: 2 }

export const halfAYearToTwo: Rule = {
  id: 'assistentenopleiding/half-a-year-to-two',
  source: REPORTS.routeTypes,
  judge(plan) {
    const years = lengthOf(routeYearsOf(plan))
    if (years === null) return needsDecision('years', { lacks: 'weeks' })
    return years >= LENGTH.least && years <= LENGTH.most ? fits('years', { years }) : needsDecision('years', { years })
  },
}

/** Mbo 1 is no startkwalificatie, so there must be a way on to mbo 2. */
export const wayOnToMbo2: Rule = {
  id: 'assistentenopleiding/way-on-to-mbo-2',
  source: REPORTS.routeTypes,
  judge({ wayBack: { toStartkwalificatie } }) {
    return toStartkwalificatie ? fits('wayBack') : needsDecision('wayBack')
  },
}

/** Clock hours of entree, since it has that name. */
export const entreeHours: Rule = {
  id: 'assistentenopleiding/entree-hours',
  source: HOURS_PAGE,
  from: BOL_FROM,
  judge(plan) {
    const { total, guided, open } = hoursOf(routeYearsOf(plan))
    const given = { total, guided, open }
    return total >= ENTREE_HOURS.total && guided >= ENTREE_HOURS.guided ? fits('blocks', given) : needsDecision('blocks', given)
  },
}
