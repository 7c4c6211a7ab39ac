import { type CsvError, parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords, type Delimiter, delimiterOf } from './csv.ts'
import { LIMITS } from './limits.ts'
import { stoppedBy } from './testing/sources.ts'

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function read(text: string, { delimiter = ';' as Delimiter, size = 1000, lineChars = LIMITS.lineChars } = {}) {
  const records = []
  for await (const { line, fields } of csvRecords(pieces(text, size), delimiter, { ...LIMITS, lineChars })) records.push([line, ...fields])
  return records
}

test.each<[string, Delimiter]>([
  ['naam;datum', ';'],
  ['naam,datum', ','],
  ['naam\tdatum', '\t'],
  ['naam|datum', '|'],
  ['"naam, voluit";"datum, geboorte";klas', ';'],
  ['naam', ';'],
  ['', ';'],
])('%j is separated by %j', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter)
})

test.each([1, 3, 1000])('a record has the line on which it begins (pieces of %i)', async (size) => {
  const text = 'a;b\r\n\r\n1;"x\r\ny"\n\n3;4\r5;6'
  expect(await read(text, { size })).toEqual([
    [1, 'a', 'b'],
    [3, '1', 'x\r\ny'],
    [6, '3', '4'],
    [7, '5', '6'],
  ])
})

test('doubled quotes are one, separators between quotes are text', async () => {
  expect(await read('"Jan ""Joop""";"a;b"')).toEqual([[1, 'Jan "Joop"', 'a;b']])
})

test('what looks like a formula is text', async () => {
  expect(await read('=1+1;+31;-2;@x')).toEqual([[1, '=1+1', '+31', '-2', '@x']])
})

test('a quote that never closes', async () => {
  expect(await stoppedBy(() => read('a;b\n1;"x\n3;4\n5;6'))).toEqual({ problem: 'quote-not-closed', line: 2 })
})

test('nor is it held until the end of the file', async () => {
  const text = `a;b\n1;2\n3;"x\n${'3;4\n'.repeat(1000)}`
  expect(await stoppedBy(() => read(text, { lineChars: 50 }))).toEqual({ problem: 'quote-not-closed', line: 3 })
})

test.each(['Jan "Joop" Vries;1', '"Jan" Vries;1'])('a quote within a field: %s', async (line) => {
  expect(await stoppedBy(() => read(`a;b\n${line}`))).toEqual({ problem: 'quote-within-field', line: 2 })
})

test('it reads what csv-parse reads, and refuses what that refuses', async () => {
  const signs = fc.array(fc.constantFrom('a', '"', '""', ';', '\n', '\r\n', ' '), { maxLength: 14 }).map((all) => all.join(''))
  const theirs = (text: string): string[][] | null => {
    try {
      return parse(text, { delimiter: ';', relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] })
    } catch (error) {
      expect((error as CsvError).code).toMatch(/QUOTE/)
      return null
    }
  }
  await fc.assert(
    fc.asyncProperty(signs, fc.integer({ min: 1, max: 5 }), async (text, size) => {
      const expected = theirs(text)
      if (expected === null) expect(await stoppedBy(() => read(text, { size }))).toMatchObject({ line: expect.any(Number) })
      else expect((await read(text, { size })).map(([, ...fields]) => fields)).toEqual(expected)
    }),
    { numRuns: 3000 },
  )
})

test('records of other widths cost no more', async () => {
  const text = Array.from({ length: 50_000 }, (_, at) => 'x;'.repeat(at % 5)).join('\n')
  const start = performance.now()
  expect((await read(text, { size: 65_536 })).length).toBe(40_000)
  expect(performance.now() - start).toBeLessThan(3000)
})
