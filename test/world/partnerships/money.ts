import { expect } from 'vitest'
import { addTask, changeTask } from '../../../src/cooperation/activity/hours/hours.actions.ts'
import { addFunding } from '../../../src/cooperation/funding/write.actions.ts'
import { addInput } from '../../../src/cooperation/money-input/money-input.actions.ts'
import { listMoneyChoices } from '../../../src/cooperation/money-rule/choices.store.ts'
import { listMoneyRules } from '../../../src/cooperation/money-rule/money-rule.store.ts'
import { addRules, ruleChoices } from '../../../src/cooperation/money-rule/rule.actions.ts'
import { isMoneyTemplate, readTemplate } from '../../../src/cooperation/money-rule/templates.ts'
import { clauseValue } from '../../../src/cooperation/money-rule/typed.ts'
import { drawUp } from '../../../src/cooperation/statement/draw-up.actions.ts'
import { approve, offer } from '../../../src/cooperation/statement/life.actions.ts'
import { printOf } from '../../../src/cooperation/statement/life.ts'
import { findStatement } from '../../../src/cooperation/statement/statement.store.ts'
import type { StatementRecord } from '../../../src/cooperation/statement/statement.ts'
import { type Act, inTurn } from '../../../src/cooperation/turn.actions.ts'
import type { Stage } from './stage.ts'

const form = (...fields: [string, string][]) => new URLSearchParams(fields)
const ok = <T extends { ok: boolean }>(done: T): Extract<T, { ok: true }> => {
  expect(done).toMatchObject({ ok: true })
  return done as Extract<T, { ok: true }>
}
const schoolYear = ({ plan: { year } }: Stage): string => `${year}-${year + 1}`

/** The rules of the template between one mbo and these vmbo schools, on the clause about money of the agreement. */
export async function rules(stage: Stage, template: string, mbo: string, vo: string[], asked: Record<string, string> = {}): Promise<void> {
  const act = await stage.as(stage.coordinator)
  const choices = ruleChoices(await inTurn(act, ({ trx }) => listMoneyChoices(trx)))
  const clauses = await inTurn(act, ({ trx }) => listMoneyChoices(trx))
  const clause = clauses.clauses.find(({ clauseTitle, promiseId }) => promiseId === null && MONEY.test(clauseTitle))
  if (!clause || !isMoneyTemplate(template)) throw new Error('no clause about money')
  const parties = vo.map((name): [string, string] => ['vo', institution(stage, name)])
  const typed = form(['afspraak', clauseValue(clause)], ['mbo', institution(stage, mbo)], ...parties, ...Object.entries(asked))
  const read = readTemplate(typed, template, choices, (name) => name)
  ok(await addRules(act, ok(read).value))
}

const MONEY = /bekostiging|kosten|prijzen|financi/i

export async function funding(stage: Stage, euros: string): Promise<void> {
  const typed = form(['schooljaar', schoolYear(stage)], ['kant', 'vo'], ['bedrag', euros], ['bron', 'opgave van de school'])
  ok(await addFunding(await stage.as(stage.coordinator), typed))
}

export async function cost(stage: Stage, school: string, kind: string, euros: string): Promise<void> {
  const typed = form(
    ['school', institution(stage, school)],
    ['soort-kosten', kind],
    ['omschrijving', kind],
    ['betaald-op', `${stage.plan.year + 1}-02-01`],
    ['bedrag', euros],
  )
  ok(await addInput(await stage.as(stage.coordinator), 'kosten', typed))
}

export async function key(stage: Stage, school: string, pupils: string, share: string): Promise<void> {
  const typed = form(
    ['school', institution(stage, school)],
    ['schooljaar', schoolYear(stage)],
    ['leerlingen', pupils],
    ['deel-door', share],
    ['bron', 'opgave'],
  )
  ok(await addInput(await stage.as(stage.coordinator), 'sleutels', typed))
}

/** Hours that somebody of one school gave for the other, in this function. */
export async function hours(stage: Stage, from: string, to: string | null, what: string, many: string): Promise<void> {
  const act = await stage.as(stage.coordinator)
  const place: [string, string][] = [
    ['school', institution(stage, from)],
    ['voor', to === null ? '' : institution(stage, to)],
    ['schooljaar', String(stage.plan.year)],
  ]
  const { id } = ok(await addTask(act, form(['naam', `${what} van ${from}`], ['functie', what], ...place)))
  ok(await changeTask(act, id, form(['doe', 'gegeven'], ['dag', `${stage.plan.year + 1}-03-10`], ['uren', many])))
}

/** The statement of the year between two schools, offered and approved by both; of each direction what is owed for what. */
export async function settles(stage: Stage, one: string, other: string): Promise<Record<string, [rule: string, cents: number][]>> {
  const act = await stage.as(stage.coordinator)
  const period = { from: `${stage.plan.year}-08-01`, to: `${stage.plan.year + 1}-07-31` }
  const { ids } = ok(await drawUp(act, { ...period, one: institution(stage, one), other: institution(stage, other) }))
  const owed: Record<string, [string, number][]> = {}
  for (const id of ids) {
    const draft = await seen(act, id)
    expect(draft.findings.filter(({ severity }) => severity === 'blocks')).toEqual([])
    ok(await offer(act, id, printOf(draft)))
    for (const name of [one, other]) {
      const leader = await stage.as(stage.schools[name]?.leader ?? '')
      ok(await approve(leader, id, { institutionId: institution(stage, name), seen: printOf(await seen(leader, id)) }))
    }
    const { state, payerName, lines, cents } = await seen(act, id)
    expect([state, cents]).toEqual(['approved', lines.reduce((sum, line) => sum + line.cents, 0)])
    owed[payerName] = await named(act, lines)
  }
  return owed
}

async function seen(act: Act, id: string): Promise<StatementRecord> {
  const found = await inTurn(act, ({ trx }) => findStatement(trx, id))
  if (!found) throw new Error('the statement is not seen')
  return found
}

/** Lines by the name that the template gave their rule. */
async function named(act: Act, lines: StatementRecord['lines']): Promise<[string, number][]> {
  const all = await inTurn(act, ({ trx }) => listMoneyRules(trx))
  const nameOf = (id: string): string => all.find((rule) => rule.id === id)?.name ?? id
  return lines.map(({ rule, cents }): [string, number] => [nameOf(rule), cents]).toSorted((a, b) => a[0].localeCompare(b[0]) || b[1] - a[1])
}

const institution = ({ schools }: Stage, name: string): string => schools[name]?.institution ?? ''
