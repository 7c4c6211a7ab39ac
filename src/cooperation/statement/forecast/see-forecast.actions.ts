import { isId } from '../../id.ts'
import { listMoneyRulesOf } from '../../money-rule/money-rule.store.ts'
import type { Rule } from '../../settlement/rule.ts'
import { type Act, inTurn } from '../../turn.actions.ts'
import { listStatementHeads, type StatementHead } from '../heads.store.ts'
import { mine, namesOf } from '../see.actions.ts'
import { findKept } from '../statement.store.ts'
import type { StatementRecord } from '../statement.ts'
import type { RuleChange } from './changed-rule.ts'
import { expectedPupils } from './expected-pupils.ts'
import { listDesignedRoutes } from './forecast.store.ts'
import { type Outlook, outlook } from './forecast.ts'

const YEARS = 3

export interface SeenForecast {
  /** statements to look ahead from: the last of each pair */
  bases: readonly StatementHead[]
  base: StatementRecord | null
  rules: readonly Rule[]
  names: ReadonlyMap<string, string>
  years: readonly Outlook[]
  /** routes whose design says nothing of numbers */
  without: readonly string[]
}

/** The years after a statement: by the designs' numbers, and with one rule changed. */
export function seeForecast(
  act: Act,
  asked: { statementId: string; change: { ruleId: string; change: RuleChange } | null },
): Promise<SeenForecast> {
  return inTurn(act, async (turn) => {
    const bases = lastOfPairs(await listStatementHeads(turn.trx))
    const id = bases.find((one) => one.id === asked.statementId)?.id ?? bases[0]?.id ?? ''
    const base = isId(id) ? await mine(act, turn, id) : null
    const kept = base && (await findKept(turn.trx, base.id))
    if (!base || !kept) return { bases, base: null, rules: [], names: new Map(), years: [], without: [] }
    const { document } = kept
    const routes = await listDesignedRoutes(
      turn.trx,
      document.parties.map((party) => party.id),
    )
    const counted = new Set(document.counts.map(({ route }) => route))
    const told = routes.map((route) => ({ ...route, pupils: (year: number) => (route.design ? expectedPupils(route.design, year) : []) }))
    const years = outlook(document, base, {
      routes: (year) => told.map((route) => ({ ...route, pupils: route.pupils(year) })),
      change: asked.change,
      years: YEARS,
    })
    const isSilent = ({ design }: (typeof routes)[number]): boolean =>
      design === null || design.intake.pool === null || design.intake.share === null
    return {
      ...{ bases, base, rules: document.rules, years },
      names: await namesOf(turn, await listMoneyRulesOf(turn.trx, base.rules), null),
      without: routes.filter((route) => counted.has(route.routeId) && isSilent(route)).map(({ name }) => name),
    }
  })
}

/** The first statement of the last period of each direction: a correction holds only differences. */
function lastOfPairs(heads: readonly StatementHead[]): StatementHead[] {
  const found = new Map<string, StatementHead>()
  for (const head of heads) {
    const pair = `${head.payerId} ${head.payeeId}`
    if (head.corrects === null && !found.has(pair)) found.set(pair, head)
  }
  return [...found.values()]
}
