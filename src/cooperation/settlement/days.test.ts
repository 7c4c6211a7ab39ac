import { describe, expect, it } from 'vitest'
import { bySchoolYear, daysInUnion, daysOf, occurrences, schoolYearInterval, schoolYearOf, shared } from './days.ts'

describe('days', () => {
  it('belong to a school year from 1 August', () => {
    expect(['2025-07-31', '2025-08-01', '2026-02-01'].map(schoolYearOf)).toEqual(['2024-2025', '2025-2026', '2025-2026'])
  })

  it('of a school year are 365, and 366 around 29 February', () => {
    expect(daysOf(schoolYearInterval('2025-2026'))).toBe(365)
    expect(daysOf(schoolYearInterval('2023-2024'))).toBe(366)
  })

  it('that intervals share are counted with both ends', () => {
    const year = { from: '2025-08-01', to: '2026-07-31' }
    expect(shared(year, { from: '2026-07-31', to: null })).toEqual({ from: '2026-07-31', to: '2026-07-31' })
    expect(shared(year, { from: '2026-08-01', to: null })).toBeNull()
    expect(shared(year, { from: null, to: '2025-08-01' }, { from: null, to: null })).toEqual({ from: '2025-08-01', to: '2025-08-01' })
  })

  it('come by each year that holds them', () => {
    expect(occurrences('10-01', { from: '2025-10-01', to: '2026-10-01' })).toEqual(['2025-10-01', '2026-10-01'])
    expect(occurrences('10-01', { from: '2025-10-02', to: '2026-09-30' })).toEqual([])
  })

  it('are cut at 1 August', () => {
    expect(bySchoolYear({ from: '2025-07-01', to: '2025-09-01' })).toEqual([
      { schoolYear: '2024-2025', interval: { from: '2025-07-01', to: '2025-07-31' } },
      { schoolYear: '2025-2026', interval: { from: '2025-08-01', to: '2025-09-01' } },
    ])
  })

  it('that are named twice count once', () => {
    // 1–10, within it 3–5, over its end 10–12, apart 20: 12 + 1
    const intervals = [
      ['20', '20'],
      ['03', '05'],
      ['10', '12'],
      ['01', '10'],
    ].map(([from, to]) => ({ from: `2026-03-${from}`, to: `2026-03-${to}` }))
    expect(daysInUnion(intervals)).toBe(13)
    expect(daysInUnion([])).toBe(0)
  })
})
