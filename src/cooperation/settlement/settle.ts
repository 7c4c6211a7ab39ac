import { toCapAndMinimum } from './cap-and-minimum.ts'
import { nothingDue } from './checks/nothing-due.ts'
import { partOfSchoolYear } from './checks/part-of-school-year.ts'
import { aboveWhole, billedByTwoRules, pupilsAtTwoPlaces, rowsTwice } from './checks/twice.ts'
import { pupilsWithoutRule, routesWithoutAgreement, rowsWithoutRule } from './checks/uncovered.ts'
import { unknownParties } from './checks/unknown-parties.ts'
import { type Context, grouped, type Outcome, onlyFinding, type Pot } from './context.ts'
import { withoutBilled } from './corrections.ts'
import type { Party, Settlement } from './document.ts'
import { sum } from './exact.ts'
import { type Finding, finding } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { isFinding } from './funding.ts'
import { inForce, overlappingVersions } from './in-force.ts'
import { outcomeOf } from './kinds.ts'
import type { Line } from './line.ts'
import type { Rule } from './rule.ts'

export const RESULT_FORMAT = 'doorloop-settlement-result/1'
/** Goes up when the same document would give other amounts. */
export const ENGINE = 2

/** What one party owes another in the period. Two directions are two statements: an invoice has one sender. */
export interface Statement {
  payer: string
  payee: string
  cents: number
  lines: Line[]
}

export interface Settled {
  format: typeof RESULT_FORMAT
  engine: typeof ENGINE
  name: string
  period: Settlement['period']
  fingerprint: string
  /** false when a finding blocks: the amounts are shown, and must not be billed */
  billable: boolean
  statements: Statement[]
  pots: Pot[]
  findings: Finding[]
}

/** The statements of a period, from nothing but the document. */
export function settle(settlement: Settlement): Settled {
  const parties = new Map(settlement.parties.map((party) => [party.id, party]))
  const ruled = settlement.rules.map((rule) => ({ rule, ...ofRule(rule, settlement, parties) }))
  const lines = withoutBilled(
    ruled.flatMap((one) => one.outcome.lines),
    settlement,
  )
  const used = ruled.map(({ rule, outcome }) => ({ rule: rule.id, uses: outcome.uses }))
  const working = ruled.filter(({ isInForce }) => isInForce).map(({ rule }) => rule)
  const findings = [
    ...ruled.flatMap(({ outcome }) => outcome.findings),
    ...overlappingVersions(settlement),
    ...unknownParties(settlement),
    ...rowsTwice(settlement),
    ...pupilsAtTwoPlaces(settlement),
    ...billedByTwoRules(used),
    ...aboveWhole(used),
    ...rowsWithoutRule(settlement, used),
    ...pupilsWithoutRule(settlement, used, working),
    ...routesWithoutAgreement(settlement, working),
    ...withinOneBoard(lines, parties),
  ]
  return {
    format: RESULT_FORMAT,
    engine: ENGINE,
    name: settlement.name,
    period: settlement.period,
    fingerprint: fingerprint(settlement),
    billable: !findings.some(({ severity }) => severity === 'blocks'),
    statements: statementsOf(lines),
    pots: ruled.flatMap(({ outcome }) => outcome.pots).sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    findings: ordered(findings),
  }
}

function ofRule(rule: Rule, settlement: Settlement, parties: ReadonlyMap<string, Party>): { outcome: Outcome; isInForce: boolean } {
  const force = inForce(rule, settlement)
  if (isFinding(force)) return { outcome: onlyFinding(force), isInForce: false }
  const { agreement, clause, version } = force.clause
  const context: Context = { rule, clause: { agreement, clause, version }, interval: force.interval, settlement, parties }
  const outcome = outcomeOf(context)
  const lines = [...outcome.lines, ...toCapAndMinimum(context, outcome.lines)]
  return {
    outcome: {
      ...outcome,
      lines,
      findings: [...outcome.findings, ...nothingDue(rule, force.interval), ...partOfSchoolYear(rule, settlement)],
    },
    isInForce: true,
  }
}

function statementsOf(lines: readonly Line[]): Statement[] {
  return grouped(lines, ({ payer, payee }) => `${payer}|${payee}`).flatMap(([, own]) => {
    const [first] = own
    if (!first) return []
    const sorted = [...own].sort((a, b) => (a.subject < b.subject ? -1 : 1))
    return [{ payer: first.payer, payee: first.payee, cents: sum(own.map(({ cents }) => cents)), lines: sorted }]
  })
}

/** Within one board nothing has to be settled; who wants to, may. */
function withinOneBoard(lines: readonly Line[], parties: ReadonlyMap<string, Party>): Finding[] {
  return grouped(lines, ({ payer, payee }) => `${payer}|${payee}`).flatMap(([, [line]]) => {
    const [payer, payee] = [parties.get(line?.payer ?? ''), parties.get(line?.payee ?? '')]
    if (!payer || !payee || payer.board !== payee.board) return []
    return [finding('same-board', payer.id, { payer: payer.id, payee: payee.id, board: payer.board })]
  })
}

/** Each once: a row that two payers cannot use is one thing to mend. What blocks comes first. */
function ordered(findings: readonly Finding[]): Finding[] {
  const keyed = new Map(findings.map((one) => [JSON.stringify([one.severity, one.rule, one.subject, one.given]), one]))
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
