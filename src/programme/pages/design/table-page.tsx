import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type Field, typedOf } from '../../designer/field.ts'
import type { ListPart } from '../../designer/parts.ts'
import { printOf, rowsOf } from '../../designer/row.ts'
import { NEW_ROWS, tableFields, type WrongRow } from '../../designer/table.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { labelOf, optionsOf } from './control.tsx'
import { designFrame, designPath } from './frame.tsx'
import { calledText } from './list-table.tsx'
import { tabOf } from './part-tabs.ts'
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
export function tablePage(c: AppContext, { open, part, year, typed, mistakes }: TableModel) {
  const { language } = c.var.address
  const t = designWords(language)
  const { design, route } = open
  const hasYears = part.fields.some(({ name }) => name === 'year')
  const all = rowsOf(design, part)
  const choices = all.length > MOST_AT_ONCE ? design.years : [null, ...design.years]
  const rows = all.filter(({ row }) => year === null || row.year === year)
  const fresh = Array.from({ length: NEW_ROWS }, (_, at) => ({ key: `nieuw-${at + 1}`, row: null }))
  const fields = tableFields(part).filter(({ name }) => !(year !== null && name === 'year'))
  const address = designPath(route.id, `tabel/${part.id}`)
  const said = mistakes.map(({ row, field, mistake }) => ({ field: `${row}:${field || part.called}`, sentence: t.mistake[mistake] }))
  return designFrame(
    c,
    open,
    { tab: tabOf(part.id), title: t.edit.tableTitle(t.part[part.id].title), status: mistakes.length > 0 ? 422 : 200 },
    <section class="section-s">
      <p class="prose">{t.edit.tableLead}</p>
      {hasYears && design.years.length > 1 && (
        <p class="filters-line">
          {choices.map((one) => (
            <a href={link(language, address, one ? { jaar: one.id } : {})} aria-current={(one?.id ?? null) === year ? 'true' : undefined}>
              {one ? yearText(language, one) : t.edit.allYears}
            </a>
          ))}
        </p>
      )}
      <WrongList title={t.edit.wrong} mistakes={said} />
      <form method="post" action={link(language, address, year ? { jaar: year } : {})}>
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
              {[...rows, ...fresh].map(({ key, row }) => {
                const name = row ? calledText(language, design, part, row) : t.edit.newRow
                const kept = row ? fields.flatMap((field) => typedOf(field, row[field.name], language)) : []
                const values = typed ? own(typed, key) : new URLSearchParams(kept)
                return (
                  <tr class={mistakes.some((one) => one.row === key) ? 'wrong' : undefined}>
                    {fields.map((field, at) => (
                      <td>
                        {at === 0 && <input type="hidden" name="rij" value={key} />}
                        {at === 0 && row && <input type="hidden" name={`${key}:was`} value={printOf(row)} />}
                        {at === 0 && year !== null && <input type="hidden" name={`${key}:year`} value={year} />}
                        <Cell c={c} open={open} field={field} row={key} values={values} label={`${labelOf(language, field)}, ${name}`} />
                      </td>
                    ))}
                    <td>{row && <input type="checkbox" name={`${key}:weg`} value="ja" aria-label={`${t.edit.remove} ${name}`} />}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollBox>
        <p class="actions">
          <SubmitButton>{t.edit.tableSave}</SubmitButton>
        </p>
      </form>
    </section>,
  )
}

/** What was typed in one row, under the plain names of its fields. */
function own(typed: URLSearchParams, row: string): URLSearchParams {
  const prefix = `${row}:`
  return new URLSearchParams(
    [...typed].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
  )
}

interface CellProps {
  c: AppContext
  open: OpenDesign
  field: Field
  row: string
  values: URLSearchParams
  label: string
}

function Cell({ c, open, field, row, values, label }: CellProps) {
  const { language } = c.var.address
  const t = designWords(language)
  const name = `${row}:${field.name}`
  const value = values.get(field.name) ?? ''
  if (field.kind === 'weeks')
    return (
      <span class="pair">
        {(['from', 'to'] as const).map((end) => (
          <input
            id={end === 'from' ? name : `${name}.to`}
            name={`${name}.${end}`}
            value={values.get(`${field.name}.${end}`) ?? ''}
            size={2}
            inputmode="numeric"
            autocomplete="off"
            aria-label={`${label}, ${end === 'from' ? t.weeksFrom : t.weeksTo}`}
          />
        ))}
      </span>
    )
  const options = optionsOf({ language, design: open.design, field })
  if ('many' in field && field.many)
    return (
      <span class="ticks">
        {options.map((one, at) => (
          <label>
            <input
              type="checkbox"
              id={at === 0 ? name : undefined}
              name={name}
              value={one.value}
              checked={values.getAll(field.name).includes(one.value)}
              aria-label={`${label}: ${one.label}`}
            />
            <span aria-hidden="true">{one.label}</span>
          </label>
        ))}
      </span>
    )
  if (field.kind === 'choice' || field.kind === 'ref')
    return (
      <select id={name} name={name} aria-label={label}>
        {[{ value: '', label: '–' }, ...options].map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    )
  return (
    <input
      id={name}
      name={name}
      value={value}
      type={field.kind === 'date' ? 'date' : 'text'}
      size={field.kind === 'number' ? 5 : 22}
      inputmode={field.kind === 'number' ? 'numeric' : undefined}
      autocomplete="off"
      aria-label={label}
    />
  )
}
