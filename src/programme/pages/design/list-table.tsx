import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { RouteDesign } from '../../design/design.ts'
import type { ListPart } from '../../designer/parts.ts'
import { type NamedRow, rowsOf } from '../../designer/row.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { labelOf } from './control.tsx'
import { emptyText } from './empty-text.ts'
import { designPath } from './frame.tsx'
import { designWords, valueText, yearText } from './words.ts'

export interface ListTableProps {
  language: Language
  open: OpenDesign
  part: ListPart
  /** only these rows, under a heading of their own */
  only?: (row: NamedRow) => boolean
  heading?: string
}

/** A list of the design as a table; each row leads to its form. */
export function ListTable({ language, open, part, only = () => true, heading }: ListTableProps) {
  const { design, mayEdit, route } = open
  const t = designWords(language)
  const rows = rowsOf(design, part).filter(only)
  const fields = part.columns.flatMap((name) => part.fields.find((one) => one.name === name) ?? [])
  const at = (key: string) => link(language, designPath(route.id, `rij/${part.id}/${key}`))
  if (rows.length === 0) return null
  return (
    <ScrollBox label={t.edit.tableOf(heading ?? t.part[part.id].title)}>
      <table class="table">
        <caption class="visually-hidden">{heading ?? t.part[part.id].title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field[part.called as 'name']}</th>
            {fields.map((field) => (
              <th scope="col" class={field.kind === 'number' ? 'num' : undefined}>
                {labelOf(language, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, row }) => (
            <tr id={`${part.prefix}-${key}`}>
              <th scope="row">
                {mayEdit ? <a href={at(key)}>{calledText(language, design, part, row)}</a> : calledText(language, design, part, row)}
              </th>
              {fields.map((field) => {
                const text = valueText(language, design, field, row[field.name])
                return (
                  <td class={field.kind === 'number' ? 'num' : undefined}>
                    {text || <span class="quiet small">{emptyText(language, part.id, field.name, row)}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** How a row is called in a table and above its form. */
export function calledText(language: Language, design: RouteDesign, part: ListPart, row: Readonly<Record<string, unknown>>): string {
  if (part.id === 'jaren') return yearText(language, row as { stage: 'vmbo'; leerjaren: number[] })
  const field = part.fields.find(({ name }) => name === part.called)
  const text = field ? valueText(language, design, field, row[part.called]) : ''
  return text || designWords(language).unknown
}

/** Heading, table and the ways to change it. */
export function ListSection({ language, open, part }: { language: Language; open: OpenDesign; part: ListPart }) {
  const t = designWords(language)
  const words = t.part[part.id]
  const rows = rowsOf(open.design, part)
  const years = open.design.years.filter(({ id }) => rows.some(({ row }) => row.year === id))
  const isPerYear = part.id === 'blokken' && years.length > 0
  const at = (rest: string) => link(language, designPath(open.route.id, rest))
  return (
    <section class="section-s" id={part.id} aria-labelledby={`${part.id}-kop`}>
      <h2 id={`${part.id}-kop`}>{words.title}</h2>
      {rows.length === 0 && <p class="quiet">{words.empty}</p>}
      {isPerYear
        ? years.map((year) => (
            <>
              <h3>{yearText(language, year)}</h3>
              <ListTable
                language={language}
                open={open}
                part={part}
                only={({ row }) => row.year === year.id}
                heading={yearText(language, year)}
              />
            </>
          ))
        : rows.length > 0 && <ListTable language={language} open={open} part={part} />}
      {open.mayEdit && (
        <p class="actions">
          <ButtonLink second href={at(`rij/${part.id}/nieuw`)}>
            {words.add}
          </ButtonLink>
          {rows.length > 0 && <a href={at(`tabel/${part.id}`)}>{t.edit.asTable}</a>}
        </p>
      )}
    </section>
  )
}
