import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { framed } from '../../pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import { type FundingLine, holding } from '../funding.ts'
import type { SeenFunding } from '../see.actions.ts'
import { mayWriteAny } from '../why-may.ts'
import { FUNDING, linePath, SHEET, TBGI } from './addresses.ts'
import { fundingWords, schoolText, whatText } from './words.ts'

/** The amounts of a school year that hold, and under them what was corrected. */
export function listPage(c: AppContext, seen: SeenFunding) {
  const { language } = c.var.address
  const t = fundingWords(language)
  const { schoolYear, years, lines, writes } = seen
  const now = holding(lines)
  const may = mayWriteAny(writes)
  const option = (year: string) => ({ label: year, href: link(language, FUNDING, { jaar: year }), current: year === schoolYear })
  return framed(c, {
    part: 'afrekening',
    title: t.title,
    lead: t.lead(schoolYear),
    crumbs: [],
    actions: may && <Actions language={language} schoolYear={schoolYear} />,
    children: (
      <>
        <Filters filters={[{ name: 'jaar', label: t.year, options: years.map(option) }]} />
        {now.length === 0 ? (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{may ? t.emptyMay : t.emptyMayNot}</p>
          </section>
        ) : (
          <Amounts language={language} seen={seen} lines={now} />
        )}
        <Older language={language} seen={seen} lines={lines.filter((line) => !now.includes(line))} />
      </>
    ),
  })
}

function Actions({ language, schoolYear }: { language: Language; schoolYear: string }) {
  const t = fundingWords(language)
  const query = { jaar: schoolYear }
  return (
    <>
      <ButtonLink href={link(language, `${FUNDING}/nieuw`, query)}>{t.add}</ButtonLink>
      <ButtonLink second href={link(language, SHEET, query)}>
        {t.sheetLink}
      </ButtonLink>
      <ButtonLink second href={link(language, TBGI, query)}>
        {t.tbgiLink}
      </ButtonLink>
    </>
  )
}

interface Part {
  language: Language
  seen: SeenFunding
  lines: readonly FundingLine[]
}

function Amounts({ language, seen, lines }: Part) {
  const t = fundingWords(language)
  const { schools, writes, schoolYear } = seen
  const may = ({ institutionId }: FundingLine) => (institutionId === null ? writes.mayAll : writes.schools.includes(institutionId))
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption(schoolYear)}</caption>
      <thead>
        <tr>
          {[t.school, t.side, t.level].map((name) => (
            <th scope="col">{name}</th>
          ))}
          <th scope="col" class="num">
            {t.amount}
          </th>
          <th scope="col">{t.source}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">
              {schoolText(language, line.institutionId, schools)}
              {may(line) && (
                <small>
                  <a href={link(language, linePath(schoolYear, line.id))} aria-label={t.correctOf(whatText(language, line, schools))}>
                    {t.correct}
                  </a>
                </small>
              )}
            </th>
            <td data-label={t.side}>{line.side}</td>
            <td data-label={t.level}>{line.level ?? t.allLevels}</td>
            <td class="num" data-label={t.amount}>
              {euro(language, line.cents ?? 0)}
            </td>
            <td data-label={t.source}>{line.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Older({ language, seen, lines }: Part) {
  const t = fundingWords(language)
  if (lines.length === 0) return null
  return (
    <details class="section">
      <summary>{t.older}</summary>
      <Versions language={language} seen={seen} lines={lines} />
    </details>
  )
}

/** Lines with who wrote them, when and why. */
export function Versions({
  language,
  seen,
  lines,
}: {
  language: Language
  seen: Pick<SeenFunding, 'schools'>
  lines: readonly FundingLine[]
}) {
  const t = fundingWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.olderCaption}</caption>
      <thead>
        <tr>
          {[t.school, t.version].map((name) => (
            <th scope="col">{name}</th>
          ))}
          <th scope="col" class="num">
            {t.amount}
          </th>
          {[t.source, t.reason, t.recorded].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">{whatText(language, line, seen.schools)}</th>
            <td data-label={t.version}>{line.version}</td>
            <td class="num" data-label={t.amount}>
              {line.cents === null ? t.gone : euro(language, line.cents)}
            </td>
            <td data-label={t.source}>{line.source}</td>
            <td data-label={t.reason}>{line.reason ?? '–'}</td>
            <td data-label={t.recorded}>{t.by(line.recordedBy, formatDate(language, line.recordedOn, 'short'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
