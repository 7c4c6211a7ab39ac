import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { TABLES } from '../rows.ts'
import type { About } from './about-rows.ts'
import { cellsOf } from './cells.ts'
import { COLUMNS } from './columns.ts'
import { HOSTILE, hostileRow, ONE_OF_EACH } from './fixture.ts'
import { toXlsx } from './xlsx.ts'

const ABOUT: About = {
  language: 'nl',
  definitions: [
    { id: 'd', text: { nl: 'positie', en: 'position' }, source: '=bron', from: '2008-08-01', to: null },
    { id: 'elsewhere', text: { nl: 'anders', en: 'other' }, source: '', from: null, to: null },
  ],
  source: {
    files: [{ name: 'leerlingen.csv', rows: 12, rejected: 1, sha256: 'abc' }],
    engine: 'duckdb',
    version: '1',
    levering: 'definitief',
    leverdatum: '2013-01-15',
    rejected: 1,
    teldatums: [],
    cohorts: [],
    populations: ['alle'],
    published: true,
  },
}

async function open(buffer: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(buffer as unknown as Parameters<typeof workbook.xlsx.load>[0])
  return workbook
}

function valuesOf(sheet: ExcelJS.Worksheet, row: number, width: number): unknown[] {
  return Array.from({ length: width }, (_, i) => sheet.getCell(row, i + 1).value)
}

describe.each(TABLES)('%s', (table) => {
  test('reads back the same numbers as numbers', async () => {
    const sheet = (await open(await toXlsx([ONE_OF_EACH[table]], table))).getWorksheet(table)
    const width = COLUMNS[table].length
    expect(sheet && valuesOf(sheet, 1, width)).toEqual(COLUMNS[table].map((column) => column.name))
    expect(sheet && valuesOf(sheet, 2, width)).toEqual(cellsOf([ONE_OF_EACH[table]], table)[0])
  })
})

test('the header is bold and stays in view', async () => {
  const sheet = (await open(await toXlsx([], 'positions'))).getWorksheet('positions')
  expect(sheet?.getRow(1).font?.bold).toBe(true)
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
})

test.each(HOSTILE)('%j stays text', async (cohort) => {
  const sheet = (await open(await toXlsx([hostileRow(cohort)], 'positions'))).getWorksheet('positions')
  expect(sheet?.getCell(2, 1).type).toBe(ExcelJS.ValueType.String)
  expect(sheet?.getCell(2, 1).formula).toBeUndefined()
})

test('the second sheet has the definitions in use, the files, the delivery and what is hidden', async () => {
  const workbook = await open(await toXlsx([ONE_OF_EACH.positions], 'positions', ABOUT))
  const sheet = workbook.getWorksheet('Definities en bron')
  const texts: unknown[] = []
  sheet?.eachRow((row) => row.eachCell((cell) => texts.push(cell.value)))
  expect(texts).toEqual(expect.arrayContaining(['d', 'positie', '=bron', 'leerlingen.csv', 12, 'abc', 'definitief', '2013-01-15']))
  expect(texts).not.toContain('elsewhere')
  expect(texts.some((text) => String(text).includes('<5 is 1 tot 4'))).toBe(true)
})

test('in English the sheet is English', async () => {
  const workbook = await open(await toXlsx([ONE_OF_EACH.positions], 'positions', { ...ABOUT, language: 'en' }))
  expect(workbook.getWorksheet('Definitions and source')?.getCell(2, 2).value).toBe('position')
})
