import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Crumb } from '#ui/crumbs.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { AgreementContent, Candidate, EducationAgreement } from '../intake.ts'
import { yearText } from './intake-page.tsx'
import { intakeWords } from './words.ts'

/** The agreement as pupil and parents read it: hours a year, the way back, who agreed. To print. */
export function paperPage(c: AppContext, candidate: Candidate, agreement: EducationAgreement, back: Crumb) {
  const { language } = c.var.address
  const { agreement: t, party } = intakeWords(language)
  const { content, consents, version, nr, drawnOn } = agreement
  return pupilsPage(c, {
    title: `${t.title} ${candidate.name}`,
    lead: t.lead(content.route, yearText(language, candidate.startYear)),
    crumbs: [{ ...back, href: back.href ? link(language, back.href) : '' }],
    children: (
      <div class="prose section">
        <p>
          {t.nr(String(nr), formatDate(language, drawnOn))}. {version !== null && t.version(String(version))}.
        </p>
        <h2>{t.hours}</h2>
        <Years language={language} years={content.years} />
        <h2>{t.wayBack}</h2>
        <WaysBack language={language} wayBack={content.wayBack} />
        <h2>{t.agreedBy}</h2>
        {consents.length === 0 && <p>{t.nobody}</p>}
        <ul>
          {consents.map((one) => (
            <li>{t.agreed(one.name, party[one.party], formatDate(language, one.agreedOn))}</li>
          ))}
        </ul>
      </div>
    ),
  })
}

function Years({ language, years }: { language: Language; years: AgreementContent['years'] }) {
  const { agreement: t } = intakeWords(language)
  const hours = (n: number | null): string => (n === null ? t.unknown : formatNumber(language, n))
  return (
    <table class="table cards">
      <thead>
        <tr>
          {Object.values(t.col).map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ name, vmbo, mbo, company }) => (
          <tr>
            <th scope="row">{name}</th>
            <td data-label={t.col.vmbo}>{hours(vmbo)}</td>
            <td data-label={t.col.mbo}>{hours(mbo)}</td>
            <td data-label={t.col.company}>{hours(company)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WaysBack({ language, wayBack }: { language: Language; wayBack: AgreementContent['wayBack'] }) {
  const { agreement: t, months } = intakeWords(language)
  if (wayBack.length === 0) return <p>{t.noWayBack}</p>
  // months of a school year count from August
  const month = (one: number): string => months[(one + 6) % 12] ?? ''
  return (
    <ul>
      {wayBack.map(({ from, fromMonth, to, toMonth, where, diploma, left }) => (
        <li>
          {t.back(t.month(month(fromMonth), from), t.month(month(toMonth), to), where ?? t.whereOpen)}
          {diploma && `, ${t.forDiploma(diploma)}`}
          {left && `. ${t.left(left)}`}
        </li>
      ))}
    </ul>
  )
}
