import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Kind } from '../../settlement/rule.ts'
import { settlementMessages } from '../../settlement/words.ts'
import type { MoneyChoices } from '../choices.store.ts'
import { FIELDS_OF } from '../fields-of-kind.ts'
import type { MoneyRule } from '../money-rule.ts'
import { clauseValue, type RuleWrong } from '../typed.ts'
import { type Chosen, ChosenAgreement } from './agreement-choice.tsx'
import { framed, PLACES } from './frame.tsx'
import { type FieldPart, KindField, labelsOf } from './kind-fields.tsx'
import { ruleWords } from './words.ts'

export interface RuleFormModel {
  kind: Kind
  /** null = a new one */
  rule: MoneyRule | null
  /** what its agreement has */
  choices: MoneyChoices
  agreement: Chosen
  typed: URLSearchParams
  mistakes: readonly RuleWrong[]
  /** of ending or dropping */
  refused: { field: string; sentence: string } | null
}

/** A rule of one kind: only the fields of that kind, and only what its agreement has to choose from. */
export function ruleForm(c: AppContext, model: RuleFormModel) {
  const { kind, rule, mistakes, refused } = model
  const { language } = c.var.address
  const words = ruleWords(language)
  const t = words.form
  const { list, of } = said(mistakes, { ...partWords(language).mistake, ...t.mistake }, labelsOf(language))
  return framed(c, {
    title: rule ? t.titleChange(rule.name) : t.titleNew(settlementMessages(language).kind[kind]),
    lead: rule?.isUsed ? t.usedLead : t.lead,
    crumbs: [{ label: words.list.title, href: link(language, PLACES.regels) }],
    status: mistakes.length > 0 || refused ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={refused ? [...list, refused] : list} />
        <RuleFields model={model} part={{ ...model, language, of }} />
        {rule && <Ending language={language} rule={rule} typed={model.typed} wrong={refused?.sentence} />}
      </>
    ),
  })
}

function RuleFields({ model: { kind, rule, agreement }, part }: { model: RuleFormModel; part: FieldPart }) {
  const { language, typed, of, choices } = part
  const t = ruleWords(language).form
  const payee = FIELDS_OF[kind].includes('parts') ? t.payeePot : t.payee
  return (
    <form method="post" action={link(language, rule ? `${PLACES.regels}/${rule.id}` : `${PLACES.regels}/nieuw`)}>
      <input type="hidden" name="soort" value={kind} />
      <ChosenAgreement language={language} agreement={agreement} more={rule ? null : { soort: kind }} />
      <TextField name="naam" label={t.name} value={typed.get('naam') ?? ''} wrong={of('naam')} autocomplete="off" />
      <SelectField
        name="afspraak"
        label={t.clause}
        chosen={typed.get('afspraak') ?? ''}
        options={clauseOptions(language, choices)}
        wrong={of('afspraak')}
      />
      <SelectField
        name="ontvanger"
        label={payee}
        chosen={typed.get('ontvanger') ?? ''}
        options={schoolOptions(choices)}
        wrong={of('ontvanger')}
      />
      {FIELDS_OF[kind].map((field) => (
        <KindField {...part} field={field} />
      ))}
      <Scope {...part} />
      <Bounds {...part} />
      <p class="actions">
        <SubmitButton>{rule?.isUsed ? t.saveNext : t.save}</SubmitButton>
      </p>
    </form>
  )
}

/** The clauses of the agreement, each version, and what is promised in them. */
export function clauseOptions(language: Language, { clauses }: MoneyChoices) {
  const t = ruleWords(language).form
  return clauses.map((one) => {
    const clause = one.from === null ? t.clauseUnsigned(one.clauseTitle) : t.clauseOption(one.clauseTitle, String(one.clauseVersion))
    return { value: clauseValue(one), label: one.promise === null ? clause : t.promiseOption(clause, one.promise) }
  })
}

export const schoolOptions = ({ institutions }: MoneyChoices) =>
  institutions.flatMap(({ institutionId, institutionName }) =>
    institutionId ? [{ value: institutionId, label: institutionName ?? '' }] : [],
  )

function Scope({ language, typed, of, choices }: FieldPart) {
  const t = ruleWords(language).form
  const routes = choices.routes.map(({ routeId, name }) => ({ value: routeId, label: name }))
  return (
    <div class="fields">
      <SelectField
        name="route"
        label={t.route}
        chosen={typed.get('route') ?? ''}
        options={[{ value: '', label: t.allRoutes }, ...routes]}
        wrong={of('route')}
      />
      <TextField
        name="cohort"
        label={t.cohort}
        hint={t.cohortHint}
        value={typed.get('cohort') ?? ''}
        wrong={of('cohort')}
        size={6}
        inputmode="numeric"
      />
      <TextField name="vanaf" label={t.from} hint={t.daysHint} type="date" value={typed.get('vanaf') ?? ''} wrong={of('vanaf')} />
      <TextField name="tot" label={t.to} type="date" value={typed.get('tot') ?? ''} wrong={of('tot')} />
    </div>
  )
}

function Bounds({ language, typed, of }: FieldPart) {
  const t = ruleWords(language).form
  const roundings = (['half-away', 'down'] as const).map((value) => ({ value, label: t.roundings[value] }))
  return (
    <details>
      <summary>{t.more}</summary>
      <div class="fields">
        <SelectField name="afronden" label={t.rounding} chosen={typed.get('afronden') ?? 'half-away'} options={roundings} />
        <TextField name="maximum" label={t.cap} hint={t.boundsHint} value={typed.get('maximum') ?? ''} wrong={of('maximum')} size={12} />
        <TextField name="minimum" label={t.minimum} value={typed.get('minimum') ?? ''} wrong={of('minimum')} size={12} />
      </div>
    </details>
  )
}

/** A rule that was used is ended; one that was not can go. */
function Ending({
  language,
  rule,
  typed,
  wrong,
}: {
  language: Language
  rule: MoneyRule
  typed: URLSearchParams
  wrong: string | undefined
}) {
  const t = ruleWords(language).form
  const path = link(language, `${PLACES.regels}/${rule.id}`)
  return (
    <section class="section no-print" aria-labelledby="einde">
      <h2 id="einde">{t.end}</h2>
      <div class="two-choices">
        <form class="panel" method="post" action={path}>
          <input type="hidden" name="doe" value="einde" />
          <p>{t.endLead}</p>
          <TextField name="laatste-dag" label={t.endOn} type="date" value={typed.get('laatste-dag') ?? ''} wrong={wrong} />
          <SubmitButton second>{t.end}</SubmitButton>
        </form>
        {!rule.isUsed && (
          <form class="panel" method="post" action={path}>
            <input type="hidden" name="doe" value="weg" />
            <SubmitButton second>{t.drop}</SubmitButton>
          </form>
        )}
      </div>
    </section>
  )
}
