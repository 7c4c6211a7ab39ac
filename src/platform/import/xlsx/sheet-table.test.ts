import type ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { openTable, type TableOptions } from '../open-table.ts'
import { collect } from '../reading.ts'
import { withFile } from '../testing/sources.ts'
import { rawWorkbook, workbookBytes } from '../testing/workbook-file.ts'

async function read(bytes: Uint8Array, options: TableOptions = {}) {
  return withFile(bytes, async (source) => {
    const { table, stopped } = await openTable(source, options)
    if (!table) return { stopped, headers: null, rows: [], rejected: [], sheet: null }
    const { records, rejected, stopped: later } = await collect(table.rows())
    return {
      stopped: later,
      headers: table.headers,
      rows: records.map(({ line, cells }) => [line, ...cells]),
      rejected,
      sheet: table.sheet,
    }
  })
}

const written = async (rows: ExcelJS.CellValue[][]) => read(await workbookBytes({ Blad1: rows }))

describe('values of a spreadsheet program', () => {
  test('texts, numbers, days, truths and empty cells', async () => {
    const day = new Date('2009-03-01T00:00:00Z')
    const { rows } = await written([
      ['a', 'b', 'c', 'd', 'e'],
      ['Zoë', 25180, day, true, 'x'],
      [null, 0.5, null, false],
    ])
    expect(rows).toEqual([
      [2, 'Zoë', '25180', '2009-03-01', 'true', 'x'],
      [3, '', '0.5', '', 'false', ''],
    ])
  })

  test('text with its own layout is one text', async () => {
    const rich = { richText: [{ text: 'van ' }, { font: { bold: true }, text: 'Dijk' }] }
    expect((await written([['a'], [rich]])).rows).toEqual([[2, 'van Dijk']])
  })

  test('text that looks like a formula is text', async () => {
    expect(
      (
        await written([
          ['a', 'b'],
          ['=1+1', '@x'],
        ])
      ).rows,
    ).toEqual([[2, '=1+1', '@x']])
  })

  test('what is written is read back the same', async () => {
    const text = fc.stringMatching(/^[\p{L}\p{N} ;,"'<>&=@-]{1,10}$/u).filter((found) => found.trim() !== '')
    const rows = fc.array(fc.tuple(text, fc.integer().map(String), text), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        expect((await written([['a', 'b', 'c'], ...cells])).rows).toEqual(cells.map((row, at) => [at + 2, ...row]))
      }),
      { numRuns: 30 },
    )
  })
})

describe('formulas and errors', () => {
  test('a formula is refused with its line and column, whatever it shows', async () => {
    const { rows, rejected } = await written([
      ['naam', 'som'],
      ['Anouk', { formula: 'A2', result: 'Anouk' }],
      ['Bram', '2'],
    ])
    expect(rejected).toEqual([{ problem: 'formula-in-cell', line: 2, column: 'som' }])
    expect(rows).toEqual([[3, 'Bram', '2']])
  })

  test('also one that shows nothing, alone in its row', async () => {
    const { rejected } = await read(rawWorkbook('<row><c t="inlineStr"><is><t>a</t></is></c></row><row><c><f>B1</f></c></row>'))
    expect(rejected).toEqual([{ problem: 'formula-in-cell', line: 2, column: 'a' }])
  })

  test('in the header it stops the reading', async () => {
    expect(
      (
        await written([
          ['a', { formula: 'A1', result: 'b' }],
          ['1', '2'],
        ])
      ).stopped,
    ).toEqual({
      problem: 'formula-in-cell',
      line: 1,
      column: 'b',
    })
  })

  test('an error is no value', async () => {
    const { rejected } = await written([['a'], [{ error: '#N/A' }]])
    expect(rejected).toEqual([{ problem: 'error-in-cell', line: 2, column: 'a', value: '#N/A' }])
  })
})

describe('sheets', () => {
  const two = () => workbookBytes({ Leeg: [], Leerlingen: [[null], ['naam'], ['Anouk']], Docenten: [['docent'], ['Wil']] })

  test('the first that has rows; its header is its first row', async () => {
    expect(await read(await two())).toMatchObject({ sheet: 'Leerlingen', headers: ['naam'], rows: [[3, 'Anouk']] })
  })

  test('the one that is asked for', async () => {
    expect(await read(await two(), { sheet: 'Docenten' })).toMatchObject({ sheet: 'Docenten', rows: [[2, 'Wil']] })
  })

  test('one that is not there', async () => {
    expect((await read(await two(), { sheet: 'Klassen' })).stopped).toEqual({
      problem: 'sheet-missing',
      sheet: 'Klassen',
      found: ['Leeg', 'Leerlingen', 'Docenten'],
    })
  })

  test('one that is empty, and none that is not', async () => {
    expect((await read(await two(), { sheet: 'Leeg' })).stopped).toEqual({ problem: 'header-missing' })
    expect((await read(await workbookBytes({ Leeg: [] }))).stopped).toEqual({ problem: 'header-missing' })
  })
})

