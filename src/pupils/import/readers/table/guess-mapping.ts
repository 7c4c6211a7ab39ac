import { readDate } from '#platform/import/date.ts'
import { matchColumns, plainWord } from '#platform/import/match-columns.ts'
import { readCrebo, readLeerroutefase, readLeertraject, readSex, readVestiging, readVoOpleiding } from '../codes.ts'
import { looksLikeBsnColumn } from '../sensitive.ts'
import { readEmail } from '../values.ts'
import { type DroppedColumn, droppedColumns } from './dropped-columns.ts'
import { type Mapping, PUPIL_COLUMNS, PUPIL_FIELDS, type PupilField } from './fields.ts'

export interface MappingGuess {
  mapping: Mapping
  /** why a column was taken for a field: its name says so, or only what stands in it */
  by: Partial<Record<PupilField, 'name' | 'content'>>
  /** fields for which several columns fit: none is taken */
  ambiguous: { field: PupilField; headers: readonly string[] }[]
  /** columns that are never read */
  dropped: DroppedColumn[]
  /** headers that are for no field, in their order */
  unused: string[]
}

/** A first proposal for a person to look at, from the headers and some rows. By name before content; in doubt nothing. */
export function guessMapping(headers: readonly string[], sampleRows: readonly (readonly string[])[]): MappingGuess {
  const dropped = droppedColumns(headers, (index) => looksLikeBsnColumn(sampleRows.map((cells) => cells[index] ?? '')))
  const free = headers.map((header, index) => (dropped.some((column) => column.index === index) ? '' : header))
  const guess: MappingGuess = { mapping: {}, by: {}, ambiguous: [], dropped, unused: [] }
  addNamed(guess, free)
  moveLeerweg(guess, free, sampleRows)
  addByContent(guess, free, sampleRows)
  const taken = new Set(Object.values(guess.mapping))
  guess.unused = free.filter((header) => header !== '' && !taken.has(header))
  return guess
}

function addNamed(guess: MappingGuess, headers: readonly string[]): void {
  const matches = matchColumns(headers, PUPIL_COLUMNS)
  for (const field of PUPIL_FIELDS) {
    const match = matches[field]
    if (match.found === 'found') take(guess, field, match.header, 'name')
    if (match.found === 'ambiguous') guess.ambiguous.push({ field, headers: match.headers })
  }
}

function take(guess: MappingGuess, field: PupilField, header: string, by: 'name' | 'content'): void {
  guess.mapping[field] = header
  guess.by[field] = by
}

/** `Leerweg` is bb to tl in the vmbo, and bol or bbl in the mbo: what stands in it decides. */
function moveLeerweg(guess: MappingGuess, headers: readonly string[], rows: readonly (readonly string[])[]): void {
  const header = guess.mapping.opleiding
  if (header === undefined || plainWord(header) !== 'leerweg' || guess.mapping.leertraject !== undefined) return
  const values = filled(rows, headers.indexOf(header))
  if (!every(values, (value) => readLeertraject(value) !== undefined)) return
  delete guess.mapping.opleiding
  delete guess.by.opleiding
  take(guess, 'leertraject', header, 'name')
}

/** What the values of a column look like, for fields whose values look like nothing else. */
const LOOKS: Partial<Record<PupilField, (value: string) => boolean>> = {
  birthDate: (value) => /^(19[5-9]|20[0-4])\d-/.test(readDate(value) ?? ''),
  email: (value) => readEmail(value) !== undefined,
  sex: (value) => readSex(value) !== undefined && !/^[129]$/.test(value.trim()),
  vestiging: (value) => /^\d{2}[A-Z]{2}\d{2}$/i.test(value.trim()) && readVestiging(value) !== undefined,
  opleiding: (value) => value.trim().length > 1 && readVoOpleiding(value) !== undefined,
  leertraject: (value) => readLeertraject(value) !== undefined,
  crebo: (value) => readCrebo(value) !== undefined && value.startsWith('2'),
  leerroutefase: (value) => readLeerroutefase(value) !== undefined,
}

/** A field without a name gets the one column that looks like it; with two such columns it stays without. */
function addByContent(guess: MappingGuess, headers: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const [field, looks] of Object.entries(LOOKS) as [PupilField, (value: string) => boolean][]) {
    if (guess.mapping[field] !== undefined || guess.ambiguous.some((one) => one.field === field)) continue
    const taken = new Set(Object.values(guess.mapping))
    const fitting = headers.filter((header, index) => header !== '' && !taken.has(header) && every(filled(rows, index), looks))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1 && headers.indexOf(only) === headers.lastIndexOf(only))
      take(guess, field, only, 'content')
  }
}

function filled(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((cells) => cells[index] ?? '').filter((value) => value.trim() !== '')
}

function every(values: readonly string[], looks: (value: string) => boolean): boolean {
  return values.length > 0 && values.every(looks)
}
