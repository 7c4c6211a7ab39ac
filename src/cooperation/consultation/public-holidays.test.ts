import { expect, test } from 'vitest'
import { clashesOn } from './blocked.ts'
import { easterOf, publicHolidays } from './public-holidays.ts'

// by calendars on paper; 1818 and 2038 are its earliest and latest possible days
test.each([
  [1818, '1818-03-22'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, day) => expect(easterOf(year)).toBe(day))

test.each([
  ['2027-03-29', 'easter-monday'],
  ['2027-03-26', 'good-friday'],
  ['2027-05-06', 'ascension'],
  ['2027-05-17', 'whit-monday'],
  ['2027-04-27', 'kings-day'],
  // 27 April 2025 was a Sunday
  ['2025-04-26', 'kings-day'],
  ['2026-12-25', 'christmas'],
  ['2027-01-01', 'new-year'],
])('nobody meets on %s: %s', (day, name) =>
  expect(clashesOn(publicHolidays({ from: '2025-01-01', until: '2027-12-31' }, String), day, null).map((one) => one.name)).toEqual([name]),
)

test.each(['2027-03-28', '2025-04-27', '2026-12-24', '2027-01-02'])('%s is none of them', (day) =>
  expect(clashesOn(publicHolidays({ from: '2025-01-01', until: '2027-12-31' }, String), day, null)).toEqual([]),
)
