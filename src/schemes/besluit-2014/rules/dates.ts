import { schoolYearOf } from '#schools/index.ts'
import { besluit, uitvoeringsregeling } from '../../decrees/law-source.ts'
import { dayAfter } from '../../decrees/length.ts'
import { fits, needsDecision, notAllowed } from '../../judging.ts'
import type { Rule } from '../../rule.ts'
import { applicationWindow, roundsOf } from '../application-window.ts'

/** The last first day of the experiments; what begins later is named by common/scheme-in-force (art. 15 lid 1). */
const LAST_DAY = '2022-07-31'

/** Art. 15 lid 2: to mbo 3 the vakmanschaproute begins two years later. The beroepsroute's own first day: common/scheme-in-force. */
export const mbo3From2016: Rule = {
  id: 'besluit-2014/to-mbo-3-from-2016',
  source: besluit('15', '2'),
  judge({ startsOn, qualifications }) {
    if (startsOn === null || !qualifications.some(({ niveau }) => niveau === 3)) return null
    return startsOn < '2016-08-01' ? notAllowed('startsOn') : fits('startsOn')
  },
}

/** Art. 15 lid 1 and 3: who is in it on 1 August 2022 goes the way back, unless a law takes over; that law is not in this text. */
export const endsWithExperiment: Rule = {
  id: 'besluit-2014/ends-by-2022',
  source: besluit('15', '3'),
  judge(plan) {
    const after = dayAfter(plan)
    if (after === null || plan.startsOn === null || plan.startsOn > LAST_DAY) return null
    return after > '2022-08-01' ? needsDecision('startsOn') : fits('startsOn')
  },
}

/**
 * Uitvoeringsregeling art. 2 lid 2 and 7: after the last round no application is possible. A later cohort of a route that
 * has permission is no application, so this is never forbidden by the first day alone.
 */
export const appliedInARound: Rule = {
  id: 'besluit-2014/application-round',
  source: uitvoeringsregeling('2', '2'),
  judge({ scheme, qualifications, startsOn }) {
    if (startsOn === null || startsOn > LAST_DAY) return null
    if (schoolYearOf(startsOn) < roundsOf(scheme, qualifications).first) return null
    return applicationWindow(scheme, qualifications, startsOn) ? fits('startsOn') : needsDecision('startsOn')
  },
}
