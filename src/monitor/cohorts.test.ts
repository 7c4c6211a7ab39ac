import { expect, it } from 'vitest'
import { cohortId, dateOfYear, isBorging, yearOfDate } from './cohorts.ts'

it('a tranche names its cohort', () => {
  expect(['2008', '1', 'borging-2010'].map(cohortId)).toEqual(['tranche-2008', 'tranche-1', 'borgingscohort-2010'])
})

it('only borgingscohorten were not published as intended', () => {
  expect(['tranche-2008', 'borgingscohort-2010'].map(isBorging)).toEqual([false, true])
})

it('a count date is a 1 October', () => {
  expect(dateOfYear(2012)).toBe('2012-10-01')
  expect(yearOfDate('2012-10-01')).toBe(2012)
})
