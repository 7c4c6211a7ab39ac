import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Agreement, Amendment, CoveredRoute } from '../agreement.ts'
import type { RouteChoice } from '../choices.store.ts'
import { coveredBy } from '../cover.actions.ts'
import type { AgreementWrong } from '../mistake.ts'
import { framed, pathOf } from './frame.tsx'
import { agreementWords, listText } from './words.ts'

export interface CoverageModel {
  agreement: Agreement
  amendment: Amendment
  choices: readonly RouteChoice[]
  typed: URLSearchParams
  mistakes: readonly AgreementWrong[]
}

/** Which routes and cohorts an amendment covers from its day on. */
export function coveragePage(c: AppContext, model: CoverageModel) {
  const { language } = c.var.address
  const words = agreementWords(language)
  const { agreement, amendment, mistakes } = model
  const t = words.cover
  const { list, of } = said(mistakes, { ...partWords(language).mistake, ...words.mistake }, { route: t.route, cohorten: t.cohorts })
  const routes = coveredBy(agreement, amendment)
  return framed(c, {
    title: t.title,
    lead: t.lead(String(amendment.number), formatDate(language, amendment.effectiveOn)),
    of: agreement,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        {routes.length === 0 ? <p>{t.none}</p> : <Routes language={language} agreementId={agreement.id} routes={routes} />}
        <Add language={language} model={model} of={of} />
      </>
    ),
  })
}

interface AddProps {
  language: Language
  model: CoverageModel
  of: (field: string) => string | undefined
}

/** A route with the cohorts that count from the day on; of one that stands there these take the place. */
function Add({ language, model: { agreement, choices, typed }, of }: AddProps) {
  const t = agreementWords(language).cover
  return (
    <form class="section-s" method="post" action={link(language, pathOf(agreement.id, 'dekking'))}>
      <h2>{t.add}</h2>
      <SelectField
        name="route"
        label={t.route}
        chosen={typed.get('route') ?? ''}
        options={choices.map(({ routeId, name }) => ({ value: routeId, label: name }))}
        wrong={of('route')}
      />
      <TextField
        name="cohorten"
        label={t.cohorts}
        hint={t.cohortsHint}
        value={typed.get('cohorten') ?? ''}
        wrong={of('cohorten')}
        autocomplete="off"
      />
      <p class="actions">
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </form>
  )
}

function Routes({ language, agreementId, routes }: { language: Language; agreementId: string; routes: readonly CoveredRoute[] }) {
  const { cover: t, page } = agreementWords(language)
  return (
    <ul>
      {routes.map(({ routeId, name, cohorts }) => (
        <li>
          {[name, cohorts.length > 0 ? page.cohorts(listText(language, cohorts.map(String))) : page.allCohorts].join(', ')}
          <form method="post" action={link(language, pathOf(agreementId, 'dekking'))}>
            <input type="hidden" name="weg" value={routeId} />
            <button type="submit" class="as-link" aria-label={t.endOf(name)}>
              {t.end}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
