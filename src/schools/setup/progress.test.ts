import { expect, test } from 'vitest'
import { type SetupCounts, stepStates } from './progress.ts'

const counts = (some: Partial<SetupCounts>): SetupCounts => ({
  boards: 0,
  institutions: 0,
  sites: 0,
  institutionsWithoutSite: 0,
  routes: 0,
  people: 0,
  pupils: 0,
  ...some,
})
const states = (some: Partial<SetupCounts>) => Object.values(stepStates(counts(some))).join(' ')

test.each([
  ['just begun', {}, 'done next waits waits open waits'],
  ['a board alone is no school', { boards: 1 }, 'done next waits waits open waits'],
  ['a school without a site', { institutions: 1, institutionsWithoutSite: 1 }, 'done done next waits open waits'],
  ['one of two schools has a site', { institutions: 2, sites: 1, institutionsWithoutSite: 1 }, 'done done next open open open'],
  ['every school has a site', { institutions: 2, sites: 2 }, 'done done done next open open'],
  ['people before routes', { institutions: 2, sites: 2, people: 4 }, 'done done done next done open'],
  ['all there', { institutions: 2, sites: 2, routes: 1, people: 4, pupils: 120 }, 'done done done done done done'],
])('%s', (_title, some, expected) => {
  expect(states(some)).toBe(expected)
})
