import { expect, test } from 'vitest'
import { isValidOn, overlaps } from './qualification.ts'

const period = (validFrom: string, validUntil: string | null) => ({ validFrom, validUntil })

test.each([
  ['2023-07-31', false],
  ['2023-08-01', true],
  ['2026-07-31', true],
  ['2026-08-01', false],
])('valid from the first day to the last: %s', (day, valid) => {
  expect(isValidOn(period('2023-08-01', '2026-07-31'), day)).toBe(valid)
})

test.each([
  ['the day after the last', period('2026-08-01', null), false],
  ['on the last day', period('2026-07-31', null), true],
  ['the day before the first', period('2020-08-01', '2023-07-31'), false],
  ['on the first day', period('2020-08-01', '2023-08-01'), true],
  ['within', period('2024-01-01', '2024-12-31'), true],
  ['around', period('2020-01-01', null), true],
])('periods touch: %s', (_title, other, touch) => {
  const own = period('2023-08-01', '2026-07-31')
  expect([overlaps(own, other), overlaps(other, own)]).toEqual([touch, touch])
})
