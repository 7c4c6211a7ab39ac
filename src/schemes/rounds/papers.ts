import { uitvoeringsregeling } from '../decrees/law-source.ts'
import type { Source } from '../source.ts'
import { temporary } from '../vm2/regimes.ts'
import type { Regime } from './round.ts'

/** Documents that go along with an application. */
export const PAPER_IDS = ['agreement', 'internal-regulation', 'project-plan', 'organisation-plan', 'cooperation', 'licence-proof'] as const
export type PaperId = (typeof PAPER_IDS)[number]

export interface PaperRow {
  paper: PaperId
  source: Source
}

/** Within one aoc or verticale scholengemeenschap an interne regeling stands in the place of the agreement (Besluit art. 3 lid 5 b). */
export function papersOf(regime: Regime, isInternal: boolean): readonly PaperRow[] {
  if (regime === 'vm2')
    return [
      { paper: 'project-plan', source: temporary('aanvraag') },
      { paper: 'cooperation', source: temporary('aanvraag') },
      { paper: 'licence-proof', source: temporary('aanvraag') },
    ]
  return [
    { paper: isInternal ? 'internal-regulation' : 'agreement', source: uitvoeringsregeling('2', '4 a') },
    { paper: 'project-plan', source: uitvoeringsregeling('2', '4 c') },
    { paper: 'organisation-plan', source: uitvoeringsregeling('2', '4 c') },
  ]
}
