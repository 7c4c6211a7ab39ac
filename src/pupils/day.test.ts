import { expect, test } from 'vitest'
import { isDay, lastTeldatum, plusDays, schoolYearOf } from './day.ts'

test.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-2-1', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test('the day before the first of March knows leap years', () => {
  expect(plusDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(plusDays('2026-03-01', -1)).toBe('2026-02-28')
})

test.each([
  ['2026-09-30', '2025-10-01'],
  ['2026-10-01', '2026-10-01'],
  ['2026-10-02', '2026-10-01'],
])('the last teldatum on %s is %s', (day, teldatum) => {
  expect(lastTeldatum(day)).toBe(teldatum)
})

test.each([
  ['2026-07-31', 2025],
  ['2026-08-01', 2026],
])('%s lies in the school year %d', (day, year) => {
  expect(schoolYearOf(day)).toBe(year)
})
