import { type RouteDesign, routeDesign } from '../design/design.ts'
import { type Field, type Mistake, type Read, readField } from './field.ts'
import type { FormPart, ListPart } from './parts.ts'
import { nextId, printOf, rowsOf } from './row.ts'
import { splitName, valueAt, withValue } from './values.ts'

export interface WrongField {
  /** of the form; empty = the row as a whole */
  field: string
  mistake: Mistake | EditMistake
}
/** `changed-meanwhile`: somebody else saved this row; `still-used`: other rows stand in or on it; `too-many`: the list is full. */
export type EditMistake = 'changed-meanwhile' | 'still-used' | 'gone' | 'too-many' | 'nothing-came'

export type Edited = { ok: true; design: RouteDesign /** of the row */; key: string } | { ok: false; mistakes: WrongField[] }

const MOST_ROWS = 500

/** Adds a row (`key` null) or changes one. `was`: print of the row that stood on the screen. */
export function saveRow(design: RouteDesign, part: ListPart, key: string | null, was: string, form: URLSearchParams): Edited {
  const rows = rowsOf(design, part)
  const old = key === null ? null : rows.find((one) => one.key === key)
  if (key !== null && !old) return wrong('', 'gone')
  if (old && printOf(old.row) !== was) return wrong('', 'changed-meanwhile')
  if (!old && rows.length >= MOST_ROWS) return wrong('', 'too-many')
  const read = readFields(design, part.fields, form)
  if (!read.ok) return read
  const kept = key ?? (part.byPlace ? String(rows.length) : nextId(rows, part.prefix))
  const base = part.byPlace ? {} : { id: kept }
  const row = read.values.reduce<object>((one, [name, value]) => withValue(one, splitName(name), value), base)
  const list = old ? rows.map((one) => (one.key === key ? row : one.row)) : [...rows.map((one) => one.row), row]
  return checked(withValue(design, part.at, list), part.fields, [...part.at, String(old ? rows.indexOf(old) : rows.length)], kept)
}

/** Takes a row away. What refers to it by choice forgets it; what cannot stand without it is in the way. */
export function removeRow(design: RouteDesign, part: ListPart, key: string, was: string): Edited {
  const rows = rowsOf(design, part)
  const old = rows.find((one) => one.key === key)
  if (!old) return wrong('', 'gone')
  if (printOf(old.row) !== was) return wrong('', 'changed-meanwhile')
  if (part.id === 'jaren' && usesYear(design, key)) return wrong('', 'still-used')
  const without = withValue(
    design,
    part.at,
    rows.filter((one) => one !== old).map((one) => one.row),
  )
  return { ok: true, design: forget(without, part, key), key }
}

/** Keeps the answers of one form. */
export function saveForm(design: RouteDesign, part: FormPart, was: string, form: URLSearchParams): Edited {
  if (printOf(answersOf(design, part)) !== was) return wrong('', 'changed-meanwhile')
  const read = readFields(design, part.fields, form)
  if (!read.ok) return read
  const next = read.values.reduce((one, [name, value]) => withValue(one, splitName(name), value), design)
  return checked(next, part.fields, [], '')
}

export const answersOf = (design: RouteDesign, part: FormPart): unknown[] => part.fields.map(({ name }) => valueAt(design, splitName(name)))

function readFields(design: RouteDesign, fields: readonly Field[], form: URLSearchParams) {
  const read = fields.map((field) => [field.name, knownIn(design, field, readField(field, form))] as const)
  const mistakes = read.flatMap(([field, one]) => ('mistake' in one ? [{ field, mistake: one.mistake }] : []))
  if (mistakes.length > 0) return { ok: false as const, mistakes }
  return { ok: true as const, values: read.map(([name, one]) => [name, 'value' in one ? one.value : null] as const) }
}

/** What refers to a part that the design has not is no choice. */
function knownIn(design: RouteDesign, field: Field, read: Read): Read {
  if (field.kind !== 'ref' || 'mistake' in read || read.value === null) return read
  const ids: ReadonlySet<unknown> = new Set(design[field.to].map(({ id }) => id))
  return [read.value].flat().every((id) => ids.has(id)) ? read : { mistake: 'unknown-choice' }
}

/** The schema of the design has the last word on bounds and forms. */
function checked(next: RouteDesign, fields: readonly Field[], at: readonly string[], key: string): Edited {
  const result = routeDesign.safeParse(next)
  if (result.success) return { ok: true, design: result.data, key }
  const mistakes = result.error.issues.map(({ path, code }) => {
    const inner = path.slice(at.length).map(String).join('.')
    const field = fields.find(({ name }) => inner === name || inner.startsWith(`${name}.`))?.name
    return field ? { field, mistake: mistakeOf(code, field) } : null
  })
  const known = mistakes.filter((one) => one !== null)
  if (known.length === 0) throw new Error(`a design that no form can have made: ${result.error.message}`)
  return { ok: false, mistakes: known }
}

function mistakeOf(code: string, field: string): Mistake {
  if (field === 'crebo') return 'crebo-form'
  if (code === 'too_small' || code === 'too_big') return 'out-of-bounds'
  return code === 'invalid_value' ? 'unknown-choice' : 'missing'
}

function usesYear({ blocks, moments, exams, wayBack, calendar, costs, payments }: RouteDesign, id: string): boolean {
  const years = [...blocks, ...moments, ...exams, ...calendar.examWeeks, ...costs, ...payments].map(({ year }) => year)
  return [...years, ...wayBack.flatMap(({ fromYear, toYear }) => [fromYear, toYear])].includes(id)
}

function forget(design: RouteDesign, part: ListPart, key: string): RouteDesign {
  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== key)
  if (part.id === 'blokken') return { ...design, blocks: design.blocks.map((one) => ({ ...one, needs: without(one.needs) })) }
  if (part.id === 'onderdelen') return { ...design, blocks: design.blocks.map((one) => ({ ...one, units: without(one.units) })) }
  return design
}

function wrong(field: string, mistake: WrongField['mistake']): Edited {
  return { ok: false, mistakes: [{ field, mistake }] }
}
