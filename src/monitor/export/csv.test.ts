import { describe, expect, test } from 'vitest'
import { TABLES } from '../rows.ts'
import { cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'
import { toCsv, toCsvNl } from './csv.ts'
import { HOSTILE, hostileRow, ONE_OF_EACH } from './fixture.ts'

/** A reader of its own for what stands in the files: quotes doubled inside quotes. */
function read(csv: string, delimiter: string, newline: string): string[][] {
  const records: string[][] = [[]]
  let rest = csv
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const plain = new RegExp(`^[^${delimiter}${newline}]*`).exec(rest)
    const taken = quoted?.[0] ?? plain?.[0] ?? ''
    records.at(-1)?.push(quoted?.[1]?.replaceAll('""', '"') ?? taken)
    rest = rest.slice(taken.length)
    if (rest.startsWith(newline)) {
      rest = rest.slice(newline.length)
      if (rest !== '') records.push([])
    } else rest = rest.slice(delimiter.length)
  }
  return records
}

describe.each(TABLES)('%s', (table) => {
  const rows = [ONE_OF_EACH[table]]
  const [cells] = cellsOf(rows, table)

  test('plain CSV reads back the same numbers under the same headers', () => {
    const [header, record] = read(toCsv(rows, table), ',', '\n')
    expect(header).toEqual(COLUMNS[table].map((column) => column.name))
    expect(record?.map((value, i) => backToCell(value, typeof cells?.[i]))).toEqual(cells)
  })

  test('Dutch CSV reads back the same numbers with a decimal comma', () => {
    const csv = toCsvNl(rows, table)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [, record] = read(csv.slice(1), ';', '\r\n')
    expect(record?.map((value, i) => backToCell(value.replace(',', '.'), typeof cells?.[i]))).toEqual(cells)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('every field of the row has a column', () => {
    const fields = Object.keys(ONE_OF_EACH[table]).filter((field) => field !== 'table')
    const covered = new Set(COLUMNS[table].map(({ name, path }) => path?.[0] ?? name))
    expect(fields.filter((field) => !covered.has(field))).toEqual([])
  })
})

test('no rows is a header alone', () => {
  expect(toCsv([], 'paths')).toBe('cohort,population,group,positions,n,definition\n')
})

test('paths are joined, pairs are two columns', () => {
  expect(toCsv([ONE_OF_EACH.paths], 'paths')).toContain('in-traject > onbekend,1234567')
  expect(toCsv([ONE_OF_EACH.comparisons], 'comparisons')).toContain('vsv,3,8,x,900,')
})

test('rows of other tables are left out', () => {
  expect(toCsv(Object.values(ONE_OF_EACH), 'flows').trim().split('\n')).toHaveLength(2)
})

test.each(HOSTILE)('%j is escaped for the spreadsheet and left alone in the plain file', (cohort) => {
  const [, dutch] = read(toCsvNl([hostileRow(cohort)], 'positions').slice(1), ';', '\r\n')
  expect(dutch?.[0]).toBe(`'${cohort}`)
  expect(dutch?.at(-1)).toBe('a;"b"\nc')
  const [, plain] = read(toCsv([hostileRow(cohort)], 'positions'), ',', '\n')
  expect(plain?.[0]).toBe(cohort)
})

test('a negative number is not taken for a formula', () => {
  expect(toCsvNl([ONE_OF_EACH.regression], 'regression')).toContain(';-0,25;')
})

function backToCell(value: string, type: string): string | number | null {
  if (value === '') return null
  return type === 'number' ? Number(value) : value
}
