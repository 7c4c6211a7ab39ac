import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Filters } from '#ui/filters.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { CHECK_NAMES, CHECKS } from '../finding.ts'
import { checkTitle, checkWords } from '../words.ts'
import type { Difference } from '../work.ts'
import { listHref } from './addresses.ts'
import { filtersOf } from './difference-filters.ts'
import { AcceptAll, HandleForm } from './difference-forms.tsx'
import type { DifferencesModel } from './difference-model.ts'
import { framed, whichOf } from './frame.tsx'
import { Waiting } from './waiting.tsx'
import { listWords } from './words.ts'
import { WorkList } from './work-list.tsx'

/** The work list: counts by kind, and what is not right of whom, with who looks after it. */
export function differencesPage(c: AppContext, model: DifferencesModel) {
  const { language } = c.var.address
  const t = listWords(language).differences
  const { seen, mistakes, filter } = model
  const count = (state: Difference['state']): string => formatNumber(language, seen.work.filter((one) => one.state === state).length)
  return framed(c, {
    ...{ seen, isUnder: true, title: t.title(seen.route.name), status: mistakes.length > 0 ? 422 : 200 },
    lead: seen.frozen ? t.leadFrozen(count('accepted')) : t.lead(count('open'), count('accepted'), count('solved')),
    children: (
      <>
        <WrongList title={t.wrong} mistakes={mistakes} />
        <Waiting language={language} seen={seen} />
        {seen.work.length === 0 ? (
          <section class="empty">
            <h2>{t.noneTitle}</h2>
            <p>{t.noneLead}</p>
          </section>
        ) : filter.pupilId ? (
          <One language={language} model={model} />
        ) : (
          <All language={language} model={model} />
        )}
      </>
    ),
  })
}

interface Part {
  language: Language
  model: DifferencesModel
}

function All({ language, model }: Part) {
  const { fitting, names, filter, seen } = model
  const t = listWords(language).differences
  const n = (value: number): string => formatNumber(language, value)
  const hidden = fitting.length - names.named
  return (
    <>
      <Counts language={language} model={model} />
      <Filters filters={filtersOf(language, model)} />
      {fitting.length === 0 && <p>{t.noneFound}</p>}
      {hidden > 0 && <p>{t.hidden(n(hidden))}</p>}
      {names.rows.length > 0 && <WorkList language={language} model={model} />}
      {seen.mayChange && filter.rule && <AcceptAll language={language} model={model} rule={filter.rule} />}
    </>
  )
}

/** Per kind: how many, and where the check comes from. A number leads to its rows. */
function Counts({ language, model: { seen } }: Part) {
  const words = listWords(language)
  const t = words.differences
  const href = (soort: string, stand: string) => listHref(language, whichOf(seen), 'verschillen', { soort, stand })
  const states = (['open', 'accepted', 'solved'] as const).filter((state) => seen.work.some((one) => one.state === state))
  const rules = CHECK_NAMES.filter((rule) => seen.work.some((one) => one.rule === rule))
  return (
    <section class="section-s" aria-labelledby="soorten">
      <h2 id="soorten">{t.counts}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.counts}</caption>
        <thead>
          <tr>
            <th scope="col">{t.kind}</th>
            {states.map((state) => (
              <th scope="col" class="num">
                {words.work[state]}
              </th>
            ))}
            <th scope="col">{t.act}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr>
              <th scope="row">
                {checkTitle(language, rule)}
                <small>
                  {t.source}: {CHECKS[rule].text}
                </small>
              </th>
              {states.map((state) => {
                const count = seen.work.filter((one) => one.rule === rule && one.state === state).length
                return (
                  <td class="num" data-label={`${words.work[state]}:`}>
                    {count > 0 ? <a href={href(rule, state)}>{formatNumber(language, count)}</a> : 0}
                  </td>
                )
              })}
              <td class="wide">{checkWords(language).check[rule].todo}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** One difference of one pupil, to do something about. */
function One({ language, model }: Part) {
  const t = listWords(language).differences
  const { seen, names, filter } = model
  const row = names.rows.find(({ rule }) => filter.rule === null || rule === filter.rule)
  return (
    <>
      <p>
        <a href={listHref(language, whichOf(seen), 'verschillen')}>{t.toAll}</a>
      </p>
      {row ? <WorkList language={language} model={model} /> : <p>{t.noneFound}</p>}
      {row?.finding && !seen.frozen && (seen.mayChange || row.ownerId === model.personId) && (
        <HandleForm language={language} model={model} row={row} />
      )}
    </>
  )
}
