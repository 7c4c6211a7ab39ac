import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { framed, pathOf } from '../../money-rule/pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import type { SeenRows } from '../rows.actions.ts'
import { UNKNOWN_LEERJAAR } from '../rows-of.ts'
import { named, statementWords } from './words.ts'

interface Part {
  language: Language
  seen: SeenRows
}

/** What one line was made of; pupils by name only for who may see them. */
export function rowsPage(c: AppContext, seen: SeenRows) {
  const { language } = c.var.address
  const words = statementWords(language)
  const t = words.rows
  const { statement, line, names } = seen
  const rule = names.get(line.rule) ?? words.page.otherRule
  const isEmpty = [seen.counts, seen.pupilDays, seen.hours, seen.costs, seen.diplomas].every(({ length }) => length === 0)
  const crumbs = [{ label: words.list.pays(statement.payerName, statement.payeeName), href: link(language, pathOf(statement.id)) }]
  return framed(c, {
    title: rule,
    lead: t.lead(rule, euro(language, line.cents)),
    crumbs,
    children: (
      <>
        {isEmpty && <p>{t.nothing}</p>}
        <Counts language={language} seen={seen} />
        <PupilDays language={language} seen={seen} />
        <Pupils language={language} seen={seen} />
        <Hours language={language} seen={seen} />
        <Costs language={language} seen={seen} />
        <Diplomas language={language} seen={seen} />
        <Funding language={language} seen={seen} />
      </>
    ),
  })
}

interface Column<T> {
  head: string
  isNumber?: boolean
  cell: (row: T) => Child
}

/** A table under a heading; nothing without rows. */
function Table<T>({
  id,
  title,
  caption,
  columns,
  rows,
}: {
  id: string
  title: string
  caption: string
  columns: Column<T>[]
  rows: readonly T[]
}) {
  if (rows.length === 0) return null
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, isNumber }) => (
              <th scope="col" class={isNumber ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ head, isNumber, cell }, at) =>
                at === 0 ? (
                  <th scope="row">{cell(row)}</th>
                ) : (
                  <td data-label={head} class={isNumber ? 'num' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Counts({ language, seen }: Part) {
  const t = statementWords(language).rows
  const { names, counts } = seen
  const columns: Column<SeenRows['counts'][number]>[] = [
    { head: t.school, cell: ({ party }) => names.get(party) ?? party },
    { head: t.route, cell: ({ route }) => named(language, route, names) },
    { head: t.leerjaar, cell: ({ leerjaar }) => (leerjaar === UNKNOWN_LEERJAAR ? t.unknown : leerjaar) },
    { head: t.level, cell: ({ level }) => level ?? t.unknown },
    { head: t.day, cell: ({ teldatum }) => formatDate(language, teldatum, 'short') },
    { head: t.pupils, isNumber: true, cell: ({ pupils }) => formatNumber(language, pupils) },
  ]
  return <Table id="tellingen" title={t.counts} caption={t.countsCaption} columns={columns} rows={counts} />
}

/** Of days only how many pupils there are: whose they are is for the list of names. */
function PupilDays({ language, seen: { pupilDays } }: Part) {
  const t = statementWords(language).rows
  if (pupilDays.length === 0) return null
  const pupils = new Set(pupilDays.map(({ pupil }) => pupil)).size
  return (
    <section class="section" aria-labelledby="dagen">
      <h2 id="dagen">{t.pupilDays}</h2>
      <p>{t.pupilDaysNote(formatNumber(language, pupils))}</p>
    </section>
  )
}

function Pupils({ language, seen: { pupils, counts, pupilDays } }: Part) {
  const t = statementWords(language).rows
  if (pupils.length === 0) return null
  const all = counts.reduce((sum, row) => sum + row.pupils, 0) + new Set(pupilDays.map(({ pupil }) => pupil)).size
  return (
    <details class="section">
      <summary>{t.names}</summary>
      <p>{t.namesNote(formatNumber(language, pupils.length), formatNumber(language, all))}</p>
      <ul>
        {pupils.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </details>
  )
}

function Hours({ language, seen: { hours, names } }: Part) {
  const t = statementWords(language).rows
  const columns: Column<SeenRows['hours'][number]>[] = [
    { head: t.function, cell: (row) => row.function },
    { head: t.person, cell: ({ person }) => person },
    { head: t.school, cell: ({ party }) => names.get(party) ?? party },
    { head: t.from, cell: ({ from }) => formatDate(language, from, 'short') },
    { head: t.to, cell: ({ to }) => formatDate(language, to, 'short') },
    { head: t.hours, isNumber: true, cell: ({ hours: n }) => formatNumber(language, n, Number.isInteger(n) ? 0 : 2) },
  ]
  return <Table id="uren" title={t.hours} caption={t.hoursCaption} columns={columns} rows={hours} />
}

function Costs({ language, seen: { costs, names } }: Part) {
  const t = statementWords(language).rows
  const columns: Column<SeenRows['costs'][number]>[] = [
    { head: t.name, cell: ({ name }) => name },
    { head: t.kind, cell: ({ kind }) => kind },
    { head: t.school, cell: ({ party }) => names.get(party) ?? party },
    { head: t.day, cell: ({ date }) => formatDate(language, date, 'short') },
    { head: t.amount, isNumber: true, cell: ({ cents }) => euro(language, cents) },
  ]
  return <Table id="kosten" title={t.costs} caption={t.costsCaption} columns={columns} rows={costs} />
}

function Diplomas({ language, seen: { diplomas, names } }: Part) {
  const t = statementWords(language).rows
  const columns: Column<SeenRows['diplomas'][number]>[] = [
    { head: t.school, cell: ({ party }) => names.get(party) ?? party },
    { head: t.niveau, cell: ({ niveau }) => niveau },
    { head: t.day, cell: ({ date }) => formatDate(language, date, 'short') },
    { head: t.number, isNumber: true, cell: ({ diplomas: n }) => formatNumber(language, n) },
  ]
  return <Table id="diplomas" title={t.diplomas} caption={t.diplomasCaption} columns={columns} rows={diplomas} />
}

function Funding({ language, seen: { funding } }: Part) {
  const t = statementWords(language).rows
  if (funding.length === 0) return null
  return (
    <section class="section" aria-labelledby="bekostiging">
      <h2 id="bekostiging">{t.funding}</h2>
      <ul>
        {funding.map(({ cents, schoolYear, source }) => (
          <li>{t.source(euro(language, cents), schoolYear, source)}</li>
        ))}
      </ul>
    </section>
  )
}
