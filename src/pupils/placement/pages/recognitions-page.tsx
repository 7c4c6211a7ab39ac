import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { dayText } from '../../pages/format.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { RecognitionMistake } from '../company.actions.ts'
import type { CompanyRecognitions } from '../company.store.ts'
import { LIST, RECOGNITIONS } from './addresses.ts'
import { placementWords } from './words.ts'

export interface RecognitionsModel {
  companies: readonly CompanyRecognitions[]
  mayWrite: boolean
  typed: URLSearchParams
  mistakes: readonly Wrong<RecognitionMistake>[]
}

/** For which qualification each company is recognised, with where it was read. */
export function recognitionsPage(c: AppContext, { companies, mayWrite, typed, mistakes }: RecognitionsModel) {
  const { language } = c.var.address
  const { recognition: t, list } = placementWords(language)
  const f = fieldsOf<RecognitionMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [{ label: list.title, href: link(language, LIST) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        {companies.length === 0 ? <p>{t.empty}</p> : <Table language={language} companies={companies} />}
        {mayWrite && companies.length > 0 && (
          <form method="post" action={link(language, RECOGNITIONS)} class="panel section no-print">
            <h2>{t.add}</h2>
            <div class="fields">
              {f.select('bedrijf', byId(companies))}
              {f.text('crebo', { size: 7, inputmode: 'numeric' })}
              {f.date('van')}
              {f.date('tot')}
              {f.text('bron')}
            </div>
            <SubmitButton>{t.add}</SubmitButton>
          </form>
        )}
      </>
    ),
  })
}

function Table({ language, companies }: { language: Language; companies: readonly CompanyRecognitions[] }) {
  const { recognition: t } = placementWords(language)
  return (
    <table class="table cards section-s">
      <thead>
        <tr>
          {Object.values(t.col).map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {companies.map(({ name, place, leerbedrijfId, recognisedUntil, recognitions }) => (
          <tr>
            <th scope="row">
              {name}
              {place && <small>{place}</small>}
            </th>
            <td data-label={t.col.id}>{leerbedrijfId}</td>
            <td data-label={t.col.recognised}>
              {recognisedUntil && <p>{t.general(dayText(language, recognisedUntil))}</p>}
              {recognitions.length === 0 && t.none}
              <ul>
                {recognitions.map(({ crebo, validFrom, validUntil, source }) => (
                  <li>
                    {validUntil
                      ? t.line(crebo, dayText(language, validFrom), dayText(language, validUntil), source)
                      : t.lineOpen(crebo, dayText(language, validFrom), source)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
