import { besluit } from '../../decrees/law-source.ts'
import { temporary } from '../../vm2/regimes.ts'
import { decisionOn, grantedOn } from '../decision.ts'
import { perRoute, type RoundRule } from '../finding.ts'
import { springsMissing } from '../status.ts'

/** Experimenteerbesluit art. 13 and Besluit art. 15 lid 1: there is no experiment after it. */
const LAST_DAY = { vm2: '2017-07-31', 'besluit-2014': '2022-07-31' } as const

/** Besluit art. 14: taking part in the monitor, which asks how each experiment stands in spring. */
const statusKnown: RoundRule = {
  id: 'rounds/status-known',
  source: besluit('14'),
  judge: ({ round, application, decisions, statuses }, today) =>
    perRoute(application.routes, (route) => {
      if (grantedOn(decisions, route.id) === null) return null
      const last = [today, LAST_DAY[round.regime], route.endsOn ?? today].sort()[0] ?? today
      const missing = springsMissing(statuses, route.id, route.startsOn, last)
      const source = round.regime === 'vm2' ? { source: temporary('rondes van de monitor') } : {}
      return missing.length === 0
        ? { severity: 'fits', field: 'status', ...source }
        : { severity: 'needs-decision', field: 'status', given: { years: missing.join(', ') }, ...source }
    }),
}

/** Besluit art. 13 lid 1 c: an experiment without permission ends at once. */
const endedWhenRevoked: RoundRule = {
  id: 'rounds/ended-when-revoked',
  source: besluit('13', '1 c'),
  judge: ({ application, decisions }) =>
    perRoute(application.routes, (route) => {
      const decision = decisionOn(decisions, route.id)
      if (decision?.outcome !== 'revoked') return null
      const isOver = route.endsOn !== null && route.endsOn <= decision.on
      return { severity: isOver ? 'fits' : 'not-allowed', field: 'status', given: { on: decision.on } }
    }),
}

export const STATUS: readonly RoundRule[] = [statusKnown, endedWhenRevoked]
