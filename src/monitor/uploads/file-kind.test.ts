import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { contentOf, endingOf, isAsCalled } from './file-kind.ts'

test.each([
  ['leerlingen.csv', '.csv'],
  ['Leerlingen 2012 (definitief).CSV', '.csv'],
  ['leerlingen.csv.gz', '.csv.gz'],
  ['a.parquet', '.parquet'],
  ['leerlingen.xlsx', null],
  ['leerlingen.gz', null],
  ['leerlingencsv', null],
  ['', null],
])('the ending of %j is %s', (name, ending) => {
  expect(endingOf(name)).toBe(ending)
})

test.each([
  [Buffer.from('leerling,geslacht\n'), 'text'],
  [Buffer.from('\uFEFFleerling;geslacht\r\n'), 'text'],
  [gzipSync('leerling'), 'gzip'],
  [Buffer.from('PAR1\0\0'), 'parquet'],
  [Buffer.from('PK\u0003\u0004'), 'zip'],
  [Buffer.from('leerling', 'utf16le'), 'other'],
  [Buffer.from('PAR'), 'text'],
  [Buffer.from([0x1f]), 'text'],
  [Buffer.alloc(0), 'text'],
])('%j is %s', (head, content) => {
  expect(contentOf(head)).toBe(content)
})

test('an ending holds for its own content only', () => {
  expect(isAsCalled('.csv', 'text')).toBe(true)
  expect(isAsCalled('.csv', 'gzip')).toBe(false)
  expect(isAsCalled('.csv.gz', 'text')).toBe(false)
  expect(isAsCalled('.parquet', 'text')).toBe(false)
})
