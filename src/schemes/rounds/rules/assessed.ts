import { uitvoeringsregeling } from '../../decrees/law-source.ts'
import { temporary } from '../../vm2/regimes.ts'
import { criteriaOf, lastOf } from '../criteria.ts'
import { one, type RoundRule } from '../finding.ts'

/** Uitvoeringsregeling art. 3, and the conditions of Besluit art. 3 lid 6–9. Nothing is judged before it is handed in. */
const criteriaMet: RoundRule = {
  id: 'rounds/criteria-met',
  source: uitvoeringsregeling('3'),
  judge({ round, application, assessments }) {
    if (application.submittedOn === null) return []
    const isVm2 = round.regime === 'vm2'
    const last = lastOf(assessments)
    const verdicts = criteriaOf(round.regime).map(({ criterion }) => last.get(criterion)?.verdict ?? null)
    const not = verdicts.filter((one) => one === 'not-allowed').length
    const open = verdicts.filter((one) => one === null || one === 'needs-decision').length
    const severity = not > 0 && !isVm2 ? 'not-allowed' : not + open > 0 ? 'needs-decision' : 'fits'
    const source = isVm2 ? { source: temporary('aanvraag') } : {}
    return one(severity, 'beoordeling', { not, open }).map((found) => ({ ...found, ...source }))
  },
}

export const ASSESSED: readonly RoundRule[] = [criteriaMet]
