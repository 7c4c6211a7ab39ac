import { expect, test } from 'vitest'
import { centsIn, eurosText } from './euros.ts'
import { isSchoolYear, schoolYearOn } from './funding.ts'

test.each([
  ['9000', 900_000],
  ['9.000', 900_000],
  ['€ 9.000,50', 900_050],
  ['9000.5', 900_050],
  ['9000,05', 900_005],
  ['1.234.567,89', 123_456_789],
  ['0', 0],
  ['9.00', 900],
  ['9.0000', null],
  ['9,000', null],
  ['-1', null],
  ['1e3', null],
  ['', null],
  ['9000,123', null],
])('%j is %s cents', (typed, cents) => expect(centsIn(typed)).toBe(cents))

test('as it is typed again', () => expect([eurosText(900_050), eurosText(5), eurosText(0)]).toEqual(['9000,50', '0,05', '0,00']))

test('a school year begins on 1 August', () => {
  expect(['2026-07-31', '2026-08-01', '2027-01-01'].map(schoolYearOn)).toEqual(['2025-2026', '2026-2027', '2026-2027'])
  expect(['2026-2027', '2026-2028', '2026', '1999-2000'].map(isSchoolYear)).toEqual([true, false, false, false])
})
