import { describe, expect, test } from 'vitest'
import { profielenIn, schoolYearOf } from './profielen.ts'

const codes = (year: number) => profielenIn(year).map(({ code }) => code)

describe('profielen', () => {
  test('the sectors end where the profielen begin', () => {
    expect(codes(2015)).toEqual(['techniek', 'economie', 'zorg-en-welzijn', 'landbouw', 'intersectoraal'])
    expect(codes(2016)).toEqual(['BWI', 'PIE', 'M&T', 'E&O', 'Z&W', 'HBR', 'D&P', 'MVI', 'groen', 'maritiem'])
  })

  test('a school year turns on 1 August', () => {
    expect(schoolYearOf('2026-07-31')).toBe(2025)
    expect(schoolYearOf('2026-08-01')).toBe(2026)
  })
})
