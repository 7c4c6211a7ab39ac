import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { coverageSpans } from '../agreement/coverage.ts'
import { plusDays } from '../day.ts'
import { isId } from '../id.ts'
import type { Kind } from '../settlement/rule.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { listMoneyChoices, type MoneyChoices } from './choices.store.ts'
import {
  dropMoneyRule,
  endMoneyRule,
  findMoneyRule,
  insertMoneyRule,
  listMoneyRules,
  lockMoneyRule,
  updateMoneyRule,
} from './money-rule.store.ts'
import type { MoneyRule, NewMoneyRule } from './money-rule.ts'
import { partiesOf } from './money-rule.ts'
import { type RuleChoices, type RuleWrong, readRule } from './typed.ts'
import { whyMayMoney } from './why-may.ts'
import { chosenAgreement, withinAgreement } from './within-agreement.ts'

export interface SeenRules {
  today: string
  rules: readonly MoneyRule[]
  choices: MoneyChoices
  /** ids of rules that this viewer may change */
  mine: ReadonlySet<string>
}

export function seeRules(act: Act): Promise<SeenRules> {
  return inTurn(act, async ({ trx, today }) => {
    const rules = await listMoneyRules(trx)
    const mine = new Set(rules.filter((one) => whyMayMoney(act.viewer, 'settlement/change', one)).map(({ id }) => id))
    return { today, rules, choices: await listMoneyChoices(trx), mine }
  })
}

export function seeRule(act: Act, id: string): Promise<{ rule: MoneyRule; mayChange: boolean; today: string } | null> {
  return inTurn(act, async ({ trx, today }) => {
    const rule = isId(id) ? await findMoneyRule(trx, id) : null
    if (!rule || !whyMayMoney(act.viewer, 'settlement/see', rule)) return null
    return { rule, mayChange: whyMayMoney(act.viewer, 'settlement/change', rule) !== null, today }
  })
}

export type RuleSaved = { ok: true; id: string } | { ok: false; mistakes: RuleWrong[] } | NotThere | NotYours

/** A new rule of this kind, of the agreement that was chosen first. */
export function addRule(act: Act, kind: Kind, form: URLSearchParams): Promise<RuleSaved> {
  return inTurn(act, async (turn) => {
    const choices = await listMoneyChoices(turn.trx)
    const agreement = chosenAgreement(choices, form.get('overeenkomst'))
    if (!agreement) return { ok: false, mistakes: [{ field: 'overeenkomst', mistake: 'agreement-unknown' }] }
    const read = readRule(form, kind, ruleChoices(withinAgreement(choices, agreement.id)))
    if (!read.ok) return read
    if (!mayMake(act, read.value, choices)) return { ok: false, mistakes: [{ field: 'ontvanger', mistake: 'not-a-party' }] }
    return { ok: true, id: await insert(act, turn, read.value, null) }
  })
}

/** Several at once, as a template gives them. */
export function addRules(act: Act, rules: readonly NewMoneyRule[]): Promise<RuleSaved> {
  return inTurn(act, async (turn) => {
    const choices = await listMoneyChoices(turn.trx)
    if (rules.some((rule) => !mayMake(act, rule, choices))) return notYours
    const ids: string[] = []
    for (const rule of rules) ids.push(await insert(act, turn, rule, null))
    return { ok: true, id: ids[0] ?? '' }
  })
}

/**
 * Changes a rule that no statement used, within its agreement. One that was used is ended the day before the change, and a new version of it
 * begins on the day that was typed.
 */
