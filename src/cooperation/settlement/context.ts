import type { Interval } from './days.ts'
import type { Party, Settlement } from './document.ts'
import type { Finding } from './finding.ts'
import type { Line, NewLine } from './line.ts'
import { lineOf } from './line.ts'
import type { Rule, Share } from './rule.ts'

/** A rule with the days on which it holds in this period, and all rows. */
export interface Context<R extends Rule = Rule> {
  rule: R
  clause: Line['clause']
  interval: Interval
  settlement: Settlement
  parties: ReadonlyMap<string, Party>
}

/** That a rule made a line of a row; of a pupil's funding, which share of it. */
export interface Use {
  row: string
  ofFunding: { share: Share; side: 'vo' | 'mbo' } | null
  /** false when the row is only recorded, or only weighs in a division */
  isBilled: boolean
}

/** What a pot held and who bears it: shown, so that the division can be checked. */
export interface Pot {
  rule: string
  payee: string
  cents: number
  /** `weight` null: of none or several parts, whose weights cannot be added */
  parts: { party: string; weight: number | null; cents: number; remainder: number; advanced: number }[]
}

export interface Outcome {
  lines: Line[]
  findings: Finding[]
  uses: Use[]
  pots: Pot[]
}

export const nothing = (): Outcome => ({ lines: [], findings: [], uses: [], pots: [] })

export const onlyFinding = (one: Finding): Outcome => ({ ...nothing(), findings: [one] })

export function joined(outcomes: readonly Outcome[]): Outcome {
  const [only] = outcomes
  if (only && outcomes.length === 1) return only
  return {
    lines: outcomes.flatMap(({ lines }) => lines),
    findings: outcomes.flatMap(({ findings }) => findings),
    uses: outcomes.flatMap(({ uses }) => uses),
    pots: outcomes.flatMap(({ pots }) => pots),
  }
}

export const newLine = ({ rule, clause }: Context, line: NewLine): Line => lineOf(rule, clause, line)

/** Rows that belong together, by a name of their group; groups in the order of their names. */
export const grouped = <T>(rows: readonly T[], nameOf: (row: T) => string): [name: string, rows: T[]][] =>
  [...groupsOf(rows, nameOf)].sort(([a], [b]) => (a < b ? -1 : 1))

/** Likewise, in the order of the rows: where the order of the groups decides nothing. */
export function groupsOf<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const name = nameOf(row)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

/** What a rule used. */
export interface Used {
  rule: string
  uses: readonly Use[]
}
