import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type Field, typedOf } from '../../designer/field.ts'
import type { ListPart } from '../../designer/parts.ts'
import { type NamedRow, printOf, rowsOf } from '../../designer/row.ts'
import { NEW_ROWS, tableFields, type WrongRow } from '../../designer/table.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { labelOf } from './control.tsx'
import { designFrame, designPath } from './frame.tsx'
import { calledText } from './list-table.tsx'
import { mistakeText } from './mistake-text.ts'
import { tabOf } from './part-tabs.ts'
import { TableCell } from './table-cell.tsx'
import { designWords, yearText } from './words.ts'

export interface TableModel {
  open: OpenDesign
  part: ListPart
  /** only the rows of this year */
  year: string | null
  typed: URLSearchParams | null
  mistakes: readonly WrongRow[]
}

/** So many rows a table shows at once; a longer list opens with its first year, and goes year by year. */
export const MOST_AT_ONCE = 40

/** A list as a table in which every cell is a field: for who fills in many rows at once. */
export function tablePage(c: AppContext, model: TableModel) {
  const { open, part, year, mistakes } = model
  const { language } = c.var.address
  const t = designWords(language)
  const action = link(language, tablePath(model), year ? { jaar: year } : {})
  const said = mistakes.map((one) => ({ field: `${one.row}:${one.field || part.called}`, sentence: mistakeText(language, one) }))
  return designFrame(
    c,
    open,
    { tab: tabOf(part.id), title: t.edit.tableTitle(t.part[part.id].title), status: mistakes.length > 0 ? 422 : 200 },
    <section class="section-s">
      <p class="prose">{t.edit.tableLead}</p>
      <YearLinks language={language} model={model} />
      <WrongList title={t.edit.wrong} mistakes={said} />
      <form method="post" action={action}>
        <FillIn language={language} model={model} />
        <p class="actions">
          <SubmitButton>{t.edit.tableSave}</SubmitButton>
        </p>
      </form>
    </section>,
  )
}

interface Part {
  language: Language
  model: TableModel
}

const tablePath = ({ open, part }: TableModel): string => designPath(open.route.id, `tabel/${part.id}`)

/** A long list is filled in year by year. */
function YearLinks({ language, model }: Part) {
  const { open, part, year } = model
  const { design } = open
  const hasYears = part.fields.some(({ name }) => name === 'year')
  if (!hasYears || design.years.length < 2) return null
  const choices = rowsOf(design, part).length > MOST_AT_ONCE ? design.years : [null, ...design.years]
  return (
    <p class="filters-line">
      {choices.map((one) => (
        <a
          href={link(language, tablePath(model), one ? { jaar: one.id } : {})}
          aria-current={(one?.id ?? null) === year ? 'true' : undefined}
        >
          {one ? yearText(language, one) : designWords(language).edit.allYears}
        </a>
      ))}
    </p>
  )
}

function FillIn({ language, model }: Part) {
  const { open, part, year } = model
  const t = designWords(language)
  const rows = rowsOf(open.design, part).filter(({ row }) => year === null || row.year === year)
  const fresh = Array.from({ length: NEW_ROWS }, (_, at) => ({ key: `nieuw-${at + 1}`, row: null }))
  const fields = tableFields(part).filter(({ name }) => !(year !== null && name === 'year'))
  return (
    <ScrollBox label={t.part[part.id].title}>
      <table class="table fill-in">
        <caption class="visually-hidden">{t.part[part.id].title}</caption>
        <thead>
          <tr>
            {fields.map((field) => (
              <th scope="col">{labelOf(language, field)}</th>
            ))}
            <th scope="col">{t.edit.remove}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...fresh].map(({ key, row }) => (
            <FillInRow language={language} model={model} fields={fields} rowKey={key} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

interface RowProps extends Part {
  fields: readonly Field[]
  rowKey: string
  /** null = a new row */
  row: NamedRow['row'] | null
}

function FillInRow({ language, model, fields, rowKey, row }: RowProps) {
  const { open, part, typed, mistakes } = model
  const t = designWords(language)
  const name = row ? calledText(language, open.design, part, row) : t.edit.newRow
  const kept = row ? fields.flatMap((field) => typedOf(field, row[field.name], language)) : []
  const values = typed ? own(typed, rowKey) : new URLSearchParams(kept)
  return (
    <tr class={mistakes.some((one) => one.row === rowKey) ? 'wrong' : undefined}>
      {fields.map((field, at) => (
        <td>
          {at === 0 && <Hidden model={model} rowKey={rowKey} row={row} />}
          <TableCell
            language={language}
            design={open.design}
            field={field}
            row={rowKey}
            values={values}
            label={`${labelOf(language, field)}, ${name}`}
          />
        </td>
      ))}
      <td>{row && <input type="checkbox" name={`${rowKey}:weg`} value="ja" aria-label={`${t.edit.remove} ${name}`} />}</td>
    </tr>
  )
}

/** Which row it is, how it stood when it was shown, and its year where the table shows only one. */
function Hidden({ model: { year }, rowKey, row }: Pick<RowProps, 'model' | 'rowKey' | 'row'>) {
  return (
    <>
      <input type="hidden" name="rij" value={rowKey} />
      {row && <input type="hidden" name={`${rowKey}:was`} value={printOf(row)} />}
      {year !== null && <input type="hidden" name={`${rowKey}:year`} value={year} />}
    </>
  )
}

/** What was typed in one row, under the plain names of its fields. */
function own(typed: URLSearchParams, row: string): URLSearchParams {
  const prefix = `${row}:`
  return new URLSearchParams(
    [...typed].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
  )
}
