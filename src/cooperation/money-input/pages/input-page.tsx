import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed, PLACES } from '../../money-rule/pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { euro } from '../../settlement/words.ts'
import type { SeenInput } from '../money-input.actions.ts'
import { INPUT_KINDS, type InputKind } from '../money-input.ts'
import type { InputWrong } from '../typed.ts'
import { FIELDS } from './input-fields.tsx'
import { inputWords } from './words.ts'

export interface InputModel {
  kind: InputKind
  seen: SeenInput
  typed: URLSearchParams
  mistakes: readonly InputWrong[]
}

/** What was put in of one kind, and a form for more. */
export function inputPage(c: AppContext, model: InputModel) {
  const { kind, seen, typed, mistakes } = model
  const { language } = c.var.address
  const t = inputWords(language)
  const { list, of } = said(mistakes, { ...partWords(language).mistake, ...t.mistake }, labelsOf(language))
  const options = INPUT_KINDS.map((one) => ({
    label: t.kind[one],
    href: link(language, PLACES.invoer, { soort: one }),
    current: one === kind,
  }))
  return framed(c, {
    title: t.title,
    place: 'invoer',
    lead: t.lead,
    status: list.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <Filters filters={[{ name: 'soort', label: t.label, options }]} />
        <p>{t.about[kind]}</p>
        <Rows language={language} kind={kind} seen={seen} />
        {seen.choices.own.length > 0 && (
          <section class="section no-print" aria-labelledby="erbij">
            <h2 id="erbij">{t.add[kind]}</h2>
            {kind === 'sleutels' && <p>{t.replaces}</p>}
            <form method="post" action={link(language, PLACES.invoer)}>
              <input type="hidden" name="soort" value={kind} />
              {FIELDS[kind]({ language, seen, typed, of })}
              <p class="actions">
                <SubmitButton>{t.save}</SubmitButton>
              </p>
            </form>
          </section>
        )}
      </>
    ),
  })
}

function labelsOf(language: Language): Record<string, string> {
  const t = inputWords(language)
  return {
    ...{ school: t.school, 'voor-school': t.forSchool, 'soort-kosten': t.costKind, omschrijving: t.name, 'betaald-op': t.paidOn },
    ...{
      bedrag: t.amount,
      schooljaar: t.schoolYear,
      leerlingen: t.pupils,
      'deel-door': t.share,
      bron: t.source,
      'behaald-op': t.awardedOn,
    },
    ...{ niveau: t.niveau, aantal: t.number, cohort: t.cohort, route: t.route, plakken: t.paste },
  }
}

interface Shown {
  id: string
  institutionId: string
  /** by which the button that takes it back is told from the others */
  called: string
  cells: { head: string; text: Child; isNumber?: boolean }[]
}

function shownOf(language: Language, kind: InputKind, { costs, keys, diplomas }: SeenInput): Shown[] {
  const t = inputWords(language)
  const number = (value: number, decimals = 0) => formatNumber(language, value, decimals)
  if (kind === 'kosten')
    return costs.map(({ id, institutionId, institutionName, name, kind: sort, forName, routeName, paidOn, cents }) => ({
      ...{ id, institutionId, called: name },
      cells: [
        { head: t.name, text: name },
        { head: t.costKind, text: sort },
        { head: t.school, text: [institutionName, forName].filter(Boolean).join(' → ') },
        { head: t.route, text: routeName },
        { head: t.paidOn, text: formatDate(language, paidOn, 'short') },
        { head: t.amount, text: euro(language, cents), isNumber: true },
      ],
    }))
  if (kind === 'sleutels')
    return keys.map(({ id, institutionId, institutionName, schoolYear, pupils, share, source }) => ({
      ...{ id, institutionId, called: `${institutionName} ${schoolYear}` },
      cells: [
        { head: t.school, text: institutionName },
        { head: t.schoolYear, text: schoolYear },
        { head: t.pupils, text: number(pupils), isNumber: true },
        { head: t.share, text: number(share, 4), isNumber: true },
        { head: t.source, text: source },
      ],
    }))
  return diplomas.map(({ id, institutionId, institutionName, partnerName, awardedOn, niveau, diplomas: n, source }) => ({
    ...{ id, institutionId, called: `${institutionName} ${formatDate(language, awardedOn, 'short')}` },
    cells: [
      { head: t.school, text: [institutionName, partnerName].filter(Boolean).join(' – ') },
      { head: t.awardedOn, text: formatDate(language, awardedOn, 'short') },
      { head: t.niveau, text: number(niveau) },
      { head: t.number, text: number(n), isNumber: true },
      { head: t.source, text: source },
    ],
  }))
}

function Rows({ language, kind, seen }: { language: Language; kind: InputKind; seen: SeenInput }) {
  const t = inputWords(language)
  const rows = shownOf(language, kind, seen)
  const [first] = rows
  if (!first) return <p>{t.none}</p>
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {first.cells.map(({ head, isNumber }) => (
            <th scope="col" class={isNumber ? 'num' : undefined}>
              {head}
            </th>
          ))}
          {seen.mayWrite && <th scope="col">{t.action}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, institutionId, called, cells }) => (
          <tr>
            {cells.map(({ head, text, isNumber }, at) =>
              at === 0 ? (
                <th scope="row">{text}</th>
              ) : (
                <td data-label={head} class={isNumber ? 'num' : undefined}>
                  {text}
                </td>
              ),
            )}
            {seen.mayWrite && (
              <td data-label={t.action}>
                {seen.choices.own.includes(institutionId) && (
                  <form method="post" action={link(language, PLACES.invoer)}>
                    <input type="hidden" name="soort" value={kind} />
                    <button type="submit" name="terug" value={id} class="as-link" aria-label={t.backOf(called)}>
                      {t.back}
                    </button>
                  </form>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
