import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { openTable } from './open-table.ts'
import { collect } from './reading.ts'
import { repeatedHeaders } from './table.ts'
import { bytesSource, endlessSource } from './testing/sources.ts'

async function read(content: string | Uint8Array, limits = LIMITS) {
  const { table, stopped } = await openTable(bytesSource(content), { limits })
  if (!table) return { stopped, headers: null, rows: [], rejected: [], summary: null }
  const { records, rejected, summary, stopped: later } = await collect(table.rows())
  return { stopped: later, headers: table.headers, rows: records.map(({ line, cells }) => [line, ...cells]), rejected, summary }
}

describe('what is written as CSV is read back the same', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'))
  const filled = cell.filter((text) => text.trim() !== '' && !/^\uFEFF/.test(text))
  const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.record({
      header: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: width, maxLength: width }),
      rows: fc.array(
        fc.tuple(filled, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })).map(([first, rest]) => [first, ...rest]),
        { maxLength: 8 },
      ),
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      record_delimiter: fc.constantFrom('\n', '\r\n'),
      quoted: fc.boolean(),
    }),
  )

  test('whatever separates, whatever the quotes', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ header, rows, ...style }) => {
        const text = stringify([header, ...rows], { ...style, quoted_match: /[\r\n"]/ })
        const found = await read(text)
        expect(found.stopped).toBeNull()
        expect(found.headers).toEqual(header)
        expect(found.rows.map(([, ...cells]) => cells)).toEqual(rows)
      }),
    )
  })
})

test('lines are those of the file, also after empty ones and lines of separators', async () => {
  expect((await read('\n\na;b\n1;2\n\n;\n3;"x\ny"\n4;5')).rows).toEqual([
    [4, '1', '2'],
    [7, '3', 'x\ny'],
    [9, '4', '5'],
  ])
})

test('the line with which Excel says what separates', async () => {
  expect(await read('sep=,\na,b\n1,"2;3"')).toMatchObject({ headers: ['a', 'b'], rows: [[3, '1', '2;3']] })
})

test('separators at the end of each line add no columns', async () => {
  expect(await read('a;b;;\n1;2;;\n')).toMatchObject({ headers: ['a', 'b'], rows: [[2, '1', '2']], rejected: [] })
})

test('a header with line breaks within its quotes is separated as it says', async () => {
  expect(await read('"naam\nvoluit","a;b;c"\n1,2')).toMatchObject({ headers: ['naam voluit', 'a;b;c'], rows: [[3, '1', '2']] })
})

test('headers lose spaces around and line breaks within; one without a name keeps its place', async () => {
  expect((await read('" a\nb ";;c\n1;2;3')).headers).toEqual(['a b', '', 'c'])
})

test('headers that stand there twice', () => {
  expect(repeatedHeaders(['a', 'b', 'a', '', '', 'a'])).toEqual(['a'])
})

test('it tells how it read', async () => {
  const { table } = await openTable(bytesSource(Buffer.from('naam|Zoë\n', 'latin1')))
  expect(table).toMatchObject({ format: 'csv', encoding: 'windows-1252', delimiter: '|', sheet: null })
})

test('rows can be read more than once', async () => {
  const { table } = await openTable(bytesSource('a;b\n1;2'))
  const once = table && (await collect(table.rows()))
  expect(once?.records).toEqual([{ line: 2, cells: ['1', '2'] }])
  expect(table && (await collect(table.rows()))).toEqual(once)
})

test('a row too short or too wide is rejected and the others stay', async () => {
  const { rows, rejected, summary } = await read('a;b\n1\n1;2;3\n1;2')
  expect(rejected).toEqual([
    { problem: 'too-few-fields', line: 2, found: 1, expected: 2 },
    { problem: 'too-many-fields', line: 3, found: 3, expected: 2 },
  ])
  expect(rows).toEqual([[4, '1', '2']])
  expect(summary).toEqual({ rows: 3, rejected: 2 })
})

test('the longest cell, and one longer', async () => {
  const limits = { ...LIMITS, cellChars: 5 }
  expect((await read('a;b\n12345;', limits)).rejected).toEqual([])
  expect((await read('a;b\n;123456', limits)).rejected).toEqual([{ problem: 'cell-too-long', line: 2, column: 'b', most: 5 }])
  expect((await read('a;;c\n;123456;', limits)).rejected).toEqual([{ problem: 'cell-too-long', line: 2, column: 'B', most: 5 }])
})

test('the most columns and rows, and one more', async () => {
  const limits = { ...LIMITS, columns: 2, rows: 2 }
  expect((await read('a;b\n1;2\n3;4', limits)).stopped).toBeNull()
  expect((await read('a;b;c\n1;2;3', limits)).stopped).toEqual({ problem: 'too-many-columns', line: 1, most: 2 })
  expect(await read('a;b\n1;2\n3;4\n5;6', limits)).toMatchObject({ stopped: { problem: 'too-many-rows', most: 2 }, summary: null })
})

test('a header alone is a table without rows', async () => {
  expect(await read('a;b')).toMatchObject({ stopped: null, headers: ['a', 'b'], rows: [], summary: { rows: 0 } })
})

test.each(['', '\uFEFF', ' \n\n'])('%j is empty', async (content) => {
  expect((await read(content)).stopped).toEqual({ problem: 'file-empty' })
})

test('separators alone are no header', async () => {
  expect((await read(';;\n;;\n')).stopped).toEqual({ problem: 'header-missing' })
})

test('a quote that never closes stops the reading, after the rows before it', async () => {
  expect(await read('a;b\n1;2\n3;"x\n4;5')).toMatchObject({ rows: [[2, '1', '2']], stopped: { problem: 'quote-not-closed', line: 3 } })
})

test('a header of two gigabytes', async () => {
  const { stopped } = await openTable(endlessSource('', 'kolom;'.repeat(10_000), 2 ** 31))
  expect(stopped).toMatchObject({ problem: 'file-too-large' })
})

test('a header without end, before the file is too large', async () => {
  const { stopped } = await openTable(endlessSource('', 'kolom;'.repeat(10_000), 2 ** 24))
  expect(stopped).toMatchObject({ problem: 'line-too-long', line: 1 })
})

test.each([
  ['xml', '<?xml version="1.0"?><EDEX/>'],
  ['html', '<html><table>'],
  ['pdf', '%PDF-1.7'],
  ['json', '{"a": 1}'],
])('%s is no table', async (kind, content) => {
  expect((await read(content)).stopped).toMatchObject({ problem: 'wrong-kind', kind })
})
