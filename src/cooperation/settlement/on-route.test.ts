import { expect, test } from 'vitest'
import { daysOnRoute, isOnRoute } from './on-route.ts'

const rule = (from: string | undefined, to?: string) => ({
  ...{ route: null, cohort: null },
  routes: [{ route: 'Zorg', cohorts: ['2027'], ...(from ? { from } : {}), ...(to ? { to } : {}) }],
})

test.each([
  ['2027-07-31', false],
  ['2027-08-01', true],
  ['2028-07-31', true],
  ['2028-08-01', false],
])('a route is billed for between the days on which the agreement covers it: a count of %s %s', (teldatum, is) =>
  expect(isOnRoute(rule('2027-08-01', '2028-07-31'), { route: 'Zorg', cohort: '2027', teldatum })).toBe(is),
)

test('a cohort that it does not cover is not, and a row of no route belongs to each', () => {
  expect(isOnRoute(rule('2027-08-01'), { route: 'Zorg', cohort: '2026', teldatum: '2027-10-01' })).toBe(false)
  expect(isOnRoute(rule('2027-08-01'), { route: null, date: '2026-10-01' })).toBe(true)
})

test('of a row of many days those count on which it is covered', () => {
  const days = { from: '2027-07-01', to: '2027-08-31' }
  expect(daysOnRoute(rule('2027-08-01'), { route: 'Zorg' }, days)).toEqual([{ from: '2027-08-01', to: '2027-08-31' }])
  expect(daysOnRoute(rule(undefined), { route: 'Zorg' }, days)).toEqual([days])
  expect(daysOnRoute(rule('2027-08-01'), { route: 'Bouw' }, days)).toEqual([])
})
