import { expect, test } from 'vitest'
import { cohortOf, routeStart } from './route-start.ts'

const spell = (validFrom: string, validUntil: string | null = null) => ({ validFrom, validUntil })

test('without a line that holds on the day there is no start', () => {
  expect(routeStart([], '2026-11-23')).toBeNull()
  expect(routeStart([spell('2025-08-01', '2026-11-22')], '2026-11-23')).toBeNull()
  expect(routeStart([spell('2026-11-24')], '2026-11-23')).toBeNull()
})

test('a line holds on its first and on its last day', () => {
  expect(routeStart([spell('2026-11-23')], '2026-11-23')).toBe('2026-11-23')
  expect(routeStart([spell('2025-08-01', '2026-11-23')], '2026-11-23')).toBe('2025-08-01')
})

test('the mbo goes on where the vmbo ended: one stay', () => {
  expect(routeStart([spell('2024-08-01', '2026-07-31'), spell('2026-08-01')], '2026-11-23')).toBe('2024-08-01')
  // both schools say so at once
  expect(routeStart([spell('2024-08-01'), spell('2026-08-01')], '2026-11-23')).toBe('2024-08-01')
})

test('longer away than a summer is a new stay', () => {
  expect(routeStart([spell('2024-08-01', '2026-05-01'), spell('2026-08-01')], '2026-11-23')).toBe('2024-08-01')
  expect(routeStart([spell('2024-08-01', '2026-04-30'), spell('2026-08-01')], '2026-11-23')).toBe('2026-08-01')
})

test('a cohort begins on 1 August', () => {
  expect(cohortOf('2026-07-31')).toBe(2025)
  expect(cohortOf('2026-08-01')).toBe(2026)
})
