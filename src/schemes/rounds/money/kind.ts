import { besluit, experimenteerbesluit } from '../../decrees/law-source.ts'
import type { Source } from '../../source.ts'
import { temporary } from '../../vm2/regimes.ts'
import type { Round } from '../round.ts'

export const MONEY_KINDS = ['temporary-2008', 'decree-2009', 'as-other-pupils', 'no-amounts', 'transfer-only'] as const
export type MoneyKind = (typeof MONEY_KINDS)[number]

/** How a round is paid: subsidy and bonus by the decree, by the Tijdelijke regeling, as ordinary pupils, or not at all. */
export function moneyOf({ regime, startsOn }: Pick<Round, 'regime' | 'startsOn'>): { kind: MoneyKind; source: Source } {
  if (regime === 'besluit-2014') return { kind: 'transfer-only', source: besluit('10') }
  if (startsOn < '2009-08-01') return { kind: 'temporary-2008', source: temporary('subsidie') }
  if (startsOn === '2009-08-01') return { kind: 'decree-2009', source: experimenteerbesluit('5', '1') }
  if (startsOn === '2010-08-01' || startsOn === '2011-08-01') return { kind: 'as-other-pupils', source: experimenteerbesluit('7') }
  return { kind: 'no-amounts', source: experimenteerbesluit('4', '2') }
}
