import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed, PLACES } from '../../money-rule/pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Rule } from '../../settlement/rule.ts'
import { euro, settlementMessages } from '../../settlement/words.ts'
import { type Changeable, changeableOf } from '../forecast/changed-rule.ts'
import type { SeenForecast } from '../forecast/see-forecast.actions.ts'
import { engineFindingText, statementWords } from './words.ts'

/** Of one year; the rest is more of the same. */
const MOST_REASONS = 3

export type ForecastWrong = Wrong<'no-share'>

export interface ForecastModel {
  seen: SeenForecast
  typed: URLSearchParams
  mistakes: readonly ForecastWrong[]
  isChanged: boolean
}

/** What the coming years would cost by the numbers of the programme, and what another rule would do. */
export function forecastPage(c: AppContext, model: ForecastModel) {
  const { seen, mistakes } = model
  const { language } = c.var.address
  const words = statementWords(language)
  const t = words.forecast
  const { list } = said(mistakes, { ...partWords(language).mistake, 'no-share': t.noShare }, t.fields)
  const options = seen.bases.map((one) => ({
    label: words.list.pays(one.payerName, one.payeeName),
    href: link(language, PLACES.vooruitblik, { afrekening: one.id }),
    current: one.id === seen.base?.id,
  }))
  return framed(c, {
    title: t.title,
    place: 'vooruitblik',
    lead: t.lead,
    status: list.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <Filters filters={[{ name: 'afrekening', label: t.between, options }]} />
        {seen.base === null ? <p>{t.none}</p> : <Years language={language} model={model} />}
        {seen.base && <WhatIf language={language} model={model} />}
      </>
    ),
  })
}

interface Part {
  language: Language
  model: ForecastModel
}

function Years({ language, model: { seen, isChanged } }: Part) {
  const words = statementWords(language)
  const t = words.forecast
  const { base } = seen
  return (
    <section class="section" aria-labelledby="jaren">
      <h2 id="jaren">{base && words.list.pays(base.payerName, base.payeeName)}</h2>
      <p>{t.how}</p>
      {seen.without.length > 0 && <p class="banner wait">{t.without(seen.without.join(', '))}</p>}
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            <th scope="col" class="num">
              {t.pupils}
            </th>
            <th scope="col" class="num">
              {t.now}
            </th>
            {isChanged && (
              <>
                <th scope="col" class="num">
                  {t.changed}
                </th>
                <th scope="col" class="num">
                  {t.difference}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {seen.years.map(({ schoolYear, pupils, cents, changedCents, missing }, at) => (
            <tr>
              <th scope="row">
                {schoolYear}
                <small>{at === 0 ? t.last : missing > 0 ? t.missing(formatNumber(language, missing)) : t.expected}</small>
              </th>
              <td data-label={t.pupils} class="num">
                {formatNumber(language, pupils)}
              </td>
              <td data-label={t.now} class="num">
                {euro(language, cents)}
              </td>
              {isChanged && (
                <>
                  <td data-label={t.changed} class="num">
                    {euro(language, changedCents ?? cents)}
                  </td>
                  <td data-label={t.difference} class="num">
                    {euro(language, (changedCents ?? cents) - cents)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Reasons language={language} seen={seen} />
    </section>
  )
}

/** Why a year has no amount: an agreement that ends, funding that nobody filled in. */
function Reasons({ language, seen: { years, names } }: { language: Language; seen: SeenForecast }) {
  const t = statementWords(language).forecast
  const told = years.flatMap(({ schoolYear, cents, missing, findings }) => {
    const sentences = [...new Set(findings.map((one) => engineFindingText(language, one, names)))]
    return cents === 0 || missing > 0 ? sentences.slice(0, MOST_REASONS).map((sentence) => `${schoolYear}: ${sentence}`) : []
  })
  if (told.length === 0) return null
  return (
    <>
      <h3>{t.reasons}</h3>
      <ul>
        {told.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** One form a rule, with only the numbers that its kind has. */
function WhatIf({ language, model }: Part) {
  const t = statementWords(language).forecast
  const rules = model.seen.rules.filter((rule) => changeableOf(rule).length > 0)
  if (rules.length === 0) return null
  return (
    <section class="section no-print" aria-labelledby="wat-als">
      <h2 id="wat-als">{t.whatIf}</h2>
      <div class="two-choices">
        {rules.map((rule) => (
          <RuleForm language={language} model={model} rule={rule} />
        ))}
      </div>
    </section>
  )
}

const NAMES: Record<Changeable, 'deel' | 'percentage' | 'bedrag' | 'urenbudget'> = {
  share: 'deel',
  percentage: 'percentage',
  cents: 'bedrag',
  budget: 'urenbudget',
}

function RuleForm({ language, model: { seen, typed, mistakes }, rule }: Part & { rule: Rule }) {
  const t = statementWords(language).forecast
  const isAsked = typed.get('regel') === rule.id
  const { of } = said(isAsked ? mistakes : [], { ...partWords(language).mistake, 'no-share': t.noShare }, t.fields)
  return (
    <form class="panel" method="get" action={link(language, PLACES.vooruitblik)}>
      <h3>{seen.names.get(rule.id) ?? settlementMessages(language).kind[rule.kind]}</h3>
      <input type="hidden" name="afrekening" value={seen.base?.id ?? ''} />
      <input type="hidden" name="regel" value={rule.id} />
      {changeableOf(rule).map((field) => {
        const name = NAMES[field]
        // every rule has the same fields: only those of the rule that was asked about carry the plain name as id
        const value = isAsked ? (typed.get(name) ?? '') : ''
        return isAsked ? (
          <TextField
            name={name}
            label={t.fields[name]}
            hint={t.nowIs(valueText(language, rule, field))}
            value={value}
            wrong={of(name)}
            size={10}
          />
        ) : (
          <OtherField language={language} rule={rule} field={field} />
        )
      })}
      <SubmitButton second>{t.compute}</SubmitButton>
    </form>
  )
}

function OtherField({ language, rule, field }: { language: Language; rule: Rule; field: Changeable }) {
  const t = statementWords(language).forecast
  const id = `${NAMES[field]}-${rule.id}`
  return (
    <div class="field">
      <label for={id}>{t.fields[NAMES[field]]}</label>
      <span class="hint" id={`${id}-hint`}>
        {t.nowIs(valueText(language, rule, field))}
      </span>
      <input type="text" id={id} name={NAMES[field]} size={10} aria-describedby={`${id}-hint`} />
    </div>
  )
}

function valueText(language: Language, rule: Rule, field: Changeable): string {
  const t = statementWords(language).forecast
  const number = (value: number) => formatNumber(language, value, Number.isInteger(value) ? 0 : 2)
  if (field === 'share' && 'share' in rule) return `${rule.share.of}/${rule.share.over}`
  if (field === 'percentage' && 'percentage' in rule) return number(rule.percentage)
  if (field === 'cents' && 'cents' in rule) return euro(language, rule.cents)
  return rule.kind === 'hour-price' && rule.budget ? number(rule.budget.hours) : t.noBudget
}
