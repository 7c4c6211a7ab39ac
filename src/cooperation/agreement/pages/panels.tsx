import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Agreement } from '../agreement.ts'
import { fileWords } from '../files/words.ts'
import type { SeenAgreement } from '../see.actions.ts'
import { comingDates } from '../standing.ts'
import type { AgreementText } from '../text.ts'
import { AnnexText } from './annex-page.tsx'
import { pathOf } from './frame.tsx'
import type { AgreementModel } from './model.ts'
import { agreementWords, comingText, listText } from './words.ts'

/** Which routes and cohorts it is about. */
export function Covered({
  language,
  agreement: { id, routes },
  mayAmend,
}: {
  language: Language
  agreement: Agreement
  mayAmend: boolean
}) {
  const t = agreementWords(language).page
  return (
    <section class="panel" aria-labelledby="routes-kop">
      <h2 id="routes-kop">{t.routes}</h2>
      {routes.length === 0 && <p>{t.noRoutes}</p>}
      <ul>
        {routes.map(({ routeId, name, cohorts }) => (
          <li>
            <a href={link(language, `/programma/${routeId}`)}>{name}</a>
            {', '}
            {cohorts.length > 0 ? t.cohorts(listText(language, cohorts.map(String))) : t.allCohorts}
          </li>
        ))}
      </ul>
      {mayAmend && (
        <p class="no-print">
          <a href={link(language, pathOf(id, 'dekking'))}>{agreementWords(language).cover.change}</a>
        </p>
      )}
    </section>
  )
}

export function Dates({ language, seen: { agreement, today }, text }: { language: Language; seen: SeenAgreement; text: AgreementText }) {
  const t = agreementWords(language).page
  const { startsOn, endsOn, noticeMonths } = text
  const from = startsOn && formatDate(language, startsOn)
  const { endedOn, endReason } = agreement
  return (
    <section class="panel" aria-labelledby="data-kop">
      <h2 id="data-kop">{t.dates}</h2>
      <p>{from ? (endsOn ? t.term(from, formatDate(language, endsOn)) : t.termOpen(from)) : t.noStart}</p>
      {noticeMonths !== null && <p>{t.noticeMonths(formatNumber(language, noticeMonths))}</p>}
      {endedOn && <p>{t.endedEarly(formatDate(language, endedOn), endReason ?? '')}</p>}
      <ul>
        {comingDates(agreement, today).map((one) => (
          <li>{comingText(language, one)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What belongs to the text, each with the file that was kept with it. */
export function Annexes({
  language,
  model: { seen, text, files },
  mayEdit,
}: {
  language: Language
  model: AgreementModel
  mayEdit: boolean
}) {
  const { id } = seen.agreement
  if (text.annexes.length === 0 && !mayEdit) return null
  return (
    <section class="panel" aria-labelledby="bijlagen-kop">
      <h2 id="bijlagen-kop">{agreementWords(language).page.annexes}</h2>
      <ol>
        {text.annexes.map((annex) => (
          <li>
            <AnnexText language={language} agreementId={id} annex={annex} files={files} />
          </li>
        ))}
      </ol>
      {mayEdit && (
        <p class="no-print">
          <a href={link(language, pathOf(id, 'bijlagen'))}>{fileWords(language).change}</a>
        </p>
      )}
    </section>
  )
}

/** The agreements above and under this one. */
export function Around({ language, seen: { above, below } }: { language: Language; seen: SeenAgreement }) {
  const t = agreementWords(language).page
  const to = ({ id, text: { title } }: Agreement) => <a href={link(language, pathOf(id))}>{title}</a>
  return (
    <>
      {above && (
        <p>
          {t.above} {to(above)}
        </p>
      )}
      {below.length > 0 && (
        <section class="panel" aria-labelledby="onder-kop">
          <h2 id="onder-kop">{t.below}</h2>
          <ul>
            {below.map((one) => (
              <li>{to(one)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