export function changeRule(act: Act, id: string, form: URLSearchParams): Promise<RuleSaved> {
  return onRule(act, id, async (turn, was) => {
    const choices = await listMoneyChoices(turn.trx)
    const read = readRule(form, was.kind, ruleChoices(withinAgreement(choices, was.agreementId)))
    if (!read.ok) return read
    if (!mayMake(act, read.value, choices)) return { ok: false, mistakes: [{ field: 'ontvanger', mistake: 'not-a-party' }] }
    if (!was.isUsed) {
      await updateMoneyRule(turn.trx, id, read.value)
      await log(act, turn, 'money-rule/change', id)
      return { ok: true, id }
    }
    const { from } = read.value
    if (from === null || (was.from !== null && from <= was.from) || (was.to !== null && from > plusDays(was.to, 1)))
      return { ok: false, mistakes: [{ field: 'vanaf', mistake: 'missing' }] }
    await endMoneyRule(turn.trx, id, plusDays(from, -1))
    return { ok: true, id: await insert(act, turn, read.value, id) }
  })
}

export type RuleEnded = { ok: true } | NotThere | NotYours | { ok: false; why: 'before-start' | 'no-day' }

/** The last day on which it holds; earlier amounts that it gave are taken back by the next statement. */
export function endRule(act: Act, id: string, on: string): Promise<RuleEnded> {
  return onRule<RuleEnded>(act, id, async (turn, rule) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(on)) return { ok: false, why: 'no-day' }
    if (rule.from !== null && on < rule.from) return { ok: false, why: 'before-start' }
    await endMoneyRule(turn.trx, id, on)
    await log(act, turn, 'money-rule/end', id)
    return { ok: true }
  })
}

export type RuleDropped = { ok: true } | NotThere | NotYours | { ok: false; why: 'used' }

/** Only of a rule that billed nothing, and that no later version follows. */
export function dropRule(act: Act, id: string): Promise<RuleDropped> {
  return onRule<RuleDropped>(act, id, async (turn, rule) => {
    const all = await listMoneyRules(turn.trx)
    if (rule.isUsed || all.some(({ followsId }) => followsId === id)) return { ok: false, why: 'used' }
    await dropMoneyRule(turn.trx, id)
    await log(act, turn, 'money-rule/drop', id)
    return { ok: true }
  })
}

export const ruleChoices = ({ clauses, institutions, routes }: MoneyChoices): RuleChoices => ({
  clauses,
  institutions: institutions.flatMap(({ institutionId }) => institutionId ?? []),
  routes: routes.map(({ routeId }) => routeId),
})

function mayMake({ viewer }: Act, rule: NewMoneyRule, { institutions, agreements }: MoneyChoices): boolean {
  const parties = partiesOf(rule)
  const reach = institutions.filter(({ institutionId }) => parties.includes(institutionId ?? '')).flatMap((one) => one.reach)
  const agreement = agreements.find(({ id }) => id === rule.agreementId)
  const covered = agreement ? coverageSpans(agreement).map(({ routeId }) => routeId) : []
  const routeIds = rule.routeId === null ? covered : [rule.routeId]
  return whyMayMoney(viewer, 'settlement/change', { regionId: viewer.regionId, reach, routeIds }) !== null
}

async function insert(act: Act, turn: Turn, rule: NewMoneyRule, followsId: string | null): Promise<string> {
  const id = randomUUID()
  await insertMoneyRule(turn.trx, { ...rule, id, regionId: act.viewer.regionId, followsId }, act.viewer.personId)
  await log(act, turn, 'money-rule/add', id)
  return id
}

function onRule<T>(act: Act, id: string, work: (turn: Turn, rule: MoneyRule) => Promise<T>): Promise<T | NotThere | NotYours> {
  return inTurn<T | NotThere | NotYours>(act, async (turn) => {
    const rule = isId(id) ? await lockMoneyRule(turn.trx, id) : null
    if (!rule || !whyMayMoney(act.viewer, 'settlement/see', rule)) return notThere
    return whyMayMoney(act.viewer, 'settlement/change', rule) ? work(turn, rule) : notYours
  })
}

const log = ({ viewer, requestId }: Act, { trx }: Turn, what: string, rule: string) => logEvent(trx, viewer, what, { rule }, requestId)
