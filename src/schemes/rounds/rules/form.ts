import { besluit, uitvoeringsregeling } from '../../decrees/law-source.ts'
import { one, type RoundRule } from '../finding.ts'
import { experimentOf, isInternalForm } from '../route-kind.ts'
import { answered, whenMissing } from './missing.ts'

/** Besluit art. 3 lid 4, Uitvoeringsregeling art. 2 lid 1 and 5: one experiment on a form, and as many routes of it as one likes. */
const oneExperiment: RoundRule = {
  id: 'rounds/one-experiment',
  source: besluit('3', '4'),
  judge({ round, application: { routes } }) {
    if (round.regime === 'vm2') return []
    const experiments = [...new Set(routes.map(({ scheme }) => experimentOf(scheme) ?? scheme))]
    return experiments.length > 1 ? one('not-allowed', 'routes', { experiments: experiments.join(', ') }) : one('fits', 'routes')
  },
}

/** Besluit art. 3 lid 1: both boards sign; within an aoc or verticale scholengemeenschap that of the mbo applies alone (lid 5 a). */
const applicants: RoundRule = {
  id: 'rounds/applicants',
  source: besluit('3', '1'),
  judge(dossier) {
    const { round, application } = dossier
    if (round.regime === 'vm2') return []
    const isAlone = isInternalForm(application)
    const source = isAlone ? { source: besluit('3', '5 a') } : {}
    const { vo, mbo } = application.content.signed
    const missing = [...(vo === null && !isAlone ? ['vmbo'] : []), ...(mbo === null ? ['mbo'] : [])]
    const [found] =
      missing.length === 0 ? one('fits', 'ondertekening') : one(whenMissing(dossier), 'ondertekening', { missing: missing.join(', ') })
    return found ? [{ ...found, ...source }] : []
  },
}

/** Uitvoeringsregeling art. 2 lid 5 c. */
const planPerRoute: RoundRule = {
  id: 'rounds/plan-per-route',
  source: uitvoeringsregeling('2', '5 c'),
  judge(dossier) {
    const { round, application } = dossier
    if (round.regime === 'vm2' || application.routes.length < 2) return []
    return answered(application, 'per-route') ? one('fits', 'projectplan') : one(whenMissing(dossier), 'projectplan')
  },
}

export const FORM: readonly RoundRule[] = [oneExperiment, applicants, planPerRoute]
