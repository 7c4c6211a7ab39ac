import { expect, test } from 'vitest'
import { isoWeekAt, lengthOf, overlapOf, placeOf, spanOf, spanText } from './school-weeks.ts'

test('a school year runs from week 31 over New Year to week 30', () => {
  expect([31, 52, 53, 1, 30].map(placeOf)).toEqual([0, 21, 22, 23, 52])
  expect(Array.from({ length: 53 }, (_, at) => isoWeekAt(placeOf(at + 1)))).toEqual(Array.from({ length: 53 }, (_, at) => at + 1))
})

test('weeks that run over the summer belong to no school year', () => {
  expect(spanOf({ from: 36, to: 27 })).toEqual({ from: 5, to: 49 })
  expect(spanOf({ from: 30, to: 31 })).toBeNull()
})

test('two spans share the weeks that both have', () => {
  const [autumn, winter] = [spanOf({ from: 36, to: 50 }), spanOf({ from: 50, to: 6 })]
  expect(autumn && winter && overlapOf(autumn, winter)).toEqual({ from: 19, to: 19 })
  expect(autumn && overlapOf(autumn, { from: 20, to: 30 })).toBeNull()
})

test('week 53 is no week of an ordinary year', () => {
  // 50, 51, 52, 1, 2
  expect(lengthOf({ from: placeOf(50), to: placeOf(2) })).toBe(5)
  expect(lengthOf({ from: placeOf(40), to: placeOf(40) })).toBe(1)
  expect(spanText({ from: placeOf(40), to: placeOf(40) })).toBe('40')
  expect(spanText({ from: placeOf(36), to: placeOf(27) })).toBe('36–27')
})
