import { formatNumber } from '#platform/i18n.ts'
import { definitionAnchor, validity } from '../shared/figure-explain.tsx'
import { listText } from '../shared/format.ts'
import { resultPage } from '../shared/frame.tsx'
import { TableNote } from '../shared/table-note.tsx'
import type { PageView, View } from '../shared/view.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** Every definition with its source and validity, and the files the figures come from. */
export function definitionsPage(view: PageView) {
  return resultPage(view, {
    title: definitionsTitle(view),
    lead: definitionsLead(view),
    tab: 'definitions',
    children: (
      <>
        <DefinitionList view={view} />
        <Files view={view} />
      </>
    ),
  })
}

export const definitionsTitle = ({ language }: View): string => (language === 'nl' ? nl : en).title

export const filesTitle = ({ language }: View): string => (language === 'nl' ? nl : en).files

export const definitionsLead = ({ language, output }: View): string =>
  (language === 'nl' ? nl : en).lead(formatNumber(language, output.definitions.length))

export function DefinitionList({ view }: { view: View }) {
  const t = view.language === 'nl' ? nl : en
  return view.output.definitions.map(({ id, text, source, from, to }) => (
    <section class="section-s prose" id={definitionAnchor(id)}>
      <h2 class="as-h3">{id}</h2>
      <p>{text[view.language]}</p>
      <dl class="pairs">
        <dt>{t.source}</dt>
        <dd>{source}</dd>
        <dt>{t.valid}</dt>
        <dd>{validity(view, from, to) || t.always}</dd>
      </dl>
      <p class="small quiet">{usedText(view, id)}</p>
    </section>
  ))
}

function usedText(view: View, id: string): string {
  const t = view.language === 'nl' ? nl : en
  const tables = [...new Set(view.output.rows.filter(({ definition }) => definition === id).map(({ table }) => view.words.table[table]))]
  return tables.length > 0 ? t.usedIn(listText(view.language, tables)) : t.unused
}

export function Files({ view }: { view: View }) {
  const t = view.language === 'nl' ? nl : en
  const { files, engine, version } = view.output.source
  return (
    <section class="section">
      <h2>{t.files}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.files}</caption>
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col" class="num">
              {t.rows}
            </th>
            <th scope="col" class="num">
              {t.rejected}
            </th>
            <th scope="col">{t.hash}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, rows, rejected, sha256 }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="num main">{formatNumber(view.language, rows)}</td>
              <td class="num" data-label={t.rejected}>
                {formatNumber(view.language, rejected)}
              </td>
              <td>
                <code>{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet">{t.made(engine, version)}</p>
      <TableNote view={view} />
    </section>
  )
}
