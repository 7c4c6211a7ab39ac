import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { isKind } from '../fields-of-kind.ts'
import type { MoneyRule } from '../money-rule.ts'
import { addRule, addRules, changeRule, dropRule, endRule, type RuleSaved, ruleChoices, seeRule, seeRules } from '../rule.actions.ts'
import { isMoneyTemplate, readTemplate } from '../templates.ts'
import { emptyRule, typedOf } from '../typed-of.ts'
import { chosenAgreement, withinAgreement } from '../within-agreement.ts'
import { agreementPage } from './agreement-choice.tsx'
import { choosePage } from './choose-page.tsx'
import { PLACES } from './frame.tsx'
import { listPage } from './list-page.tsx'
import { ruleForm } from './rule-form.tsx'
import { templatePage } from './template-page.tsx'
import { ruleWords } from './words.ts'

type ActOf = (c: AppContext) => Act

/** Rules about money: list, choose a kind or a template, write, change, end. */
export function addRulePages(app: App, actOf: ActOf): void {
  const path = PLACES.regels
  page(app, path, 'settlement/see', async (c) => listPage(c, await seeRules(actOf(c)), whyMay(c.var.viewer, 'settlement/change') !== null))
  page(app, `${path}/nieuw`, 'settlement/change', (c) => begin(c, actOf(c)))
  action(app, `${path}/nieuw`, 'settlement/change', (c) => add(c, actOf(c)))
  page(app, `${path}/:rule`, 'settlement/change', (c) => change(c, actOf(c)))
  action(app, `${path}/:rule`, 'settlement/change', (c) => save(c, actOf(c)))
}

/** Which agreement, then which kind or template, then the form: each in the address, so every step is a link. */
async function begin(c: AppContext, act: Act) {
  const { choices } = await seeRules(act)
  const [kind = '', template = ''] = [c.req.query('soort'), c.req.query('sjabloon')]
  const found = chosenAgreement(choices, c.req.query('overeenkomst') ?? null)
  if (!found && choices.clauses.length > 0) return agreementPage(c, { choices, more: stepOf(kind, template) })
  const agreement = found && { id: found.id, title: found.text.title }
  if (!agreement || !(isMoneyTemplate(template) || isKind(kind))) return choosePage(c, choices, agreement)
  const form = { choices: withinAgreement(choices, agreement.id), agreement, mistakes: [] }
  if (isMoneyTemplate(template)) return templatePage(c, { ...form, template, typed: new URLSearchParams() })
  return isKind(kind) ? ruleForm(c, { ...form, kind, rule: null, typed: emptyRule(), refused: null }) : c.notFound()
}

const stepOf = (kind: string, template: string): Record<string, string> =>
  isMoneyTemplate(template) ? { sjabloon: template } : isKind(kind) ? { soort: kind } : {}

async function add(c: AppContext, act: Act) {
  const typed = await readForm(c)
  const [kind = '', template = ''] = [typed.get('soort') ?? '', typed.get('sjabloon') ?? '']
  const { choices: all } = await seeRules(act)
  const found = chosenAgreement(all, typed.get('overeenkomst'))
  if (!found) return agreementPage(c, { choices: all, more: stepOf(kind, template), isRefused: true })
  const choices = withinAgreement(all, found.id)
  const shown = { choices, agreement: { id: found.id, title: found.text.title }, typed }
  if (isMoneyTemplate(template)) {
    const names = ruleWords(c.var.address.language).template.rules
    const read = readTemplate(typed, template, ruleChoices(choices), (name) => names[name])
    if (!read.ok) return templatePage(c, { ...shown, template, mistakes: read.mistakes })
    return answer(c, await addRules(act, read.value), () => errorPage(c, 403))
  }
  if (!isKind(kind)) return c.notFound()
  return answer(c, await addRule(act, kind, typed), (mistakes) => ruleForm(c, { ...shown, kind, rule: null, mistakes, refused: null }))
}

/** `afspraak` and `vanaf` of the address come from a clause that was amended. */
async function change(c: AppContext, act: Act) {
  const seen = await seeRule(act, c.req.param('rule') ?? '')
  if (!seen) return c.notFound()
  if (!seen.mayChange) return errorPage(c, 403)
  const typed = typedOf(seen.rule, c.var.address.language)
  for (const field of ['afspraak', 'vanaf']) if (c.req.query(field)) typed.set(field, c.req.query(field) ?? '')
  return ruleForm(c, { ...(await ofRule(act, seen.rule)), typed, mistakes: [], refused: null })
}

/** A rule stays with its agreement. */
async function ofRule(act: Act, rule: MoneyRule) {
  const { choices } = await seeRules(act)
  const agreement = { id: rule.agreementId, title: rule.agreementTitle }
  return { kind: rule.kind, rule, choices: withinAgreement(choices, rule.agreementId), agreement }
}

async function save(c: AppContext, act: Act) {
  const id = c.req.param('rule') ?? ''
  const seen = await seeRule(act, id)
  if (!seen) return c.notFound()
  if (!seen.mayChange) return errorPage(c, 403)
  const typed = await readForm(c)
  const { rule } = seen
  const shown = async (more: Partial<Parameters<typeof ruleForm>[1]>) => {
    const filled = more.refused ? typedOf(rule, c.var.address.language) : typed
    return ruleForm(c, { ...(await ofRule(act, rule)), typed: filled, mistakes: [], refused: null, ...more })
  }
  const doing = typed.get('doe')
  if (doing === 'einde' || doing === 'weg') {
    const done = doing === 'einde' ? await endRule(act, id, typed.get('laatste-dag') ?? '') : await dropRule(act, id)
    if (done.ok) return c.redirect(link(c.var.address.language, PLACES.regels), 303)
    if (done.why === 'not-there' || done.why === 'not-yours') return errorPage(c, done.why === 'not-there' ? 404 : 403)
    return shown({ refused: { field: 'laatste-dag', sentence: ruleWords(c.var.address.language).form.ended[done.why] } })
  }
  return answer(c, await changeRule(act, id, typed), (mistakes) => shown({ mistakes }))
}

function answer(
  c: AppContext,
  saved: RuleSaved,
  again: (mistakes: Extract<RuleSaved, { mistakes: unknown }>['mistakes']) => Response | Promise<Response>,
) {
  if (saved.ok) return c.redirect(link(c.var.address.language, PLACES.regels), 303)
  if ('mistakes' in saved) return again(saved.mistakes)
  return errorPage(c, saved.why === 'not-there' ? 404 : 403)
}
