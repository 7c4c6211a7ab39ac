import { grouped, type Used } from '../context.ts'
import { isWithin } from '../days.ts'
import type { Settlement } from '../document.ts'
import { sum } from '../exact.ts'
import { type Finding, finding } from '../finding.ts'
import { isOnRoute } from '../on-route.ts'
import type { Rule } from '../rule.ts'

/** Hours, costs and diplomas of this period that no rule looks at: perhaps rightly, so it is said. */
export function rowsWithoutRule({ hours, costs, diplomas, period }: Settlement, used: readonly Used[]): Finding[] {
  const looked = rowsIn(used)
  const rows = [
    ...hours.filter(({ from, to }) => from <= period.to && to >= period.from).map((row) => ({ ...row, what: row.function })),
    ...costs.filter(({ date }) => isWithin(date, period)).map((row) => ({ ...row, what: row.kind })),
    ...diplomas.filter(({ date }) => isWithin(date, period)).map((row) => ({ ...row, what: `mbo-${row.niveau}` })),
  ].filter(({ id }) => !looked.has(id))
  return grouped(rows, ({ party, what }) => `${party}|${what}`).map(([, own]) => {
    const ids = own.map(({ id }) => id).sort()
    return finding('row-without-rule', ids[0] ?? '', { party: own[0]?.party ?? '', what: own[0]?.what ?? '', rows: ids.length })
  })
}

function rowsIn(used: readonly Used[]): Set<string> {
  const rows = new Set<string>()
  for (const { uses } of used) for (const { row } of uses) rows.add(row)
  return rows
}

/** Pupils on a route with an agreement whom no rule of it counts: another leerjaar, perhaps, or another count date. */
export function pupilsWithoutRule(settlement: Settlement, used: readonly Used[], inForce: readonly Rule[]): Finding[] {
  const { counts, pupilDays, period } = settlement
  const looked = rowsIn(used)
  const hasRule = rulesFor(inForce)
  const counted = counts.filter(({ teldatum, pupils }) => pupils > 0 && isWithin(teldatum, period))
  const present = pupilDays.filter(({ from, to }) => from <= period.to && to >= period.from).map((row) => ({ ...row, pupils: 1 }))
  const left = [...counted, ...present].filter((row) => !looked.has(row.id) && hasRule(row))
  const whatOf = (row: (typeof left)[number]): string => `${row.phase} ${row.leerjaar}, ${'teldatum' in row ? row.teldatum : row.from}`
  return grouped(left, (row) => `${row.party}|${row.route}|${whatOf(row)}`).map(([, rows]) => {
    const [first] = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    if (!first) throw new Error('a group has a row')
    const { party, route } = first
    return finding('pupils-without-rule', first.id, { party, route, what: whatOf(first), pupils: sum(rows.map(({ pupils }) => pupils)) })
  })
}

/** Pupils on a route for which their school has no rule in force: nothing is billed for them, and the route goes on. */
export function routesWithoutAgreement({ counts, pupilDays, period }: Settlement, inForce: readonly Rule[]): Finding[] {
  const counted = counts.filter(({ teldatum, pupils }) => pupils > 0 && isWithin(teldatum, period))
  const present = pupilDays.filter(({ from, to }) => from <= period.to && to >= period.from)
  const hasRule = rulesFor(inForce)
  return grouped([...counted, ...present], ({ party, route }) => `${party}|${route}`).flatMap(([, rows]) => {
    const [first] = rows
    if (!first || rows.some(hasRule)) return []
    return [finding('route-without-agreement', first.route, { route: first.route, party: first.party })]
  })
}

interface OfParty {
  party: string
  route: string
  teldatum?: string
  from?: string
  to?: string
}

/** Asked for each row of pupils, so the parties of a route are found once. */
function rulesFor(rules: readonly Rule[]): (row: OfParty) => boolean {
  const named = rules.map((rule) => ({ rule, parties: new Set(partiesOf(rule)) }))
  return ({ party, route, teldatum, from, to }) => {
    const row = { route, ...(teldatum ? { teldatum } : {}), ...(from && to ? { from, to } : {}) }
    return named.some((one) => isOnRoute({ ...one.rule, cohort: null }, row) && one.parties.has(party))
  }
}

const partiesOf = (rule: Rule): string[] => [rule.payee, ...('payers' in rule ? rule.payers : rule.parts.flatMap(({ parties }) => parties))]
