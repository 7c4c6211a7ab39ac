import { quoteList } from '../engine/engine.ts'
import type { TableFile } from '../output.ts'
import { faultNumber } from './faults.ts'
import { type Column, INPUT } from './tables.ts'

/**
 * SQL over a source whose columns are all text: the typed value of each column, and the first thing wrong with the
 * row by itself as `fault` (faults.ts; 0 = fits). What needs other rows is judged in duplicates.ts and references.ts.
 */
export function typedColumns(table: TableFile, from = 'r'): Record<string, string> {
  return Object.fromEntries(Object.entries(INPUT[table]).map(([name, column]) => [name, typed(`${from}.${name}`, column)]))
}

export function faultExpression(table: TableFile, from = 'r'): string {
  const cases = Object.entries(INPUT[table]).flatMap(([name, column], index) => whenFaulty(`${from}.${name}`, column, index, from))
  return `(CASE ${cases.map(([when, fault]) => `WHEN ${when} THEN ${fault}`).join(' ')} ELSE 0 END)::SMALLINT`
}

function typed(value: string, column: Column): string {
  switch (column.kind) {
    case 'text':
      return 'optional' in column || 'optionalWhenMbo' in column ? `nullif(${value}, '')` : value
    case 'code':
      return `TRY_CAST(nullif(${value}, '') AS ${enumOf(column.codes)})`
    case 'date':
      return dateOf(value)
    case 'teldatum':
      return teldatumYear(value)
    case 'leerjaar':
      return `CASE WHEN length(${value}) = 1 THEN TRY_CAST(${value} AS TINYINT) END`
    case 'year':
      return `CASE WHEN regexp_full_match(${value}, '(19|20)\\d\\d') THEN TRY_CAST(${value} AS SMALLINT) END`
  }
}

function whenFaulty(value: string, column: Column, index: number, from: string): [when: string, fault: number][] {
  const empty = `(${value} IS NULL OR ${value} = '')`
  const faults: [string, number][] = []
  if ('optionalWhenMbo' in column)
    faults.push([`${empty} AND NOT starts_with(${from}.opleiding, 'mbo-')`, faultNumber('missing-value', index)])
  else if (!('optional' in column)) faults.push([empty, faultNumber('missing-value', index)])
  const present = 'optional' in column ? `NOT ${empty} AND ` : ''
  if ('withoutNul' in column) faults.push([`contains(${value}, chr(0))`, faultNumber('unreadable-text', index)])
  const isNull = `${present}(${typed(value, column)}) IS NULL`
  if (column.kind === 'code') faults.push([isNull, faultNumber('unknown-code', index)])
  if (column.kind === 'date') faults.push([isNull, faultNumber('unparseable-date', index)])
  if (column.kind === 'year') faults.push([isNull, faultNumber('unparseable-year', index)])
  if (column.kind === 'leerjaar') faults.push([`coalesce(${typed(value, column)}, 0) < 1`, faultNumber('leerjaar-outside-1-9', index)])
  if (column.kind === 'teldatum') {
    faults.push([`${isNull} AND (${dateOf(value)}) IS NULL`, faultNumber('unparseable-date', index)])
    faults.push([isNull, faultNumber('not-1-october', index)])
  }
  return faults
}

export function enumOf(codes: readonly string[]): string {
  return `ENUM(${quoteList(codes)})`
}

/** `yyyy-mm-dd` or `d-m-yyyy` in the years 1900–2099, and nothing that only looks like it. */
export function dateOf(value: string): string {
  // DuckDB's own casts forgive spaces, letters and two-digit years. A date that is written back as it stood is really
  // iso, which is quicker to find out than with a pattern; of the other form the pattern tells.
  const written = `strlen(${value}) = 10 AND ${value} BETWEEN '19' AND '20:' AND TRY_CAST(${value} AS DATE)::VARCHAR = ${value}`
  const iso = `${written} THEN TRY_CAST(${value} AS DATE)`
  const dutch = `regexp_full_match(${value}, '\\d{1,2}-\\d{1,2}-(19|20)\\d\\d') THEN TRY_STRPTIME(${value}, '%-d-%-m-%Y')::DATE`
  return `CASE WHEN ${iso} WHEN ${dutch} END`
}

/** The year of a 1 October, else null. */
function teldatumYear(value: string): string {
  const date = dateOf(value)
  return `CASE WHEN month(${date}) = 10 AND day(${date}) = 1 THEN year(${date})::SMALLINT END`
}
