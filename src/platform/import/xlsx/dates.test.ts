import { expect, test } from 'vitest'
import { columnIndex, columnLetters } from './cell.ts'
import { dateOfSerial, shownZeros, showsDay } from './dates.ts'

// Day numbers as Excel shows them: 1 March 1900 is 61, 1 January 2000 is 36526, 31 December 9999 is 2958465.
test.each([
  [60, null],
  [61, '1900-03-01'],
  [36_526, '2000-01-01'],
  [36_526.999, '2000-01-01'],
  [2_958_465, '9999-12-31'],
  [2_958_466, null],
  [Number.NaN, null],
])('day %d is %s', (serial, date) => {
  expect(dateOfSerial(serial, false)).toBe(date)
})

test('counted from 1904 a day is 1462 less', () => {
  expect(dateOfSerial(36_526 - 1462, true)).toBe('2000-01-01')
  expect(dateOfSerial(0, true)).toBe('1904-01-01')
  expect(dateOfSerial(-1, true)).toBeNull()
})

test.each<[number, string | undefined, boolean]>([
  [14, undefined, true],
  [0, undefined, false],
  [20, undefined, false],
  [164, 'dd-mm-yyyy', true],
  [164, '[$-413]d mmmm yyyy;@', true],
  [164, 'hh:mm', false],
  [164, '0" dagen"', false],
  [164, '[Red]0.00', false],
  [164, 'General', false],
])('format %i %s shows a day: %s', (id, code, shows) => {
  expect(showsDay(id, code)).toBe(shows)
})

test('leading zeros are shown by a format of zeros alone', () => {
  expect([shownZeros('00000'), shownZeros('0'), shownZeros('0.00'), shownZeros(undefined)]).toEqual([5, 0, 0, 0])
})

test('column letters count as a spreadsheet does', () => {
  expect(['A1', 'Z9', 'AA1', 'XFD1', '12', undefined].map(columnIndex)).toEqual([0, 25, 26, 16_383, -1, -1])
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
})
