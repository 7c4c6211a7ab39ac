import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './date.ts'

test.each([
  ['2009-03-01', '2009-03-01'],
  ['2009-3-1', '2009-03-01'],
  ['2009-03-01T00:00:00', '2009-03-01'],
  ['2009-03-01 12:30', '2009-03-01'],
  ['1-3-2009', '2009-03-01'],
  ['01/03/2009', '2009-03-01'],
  ['1.3.2009', '2009-03-01'],
  [' 20090301 ', '2009-03-01'],
  ['29-2-2008', '2008-02-29'],
  ['9999-12-31', '9999-12-31'],
])('%j', (text, date) => {
  expect(readDate(text)).toBe(date)
})

test.each([
  '29-2-2009',
  '29-2-1900',
  '31-4-2009',
  '13-13-2009',
  '0-1-2009',
  '1-3-09',
  '2009',
  '1 maart 2009',
  '2009-00-00',
  '0009-01-01',
  '',
  '200903011',
])('%j is no date', (text) => {
  expect(readDate(text)).toBeNull()
})

test('each day reads back from each form', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [y = '', m = '', d = ''] = iso.split('-')
      for (const text of [iso, `${Number(d)}-${Number(m)}-${y}`, y + m + d]) expect(readDate(text)).toBe(iso)
    }),
  )
})
