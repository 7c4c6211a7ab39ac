import { type ApplicationWindow, applicationWindow, roundsOf } from '../../besluit-2014/application-window.ts'
import { uitvoeringsregeling } from '../../decrees/law-source.ts'
import type { Severity } from '../../finding.ts'
import { temporary } from '../../vm2/regimes.ts'
import { type AppliedRoute, descriptionOf } from '../application.ts'
import { type Dossier, one, perRoute, type RoundJudgement, type RoundRule } from '../finding.ts'
import { besluitScheme } from '../route-kind.ts'

const field = 'indienen'

/** The days that the law gives for this route; null = there was no round for its kind and school year. */
export function windowOf(dossier: Pick<Dossier, 'application'>, route: AppliedRoute): ApplicationWindow | null {
  const scheme = besluitScheme(route.scheme)
  return scheme && applicationWindow(scheme, [descriptionOf(dossier.application, route)], route.startsOn)
}

/** Uitvoeringsregeling art. 2 lid 1 and 7, art. 5 lid 1: before or after the window it is turned down. */
const inWindow: RoundRule = {
  id: 'rounds/in-window',
  source: uitvoeringsregeling('2', '7'),
  judge(dossier) {
    const { round, application } = dossier
    if (round.regime === 'vm2') return judgeVm2(dossier)
    return perRoute(application.routes, (route) => {
      const days = windowOf(dossier, route)
      return days && placed(application.submittedOn, days.from, days.until, 'not-allowed')
    })
  },
}

/** Uitvoeringsregeling art. 2 lid 2: first and last school year in which each kind of route could begin. */
const roundForKind: RoundRule = {
  id: 'rounds/round-for-kind',
  source: uitvoeringsregeling('2', '2'),
  judge: (dossier) =>
    perRoute(dossier.application.routes, (route) => {
      const scheme = besluitScheme(route.scheme)
      if (!scheme || dossier.round.regime === 'vm2') return null
      const { first, last } = roundsOf(scheme, [descriptionOf(dossier.application, route)])
      const given = { first: String(first), last: String(last + 1) }
      return { severity: windowOf(dossier, route) ? 'fits' : 'not-allowed', field: 'routes', given }
    }),
}

/** The days of the Tijdelijke regeling are not at hand; those typed in forbid nothing. */
function judgeVm2({ round: { opensOn, closesOn }, application }: Dossier): RoundJudgement[] {
  const source = temporary('rondes van 2008 en 2009')
  if (opensOn === null || closesOn === null) return one('needs-decision', field, { when: 'unknown' }).map((found) => ({ ...found, source }))
  return [{ ...placed(application.submittedOn, opensOn, closesOn, 'needs-decision'), source }]
}

function placed(submittedOn: string | null, from: string, until: string, outside: Severity): RoundJudgement {
  const given = { from, until }
  if (submittedOn === null) return { severity: 'needs-decision', field, given: { ...given, when: 'open' } }
  if (submittedOn < from) return { severity: outside, field, given: { ...given, when: 'early' } }
  return submittedOn > until ? { severity: outside, field, given: { ...given, when: 'late' } } : { severity: 'fits', field, given }
}

export const WINDOW: readonly RoundRule[] = [inWindow, roundForKind]
