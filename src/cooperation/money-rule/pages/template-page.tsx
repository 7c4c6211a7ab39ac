import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { MoneyChoices } from '../choices.store.ts'
import { ASKED_OF, type MoneyTemplate, sourceOfTemplate, TEMPLATE_RULES } from '../templates.ts'
import type { RuleWrong } from '../typed.ts'
import { type Chosen, ChosenAgreement } from './agreement-choice.tsx'
import { framed, PLACES } from './frame.tsx'
import { clauseOptions, schoolOptions } from './rule-form.tsx'
import { ruleWords } from './words.ts'

export interface TemplateModel {
  template: MoneyTemplate
  choices: MoneyChoices
  agreement: Chosen
  typed: URLSearchParams
  mistakes: readonly RuleWrong[]
}

/** The rules of a partnership that ran: which clause, which schools, and what its source does not say. */
export function templatePage(c: AppContext, { template, choices, agreement, typed, mistakes }: TemplateModel) {
  const { language } = c.var.address
  const words = ruleWords(language)
  const t = words.template
  const asked = ASKED_OF[template]
  const labels = { afspraak: words.form.clause, mbo: t.mbo, vo: t.vo, ...t.ask }
  const { list, of } = said(mistakes, { ...partWords(language).mistake, ...words.form.mistake }, labels)
  const schools = schoolOptions(choices)
  // one school of each side and every amount: all that it can give
  const all = TEMPLATE_RULES[template]({ mbo: 'mbo', vo: ['vo'], asked: Object.fromEntries(asked.map((one) => [one, 1])) })
  return framed(c, {
    title: t.title(t.names[template]),
    lead: t.lead,
    crumbs: [{ label: words.list.title, href: link(language, PLACES.regels) }],
    status: list.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={words.form.wrong} mistakes={list} />
        <ul>
          {all.map((one) => (
            <li>{one && t.rules[one.name]}</li>
          ))}
        </ul>
        <p class="source small quiet">{t.source(sourceOfTemplate(template))}</p>
        <form method="post" action={link(language, `${PLACES.regels}/nieuw`)}>
          <input type="hidden" name="sjabloon" value={template} />
          <ChosenAgreement language={language} agreement={agreement} more={{ sjabloon: template }} />
          <SelectField
            name="afspraak"
            label={words.form.clause}
            chosen={typed.get('afspraak') ?? ''}
            options={clauseOptions(language, choices)}
            wrong={of('afspraak')}
          />
          <SelectField name="mbo" label={t.mbo} chosen={typed.get('mbo') ?? ''} options={schools} wrong={of('mbo')} />
          <TickList name="vo" legend={t.vo} options={schools} ticked={typed.getAll('vo')} wrong={of('vo')} />
          {asked.length > 0 && (
            <fieldset class="panel">
              <legend>{t.asked}</legend>
              <p class="hint">{t.askedHint}</p>
              {asked.map((one) => (
                <TextField name={one} label={t.ask[one]} value={typed.get(one) ?? ''} wrong={of(one)} size={12} autocomplete="off" />
              ))}
            </fieldset>
          )}
          <p class="actions">
            <SubmitButton>{t.make}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
