import type { Context } from './context.ts'
import { isWithin } from './days.ts'
import type { CostRow, HoursRow } from './document.ts'
import { type Finding, finding } from './finding.ts'
import { daysOnRoute, isOnRoute } from './on-route.ts'
import type { Rule } from './rule.ts'

interface OfPupils {
  party: string
  partner: string | null
  route: string
  cohort: string | null
  phase: 'VO' | 'MBO'
  leerjaar: number
  level: string | null
}

interface PupilScope {
  phase: 'VO' | 'MBO' | null
  leerjaar: number | null
  level: string | null
}

const fits = (asked: string | number | null, found: string | number | null): boolean => asked === null || asked === found

/** Whether pupils of this row are on the route and between the two that a rule names. */
export function isBetween(row: OfPupils, rule: Rule, payer: string, payee: string): boolean {
  const fromPayer = row.party === payer && (row.partner === null || row.partner === payee)
  const toPayer = row.party === payee && row.partner === payer
  return (fromPayer || toPayer) && isOnRoute(rule, row)
}

export function isInScope(row: OfPupils, { phase, leerjaar, level }: PupilScope): boolean {
  return fits(phase, row.phase) && fits(leerjaar, row.leerjaar) && fits(level, row.level)
}

/** Hours of one party, on the rule's route, that lie in its days. A row that lies half in them cannot be split. */
export function hoursOf(context: Context, party: string, functions: readonly string[] | null): { rows: HoursRow[]; findings: Finding[] } {
  const { settlement, rule, interval } = context
  const near = settlement.hours.filter((row) => {
    const named = functions === null || functions.includes(row.function)
    return (
      row.party === party &&
      named &&
      isOnRoute(rule, { route: row.route, from: row.from, to: row.to }) &&
      row.from <= interval.to &&
      row.to >= interval.from
    )
  })
  const rows = near.filter(({ route, from, to }) => {
    const covered = daysOnRoute(rule, { route }, { from, to })
    return interval.from <= from && to <= interval.to && covered.some((one) => one.from === from && one.to === to)
  })
  const findings = near
    .filter((row) => !rows.includes(row))
    .map(({ id, from, to }) => finding('across-the-border', id, { rule: rule.id, from, to }))
  return { rows, findings }
}

/** Costs that one party paid, of these kinds, on the rule's route and days. */
export function costsOf({ settlement, rule, interval }: Context, party: string | null, kinds: readonly string[]): CostRow[] {
  return settlement.costs.filter(
    (row) =>
      (party === null || row.party === party) &&
      kinds.includes(row.kind) &&
      isOnRoute(rule, { route: row.route, date: row.date }) &&
      isWithin(row.date, interval),
  )
}

/** The payer for whom a row was made: the one it names, or the only one there is. Hours with a price always name one (hour-price). */
export function payerOf(row: { for: string | null }, payers: readonly string[]): string | null {
  if (row.for === null) return payers.length === 1 ? (payers[0] ?? null) : null
  return payers.includes(row.for) ? row.for : null
}

/** Rows that name nobody while there are more payers: they cannot be billed. */
export function withoutPayer(rows: readonly { id: string; for: string | null }[], { rule }: Context, payers: readonly string[]): Finding[] {
  if (payers.length === 1) return []
  return rows.filter((row) => row.for === null).map(({ id }) => finding('for-whom-unknown', id, { rule: rule.id }))
}
