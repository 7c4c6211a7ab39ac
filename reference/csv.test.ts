import { expect, test } from 'vitest'
import { parseCsv } from './csv.ts'

test('a quoted field may hold commas and quotes', () => {
  expect(parseCsv('a,b\n1,"x, ""y"""\n')).toEqual([{ a: '1', b: 'x, "y"' }])
})

test('empty fields stay empty, also the last', () => {
  expect(parseCsv('a,b,c\n,2,\r\n')).toEqual([{ a: '', b: '2', c: '' }])
})

test('a line with another number of fields is a mistake', () => {
  expect(() => parseCsv('a,b\n1\n')).toThrow('line 2 has 1 fields')
})
