import { advancedBy, totalOf } from '../advanced.ts'
import { type Context, grouped, joined, nothing, type Outcome } from '../context.ts'
import { occurrences, schoolYearInterval, schoolYearOf } from '../days.ts'
import { centsOf, hundredths } from '../exact.ts'
import type { Finding } from '../finding.ts'
import { dividePot } from '../pot.ts'
import type { RuleOf } from '../rule.ts'
import { costsOf, hoursOf } from '../scope.ts'

type SharedContext = Context<RuleOf<'shared-costs'>>

/** All costs in one pot, divided over parts: half the mbo, half the vo schools by their key (Profijt). A pot a school year. */
export function sharedCosts(context: SharedContext): Outcome {
  const { rule } = context
  const hours = hoursAsCosts(context)
  const rows = [...costsOf(context, null, rule.costs), ...hours.rows]
  const pots = grouped(rows, ({ date }) => schoolYearOf(date)).map(([schoolYear, own]) =>
    dividePot(context, {
      cents: totalOf(own),
      advanced: advancedBy(own),
      weighedOn: countDay(rule.teldatum, schoolYear),
      what: schoolYear,
    }),
  )
  return joined([{ ...nothing(), findings: hours.findings }, ...pots])
}

export const countDay = (teldatum: string, schoolYear: string): string =>
  occurrences(teldatum, schoolYearInterval(schoolYear))[0] ?? schoolYearInterval(schoolYear).from

interface PaidRow {
  id: string
  party: string
  date: string
  cents: number
}

/** Hours of some functions on one side count with a price; the hours of others are everyone's own (Profijt: only the vo chairs). */
function hoursAsCosts(context: SharedContext): { rows: PaidRow[]; findings: Finding[] } {
  const { rule, settlement } = context
  const priced = rule.hours
  if (!priced) return { rows: [], findings: [] }
  const parties = settlement.parties.filter(({ side }) => priced.side === null || side === priced.side)
  const found = parties.map(({ id }) => hoursOf(context, id, priced.functions))
  const rows = found.flatMap((one) =>
    one.rows.map(({ id, party, from, hours }) => {
      return { id, party, date: from, cents: centsOf([priced.cents, hundredths(hours)], 100, rule.rounding) }
    }),
  )
  return { rows, findings: found.flatMap(({ findings }) => findings) }
}
