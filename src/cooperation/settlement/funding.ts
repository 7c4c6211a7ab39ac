import type { Context } from './context.ts'
import type { Settlement } from './document.ts'
import { type Finding, finding } from './finding.ts'

type Funding = Settlement['funding'][number]

interface Asked {
  schoolYear: string
  side: 'vo' | 'mbo'
  /** who is funded */
  party: string
  level: string | null
}

/** The amount per pupil that fits best: one of the school itself before one of its side, one of the level before a general one. */
export function fundingOf({ settlement, rule }: Context, asked: Asked): Funding | Finding {
  const { schoolYear, side, party, level } = asked
  const fitting = settlement.funding.filter(
    (row) =>
      row.schoolYear === schoolYear &&
      row.side === side &&
      (row.party === null || row.party === party) &&
      (row.level === null || row.level === level),
  )
  const best = Math.max(...fitting.map(closeness))
  const chosen = fitting.filter((row) => closeness(row) === best)
  const given = { schoolYear, side, party, level: level ?? '–' }
  if (chosen.length > 1) return finding('funding-named-twice', rule.id, given)
  return chosen[0] ?? finding('missing-funding', rule.id, given)
}

const closeness = ({ party, level }: Funding): number => (party === null ? 0 : 2) + (level === null ? 0 : 1)

export const isFinding = (value: object): value is Finding => 'severity' in value
