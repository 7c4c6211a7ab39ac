import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { TABLE_FILES, type TableFile } from '../output.ts'
import { type Column, INPUT } from '../source/tables.ts'
import { startHref } from './addresses.ts'
import { uploadPage } from './frame.tsx'
import { type UploadWords, uploadWords } from './words.ts'

/** The four tables, made from what the monitor itself reads by, so that page and program cannot differ. */
export function formatPage(c: AppContext) {
  const { language } = c.var.address
  const t = uploadWords(language)
  return uploadPage(c, {
    title: t.format.title,
    lead: (
      <>
        {t.format.lead} {t.format.rule}
      </>
    ),
    crumbs: [],
    children: TABLE_FILES.map((table) => <TableOf language={language} table={table} />),
  })
}

function TableOf({ language, table }: { language: Language; table: TableFile }) {
  const t = uploadWords(language)
  return (
    <section class="section" aria-labelledby={table}>
      <h2 id={table}>{table}</h2>
      <p>
        {t.tableHint[table]}{' '}
        <a href={`${startHref(language)}/voorbeeld/${table}.csv`} download aria-label={`${t.format.sample} ${table}`}>
          {t.format.sample}
        </a>
      </p>
      <table class="table cards table-s">
        <caption class="visually-hidden">{table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.format.column}</th>
            <th scope="col">{t.format.value}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(INPUT[table]).map(([name, column]) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{valueText(t, table, name, column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** `een van: m, v; mag leeg`. */
function valueText(t: UploadWords, table: TableFile, name: string, column: Column): string {
  const notes: Record<string, string> = t.format.note
  const note = notes[`${table}.${name}`] ?? notes[name]
  const value = column.kind === 'code' ? t.format.codes(column.codes.join(', ')) : t.format[column.kind]
  return [value, ...(note ? [note] : []), ...(note ? [] : optionalText(t, column))].join('; ')
}

function optionalText(t: UploadWords, column: Column): string[] {
  if ('optionalWhenMbo' in column) return [t.format.optionalWhenMbo]
  return 'optional' in column && column.optional ? [t.format.optional] : []
}
