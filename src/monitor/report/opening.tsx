import { formatDate, formatNumber } from '#platform/i18n.ts'
import { PageHead } from '#ui/page-head.tsx'
import { answerText } from '../pages/overview/answer-text.ts'
import { cohortName, listText, yearOf } from '../pages/shared/format.ts'
import { deliveryText } from '../pages/shared/table-note.tsx'
import type { View } from '../pages/shared/view.ts'
import { reportMessages } from './messages.ts'
import { type Found, overviewOf } from './overview.tsx'

export function reportTitle({ language, output }: View): string {
  const { cohorts, teldatums } = output.source
  const years = [...cohorts.map(({ start }) => start), ...teldatums.slice(-1)].map(yearOf)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return reportMessages(language).title(years.length === 0 ? '' : from === to ? String(from) : `${from}–${to}`)
}

/** The answer, and what it rests on. */
export function Opening({ view }: { view: View }) {
  const found = overviewOf(view)
  return (
    <PageHead title={reportTitle(view)} lead={answerOf(view, found)}>
      <Facts view={view} />
    </PageHead>
  )
}

function answerOf({ language }: View, found: Found | null): string {
  const rows = found?.dots.flatMap((one) => one.rows) ?? []
  return answerText(language, rows, found?.choice.teldatum ?? '')
}

function Facts({ view }: { view: View }) {
  const { language, words, output } = view
  const { facts: t } = reportMessages(language)
  const { cohorts, teldatums, populations, files, published } = output.source
  const number = (value: number) => formatNumber(language, value)
  return (
    <dl class="pairs section-s">
      <dt>{t.count}</dt>
      <dd>{[deliveryText(view), published ? t.published : ''].filter(Boolean).join(' ')}</dd>
      <dt>{t.dates}</dt>
      <dd>
        {teldatums.length > 0
          ? listText(
              language,
              teldatums.map((date) => formatDate(language, date, 'short')),
            )
          : t.none}
      </dd>
      <dt>{t.cohorts}</dt>
      <dd>
        <ul>
          {cohorts.map(({ id, start, experiments, intended, sites }) => (
            <li>{t.cohort(cohortName(id), formatDate(language, start, 'short'), number(experiments), number(intended), number(sites))}</li>
          ))}
        </ul>
      </dd>
      <dt>{t.pupils}</dt>
      <dd>
        {listText(
          language,
          populations.map((population) => words.population[population]),
        )}
      </dd>
      <dt>{t.files}</dt>
      <dd>
        {listText(
          language,
          files.map(({ name, rows }) => t.file(name, number(rows))),
        )}
      </dd>
      <dt>{t.rejected}</dt>
      <dd>{rejectedText(view)}</dd>
      <dt>{t.checks}</dt>
      <dd>{checksText(view)}</dd>
      <dt>{words.explain.denominator}</dt>
      <dd>{words.explain.denominatorText}</dd>
      <dt>{words.explain.interval}</dt>
      <dd>{words.explain.intervalText}</dd>
    </dl>
  )
}

function rejectedText({ language, output }: View): string {
  const { facts: t } = reportMessages(language)
  const { files, rejected } = output.source
  if (rejected === 0) return t.noneRejected
  const perFile = files.filter((file) => file.rejected > 0).map((file) => t.rejectedIn(file.name, formatNumber(language, file.rejected)))
  return t.rejectedOf(formatNumber(language, rejected), listText(language, perFile))
}

function checksText({ language, output: { warnings } }: View): string {
  const { facts: t } = reportMessages(language)
  return warnings.length === 0 ? t.noChecks : t.someChecks(formatNumber(language, warnings.length), warnings.length === 1)
}
