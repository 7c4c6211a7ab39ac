import type { RouteDesign } from '../design/design.ts'
import { removeRow, saveRow, type WrongField } from './edit.ts'
import { type Field, typedOf } from './field.ts'
import type { ListPart } from './parts.ts'
import { rowsOf } from './row.ts'

/** Empty rows under a table to fill in. */
export const NEW_ROWS = 3

export interface WrongRow extends WrongField {
  /** the row as the form calls it: its key, or `nieuw-1` */
  row: string
}

export type TableEdited = { ok: true; design: RouteDesign; key: string } | { ok: false; mistakes: WrongRow[] }

/** The fields that a table edits: its name and columns, and the year, without which a block stands nowhere. */
export function tableFields(part: ListPart): Field[] {
  const shown = [part.called, ...(part.fields.some(({ name }) => name === 'year') ? ['year'] : []), ...part.columns]
  return [...new Set(shown)].flatMap((name) => part.fields.find((one) => one.name === name) ?? [])
}

/**
 * Saves a whole table: each row whose answers differ from what it showed, and each new row with something in it. All or
 * nothing. Names in the form are `<row>:<field>`; fields that the table does not show keep their value.
 */
export function saveTable(design: RouteDesign, part: ListPart, form: URLSearchParams): TableEdited {
  // a form beyond what is read comes in empty: then nothing was asked, and that is no success
  if (!form.has('rij')) return { ok: false, mistakes: [{ row: '', field: '', mistake: 'nothing-came' }] }
  let next = design
  let last = ''
  const mistakes: WrongRow[] = []
  for (const row of inOrder(form)) {
    const was = form.get(`${row}:was`) ?? ''
    const typed = rowForm(next, part, row, form)
    if (!typed) continue
    const key = row.startsWith('nieuw-') ? null : row
    const edited = isRemoved(form, row) ? removeRow(next, part, row, was) : saveRow(next, part, key, was, typed)
    if (edited.ok) {
      next = edited.design
      last = edited.key
    } else mistakes.push(...edited.mistakes.map((one) => ({ ...one, row })))
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, design: next, key: last }
}

const isRemoved = (form: URLSearchParams, row: string): boolean => form.get(`${row}:weg`) === 'ja'

/** What is changed first, what is taken away last and from below: a row known by its place keeps it until then. */
function inOrder(form: URLSearchParams): string[] {
  const rows = form.getAll('rij')
  return [...rows.filter((row) => !isRemoved(form, row)), ...rows.filter((row) => isRemoved(form, row)).reverse()]
}

/** The answers of one row as its own form would send them; null when nothing was changed, or a new row is empty. */
function rowForm(design: RouteDesign, part: ListPart, row: string, form: URLSearchParams): URLSearchParams | null {
  const prefix = `${row}:`
  const sent = [...form].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value] as const)
  const answers = sent.filter(([name]) => name !== 'was')
  if (row.startsWith('nieuw-'))
    return answers.some(([name, value]) => name !== 'year' && value.trim() !== '')
      ? new URLSearchParams(answers.map(([...one]) => one))
      : null
  const kept = rowsOf(design, part).find(({ key }) => key === row)?.row
  const shown = new Set(tableFields(part).map(({ name }) => name))
  const hidden = kept ? part.fields.filter(({ name }) => !shown.has(name)).flatMap((field) => typedOf(field, kept[field.name], 'nl')) : []
  const before = kept ? new URLSearchParams(part.fields.flatMap((field) => typedOf(field, kept[field.name], 'nl'))) : null
  const now = new URLSearchParams([...answers.map(([...one]) => one), ...hidden] as [string, string][])
  return before && sameAnswers(part, before, now) ? null : now
}

/** `12.5` and `12,5` are one number; of a text every sign counts. */
function sameAnswers(part: ListPart, one: URLSearchParams, other: URLSearchParams): boolean {
  const isNumber = (name: string): boolean => part.fields.some((field) => field.name === name && field.kind === 'number')
  const sorted = (form: URLSearchParams): string =>
    JSON.stringify(
      [...form]
        .filter(([, value]) => value.trim() !== '')
        .map(([name, value]) => `${name}=${isNumber(name) ? value.replace('.', ',') : value}`)
        .sort(),
    )
  return sorted(one) === sorted(other)
}
