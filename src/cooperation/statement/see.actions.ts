import { whyMay } from '#platform/access/viewer.ts'
import { listPartyChoices, listRouteChoices } from '../agreement/choices.store.ts'
import { isId } from '../id.ts'
import { listMoneyRules, listMoneyRulesOf } from '../money-rule/money-rule.store.ts'
import type { MoneyRule } from '../money-rule/money-rule.ts'
import { whyMayMoney } from '../money-rule/why-may.ts'
import { schoolYearOf } from '../settlement/days.ts'
import type { Settlement } from '../settlement/document.ts'
import { type Act, inTurn, type Turn } from '../turn.actions.ts'
import { listStatementHeads, type StatementHead } from './heads.store.ts'
import { findKept, findStatement } from './statement.store.ts'
import type { KeptStatement, StatementRecord } from './statement.ts'
import { answersFor, approvesFor, subjectOf } from './why-may.ts'

export interface SeenStatements {
  today: string
  statements: readonly StatementHead[]
  /** pairs of schools that a rule is about */
  pairs: readonly Pair[]
  mayDrawUp: boolean
}

export interface Pair {
  one: string
  other: string
  names: [string, string]
}

export function seeStatements(act: Act): Promise<SeenStatements> {
  return inTurn(act, async ({ trx, today }) => {
    const rules = await listMoneyRules(trx)
    const names = new Map((await listPartyChoices(trx)).map(({ institutionId, institutionName }) => [institutionId, institutionName]))
    const mine = rules.filter((rule) => whyMayMoney(act.viewer, 'settlement/change', rule))
    return {
      today,
      statements: await listStatementHeads(trx),
      pairs: pairsOf(mine, (id) => names.get(id) ?? id),
      mayDrawUp: whyMay(act.viewer, 'settlement/change') !== null,
    }
  })
}

/** Every payee with who pays or shares in its rules. */
export function pairsOf(rules: readonly MoneyRule[], nameOf: (id: string) => string): Pair[] {
  const found = new Map<string, Pair>()
  for (const { payeeId, terms } of rules) {
    const { payers = [], parts = [] } = terms as { payers?: string[]; parts?: { parties: string[] }[] }
    for (const other of [...payers, ...parts.flatMap(({ parties }) => parties)]) {
      if (other === payeeId) continue
      const [one = '', two = ''] = [other, payeeId].sort()
      found.set(`${one}:${two}`, { one, other: two, names: [nameOf(one), nameOf(two)] })
    }
  }
  return [...found.values()].sort((a, b) => a.names.join(' ').localeCompare(b.names.join(' ')))
}

export interface SeenStatement {
  today: string
  statement: StatementRecord
  rules: readonly MoneyRule[]
  /** what an id in the statement is called: a school, rule, route or row */
  names: ReadonlyMap<string, string>
  /** others of the same pair, direction and period */
  others: readonly StatementHead[]
  maySettle: boolean
  approvesFor: readonly string[]
  answersFor: readonly string[]
}

export function seeStatement(act: Act, id: string): Promise<SeenStatement | null> {
  return inTurn(act, async (turn) => {
    const statement = await mine(act, turn, id)
    if (!statement) return null
    const { from, to, payerId, payeeId } = statement
    const heads = await listStatementHeads(turn.trx)
    const same = heads.filter((one) => one.from === from && one.to === to && one.payerId === payerId && one.payeeId === payeeId)
    const rules = await listMoneyRulesOf(turn.trx, [...statement.rules, ...rulesInFindings(statement)])
    const hasFindings = statement.findings.length + statement.ownFindings.length > 0
    const kept = hasFindings ? await findKept(turn.trx, id) : null
    return {
      ...{ today: turn.today, statement, rules, names: await namesOf(turn, rules, kept?.document ?? null) },
      others: same.filter((one) => one.id !== id),
      maySettle: whyMayMoney(act.viewer, 'settlement/change', subjectOf(statement)) !== null,
      approvesFor: approvesFor(act.viewer, statement),
      answersFor: answersFor(act.viewer, statement),
    }
  })
}

/** The document and the result, as they were kept. */
export function seeKept(
  act: Act,
  id: string,
): Promise<{ statement: StatementRecord; kept: KeptStatement; names: ReadonlyMap<string, string> } | null> {
  return inTurn(act, async (turn) => {
    const statement = await mine(act, turn, id)
    const kept = statement && (await findKept(turn.trx, id))
    if (!statement || !kept) return null
    return { statement, kept, names: await namesOf(turn, await listMoneyRulesOf(turn.trx, statement.rules), kept.document) }
  })
}

/** Rules of other statements, that billed what this one would bill; as far as this viewer may see them. */
const rulesInFindings = ({ ownFindings }: StatementRecord): string[] =>
  ownFindings.flatMap(({ given: { others } }) => (typeof others === 'string' ? others.split(', ') : []))

export async function mine({ viewer }: Act, { trx }: Turn, id: string): Promise<StatementRecord | null> {
  const statement = isId(id) ? await findStatement(trx, id) : null
  return statement && whyMayMoney(viewer, 'settlement/see', subjectOf(statement)) ? statement : null
}

export async function namesOf({ trx }: Turn, rules: readonly MoneyRule[], document: Settlement | null): Promise<Map<string, string>> {
  const parties = await listPartyChoices(trx)
  const routes = await listRouteChoices(trx)
  const known = new Map<string, string>([
    ...parties.flatMap(({ institutionId, institutionName }) => (institutionId ? [[institutionId, institutionName ?? ''] as const] : [])),
    ...routes.map(({ routeId, name }) => [routeId, name] as const),
    ...rules.map(({ id, name }) => [id, name] as const),
  ])
  return document ? new Map([...known, ...rowNames(document, (id) => known.get(id) ?? '')]) : known
}

/** What a row of the document is called; a pupil has no name here. */
function rowNames({ costs, hours, diplomas, counts, pupilDays }: Settlement, nameOf: (id: string) => string): [string, string][] {
  const placed = [...counts, ...pupilDays]
  return [
    ...costs.map(({ id, name }): [string, string] => [id, name]),
    ...hours.map((row): [string, string] => [row.id, `${row.function}, ${row.person}`]),
    ...diplomas.map(({ id, party, niveau }): [string, string] => [id, `${nameOf(party)}, mbo-${niveau}`]),
    ...placed.map(({ id, party, route, phase, leerjaar }): [string, string] => [
      id,
      `${nameOf(party)}, ${nameOf(route)}, ${phase} ${leerjaar}`,
    ]),
  ]
}

/** The school years of the list, the last first. */
export const schoolYearsIn = (statements: readonly StatementHead[]): string[] =>
  [...new Set(statements.map(({ from }) => schoolYearOf(from)))].sort().reverse()