describe('rows that no program writes', () => {
  const text = (value: string, reference = '') => `<c${reference && ` r="${reference}"`} t="inlineStr"><is><t>${value}</t></is></c>`

  test('cells and rows without numbers follow each other; columns left out are empty', async () => {
    const rows = `<row>${text('a')}${text('b')}${text('c')}</row><row>${text('1')}</row><row r="9">${text('3', 'C9')}</row>`
    expect((await read(rawWorkbook(rows))).rows).toEqual([
      [2, '1', '', ''],
      [9, '', '', '3'],
    ])
  })

  test('a cell far to the right', async () => {
    expect((await read(rawWorkbook(`<row>${text('a', 'XFD1')}</row>`))).stopped).toEqual({
      problem: 'too-many-columns',
      line: 1,
      most: 500,
    })
  })

  test('a row far below, and too many rows', async () => {
    const limits = { ...LIMITS, rows: 2 }
    const rows = (last: string) => `<row>${text('a')}</row><row>${text('1')}</row><row r="${last}">${text('2')}</row>`
    expect((await read(rawWorkbook(rows('3')), { limits })).stopped).toBeNull()
    expect((await read(rawWorkbook(rows('4')), { limits })).stopped).toEqual({ problem: 'too-many-rows', most: 2 })
    const again = `<row r="1">${text('a')}</row>`.repeat(4)
    expect((await read(rawWorkbook(again), { limits })).stopped).toEqual({ problem: 'too-many-rows', most: 2 })
  })

  test('a part that is not there', async () => {
    const stopped = { problem: 'workbook-incomplete', part: 'xl/_rels/workbook.xml.rels' }
    const bytes = rawWorkbook('', [{ name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' }])
    expect((await read(bytes)).stopped).toEqual({ problem: 'header-missing' })
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll('workbook.xml.rels', 'workbook.xml.relz'), 'latin1')
    expect((await read(renamed)).stopped).toEqual(stopped)
  })

  test('entities in a sheet', async () => {
    const bytes = rawWorkbook('', [
      { name: 'xl/worksheets/sheet1.xml', content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>' },
    ])
    expect((await read(bytes)).stopped).toMatchObject({ problem: 'xml-doctype' })
  })

  test('a sheet of nothing but zeros is a bomb', async () => {
    const bytes = rawWorkbook('', [{ name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${' '.repeat(40 * 1024 * 1024)}` }])
    expect((await read(bytes)).stopped).toMatchObject({ problem: expect.stringMatching(/^(zip-bomb|xml-too-long)$/) })
  })

  test('more shared strings than can be held', async () => {
    const strings = `<sst>${'<si><t>12</t></si>'.repeat(11)}</sst>`
    const bytes = rawWorkbook(`<row>${text('a')}</row>`, [{ name: 'xl/sharedStrings.xml', content: strings }])
    expect((await read(bytes, { limits: { ...LIMITS, sharedChars: 110 } })).stopped).toBeNull()
    expect((await read(bytes, { limits: { ...LIMITS, sharedChars: 109 } })).stopped).toEqual({
      problem: 'workbook-strings-too-long',
      most: 109,
    })
  })

  test('a workbook cut off anywhere stops with a sentence', async () => {
    const bytes = await workbookBytes({ Blad1: [['naam'], ['Anouk']] })
    for (let length = 4; length < bytes.length; length += 97) {
      expect((await read(bytes.subarray(0, length))).stopped).toEqual({ problem: 'zip-damaged' })
    }
  })
})

test('days of an old Mac, codes with leading zeros, large numbers', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const workbook = `<x:workbook xmlns:r="${relation}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="B" r:id="rId1"/></x:sheets></x:workbook>`
  const rows = '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row>'
  const values = '<row><c s="1"><v>0.75</v></c><c s="2"><v>123</v></c><c><v>1.23456789E8</v></c></row>'
  const bytes = rawWorkbook(rows + values, [
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/workbook.xml', content: workbook },
  ])
  expect((await read(bytes)).rows).toEqual([[2, '1904-01-01', '00123', '123456789']])
})
