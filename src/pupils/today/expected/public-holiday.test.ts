import { expect, test } from 'vitest'
import { easterSunday, publicHolidayOn } from './public-holiday.ts'

// as published; 1818 and 1943 are the earliest and the latest that Easter can be
test.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '1818-03-22', '1943-04-25'])('Easter on %s', (day) =>
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day),
)

test.each([
  ['2027-01-01', 'new-year'],
  ['2027-03-29', 'easter-monday'],
  ['2027-04-27', 'kings-day'],
  ['2027-05-06', 'ascension-day'],
  ['2027-05-17', 'whit-monday'],
  ['2026-12-25', 'christmas-day'],
  ['2026-12-26', 'second-christmas-day'],
  // days beside them
  ['2026-12-24', null],
  ['2026-12-27', null],
  ['2027-01-02', null],
  ['2027-03-30', null],
  // 5 May is not for everybody
  ['2027-05-05', null],
])('%s: %s', (day, name) => expect(publicHolidayOn(day)).toBe(name))

test('the King’s birthday on a Sunday is celebrated the day before', () => {
  // 27 April 2025 was a Sunday
  expect(publicHolidayOn('2025-04-26')).toBe('kings-day')
  expect(publicHolidayOn('2025-04-27')).toBeNull()
  expect(publicHolidayOn('2026-04-26')).toBeNull()
})
