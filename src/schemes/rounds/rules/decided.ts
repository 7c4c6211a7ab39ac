import { besluit, uitvoeringsregeling } from '../../decrees/law-source.ts'
import { temporary } from '../../vm2/regimes.ts'
import type { AppliedRoute } from '../application.ts'
import { decisionOn, grantedOn } from '../decision.ts'
import { type Dossier, perRoute, type RoundJudgement, type RoundRule } from '../finding.ts'
import { windowOf } from './window.ts'

const field = 'besluit'

/** Uitvoeringsregeling art. 4 lid 1, art. 5 lid 2. What a late decision means, it does not say. */
const decidedInTime: RoundRule = {
  id: 'rounds/decided-in-time',
  source: uitvoeringsregeling('4', '1'),
  judge: (dossier, today) => perRoute(dossier.application.routes, (route) => judgeTime(dossier, route, today)),
}

function judgeTime(dossier: Dossier, route: AppliedRoute, today: string): RoundJudgement | null {
  const { round, application, decisions } = dossier
  const isVm2 = round.regime === 'vm2'
  const by = isVm2 ? round.decidedBy : windowOf(dossier, route)?.decidedBy
  const first = decisions.find((one) => one.routeId === route.id)
  if (!by || application.submittedOn === null || first?.outcome === 'withdrawn') return null
  const source = isVm2 ? { source: temporary('rondes van 2008 en 2009') } : {}
  const on = first?.on ?? null
  if (on === null) return today > by ? { severity: 'needs-decision', field, given: { by, when: 'none' }, ...source } : null
  return on <= by
    ? { severity: 'fits', field, given: { by, on }, ...source }
    : { severity: 'needs-decision', field, given: { by, on, when: 'late' }, ...source }
}

/** Besluit art. 3 lid 1: taking part asks permission first. */
const startAfterDecision: RoundRule = {
  id: 'rounds/start-after-decision',
  source: besluit('3', '1'),
  judge: (dossier, today) => perRoute(dossier.application.routes, (route) => judgeStart(dossier, route, today)),
}

function judgeStart({ round, decisions }: Dossier, route: AppliedRoute, today: string): RoundJudgement | null {
  const isVm2 = round.regime === 'vm2'
  const source = isVm2 ? { source: temporary('rondes van 2008 en 2009') } : {}
  const on = grantedOn(decisions, route.id)
  const starts = route.startsOn
  if (on !== null)
    return on <= starts
      ? { severity: 'fits', field, given: { on, starts }, ...source }
      : { severity: isVm2 ? 'needs-decision' : 'not-allowed', field, given: { on, starts }, ...source }
  const isOpen = decisionOn(decisions, route.id) === undefined
  return isOpen && starts <= today ? { severity: 'needs-decision', field, given: { starts }, ...source } : null
}

/** Uitvoeringsregeling art. 4 lid 2: what a permission names at least. */
const decisionNames: RoundRule = {
  id: 'rounds/decision-names',
  source: uitvoeringsregeling('4', '2'),
  judge: ({ round, application, decisions }) =>
    perRoute(application.routes, (route) => {
      const decision = decisions.findLast(({ routeId, outcome }) => routeId === route.id && outcome === 'granted')
      if (!decision || round.regime === 'vm2') return null
      const { sector, leerwegen, domain, niveau } = decision.names
      const missing = [
        // a sector belongs to the beroepsgerichte and gemengde leerweg (art. 2 lid 4 d–f)
        ...(sector === null && !leerwegen.every((leerweg) => leerweg === 'tl') ? ['sector'] : []),
        ...(leerwegen.length === 0 ? ['leerweg'] : []),
        ...(domain === '' ? ['opleidingsdomein'] : []),
        ...(niveau === null ? ['niveau'] : []),
      ]
      return missing.length === 0
        ? { severity: 'fits', field }
        : { severity: 'needs-decision', field, given: { missing: missing.join(', ') } }
    }),
}

export const DECIDED: readonly RoundRule[] = [decidedInTime, startAfterDecision, decisionNames]
