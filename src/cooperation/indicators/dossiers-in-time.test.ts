import { expect, test } from 'vitest'
import { type DossierCount, dossiersInTime } from './dossiers-in-time.ts'

const count = (due: number, inTime: number, more: Partial<DossierCount> = {}): DossierCount => ({
  ...{ routeId: 'r', routeName: 'TOT', institutionId: 'wilg', schoolYear: 2026, due, inTime },
  ...more,
})
const about = { routeIds: ['r'], institutionIds: ['wilg'], seesPupils: false }

test('percent of what was due, over routes and years', () =>
  // 9 of 12 and 6 of 8: 15 of 20
  expect(dossiersInTime([count(12, 9), count(8, 6, { schoolYear: 2025 })], about)).toMatchObject({
    value: 75,
    unit: 'procent',
    rows: { length: 2 },
  }))
test('another school or route is none of this promise', () =>
  expect(dossiersInTime([count(12, 9, { institutionId: 'beek' }), count(12, 9, { routeId: 's' })], about)).toEqual({
    value: null,
    why: 'no-data',
  }))
test.each([
  [4, false, null],
  [5, false, 60],
  [4, true, 75],
])('of %i dossiers who sees pupils (%s) gets %s', (due, seesPupils, value) =>
  expect(dossiersInTime([count(due, 3)], { ...about, seesPupils }).value).toBe(value),
)
