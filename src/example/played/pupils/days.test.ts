import { describe, expect, test } from 'vitest'
import { daysAgo, daysAhead, hasLessons, lessonsBefore, mondayOf } from './days.ts'

describe('there are lessons', () => {
  test.each([
    ['2026-11-24', true],
    ['2026-11-22', false], // a Sunday
    ['2026-12-18', true], // the Friday before Christmas
    ['2026-12-25', false],
    ['2026-08-03', false], // the summer of the year before
    ['2026-08-31', true],
    ['2028-02-29', false], // in the holiday of spring
  ])('on %s: %s', (day, expected) => expect(hasLessons(day)).toBe(expected))
})

test('the last days with lessons, over a weekend and a holiday', () => {
  expect(lessonsBefore('2026-11-24', 3)).toEqual(['2026-11-19', '2026-11-20', '2026-11-23'])
  expect(lessonsBefore('2027-01-05', 2)).toEqual(['2026-12-18', '2027-01-04'])
})
test('none before the school year', () => {
  expect(lessonsBefore('2026-08-01', 3)).toEqual([])
  expect(lessonsBefore('2026-09-01', 3)).toEqual(['2026-08-31'])
})

test('a working day ago, not before the school year', () => {
  expect(daysAgo('2026-11-24', 2)).toBe('2026-11-20')
  expect(daysAgo('2026-08-05', 4)).toBe('2026-08-01')
  expect(daysAgo('2026-08-05', 5)).toBe('2026-08-01')
})
test('ahead a weekend is the Monday after it', () => {
  expect(daysAhead('2026-11-24', 3)).toBe('2026-11-27')
  expect(daysAhead('2026-11-24', 4)).toBe('2026-11-30')
  expect(daysAhead('2026-11-24', 5)).toBe('2026-11-30')
})
test('the Monday of a week', () => expect(['2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23']))
