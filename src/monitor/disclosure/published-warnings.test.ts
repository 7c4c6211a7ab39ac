import { expect, test } from 'vitest'
import type { Warning } from '../output.ts'
import { publishedWarnings } from './published-warnings.ts'

const warning = (change: Partial<Warning>): Warning => ({
  kind: 'two-schools',
  subject: {},
  count: 9,
  rows: [{ leerling: 'L1' }],
  ...change,
})

test('the rows behind a warning stay inside', () => {
  expect(publishedWarnings([warning({})])).toEqual([warning({ rows: [] })])
})

test.each([
  [0, true],
  [1, false],
  [4, false],
  [5, true],
])('a warning about %i pupils is told: %s', (count, told) => {
  expect(publishedWarnings([warning({ count })])).toHaveLength(told ? 1 : 0)
})

test.each([
  [9, true],
  [10, false],
  [13, false],
  [14, true],
])('9 of %i left is told: %s', (n, told) => {
  expect(publishedWarnings([warning({ kind: 'mass-exit', count: 9, subject: { n } })])).toHaveLength(told ? 1 : 0)
})

test('a warning about a cohort does not tell its starters', () => {
  expect(publishedWarnings([warning({ kind: 'intended-not-published', count: 3, rows: [] })])).toMatchObject([{ count: 1 }])
})

test('a warning about sites is told however few they are', () => {
  expect(publishedWarnings([warning({ kind: 'missing-delivery', count: 1, subject: { brin: '00AA', sites: 1 } })])).toEqual([
    warning({ kind: 'missing-delivery', count: 1, subject: { brin: '00AA', sites: 1 }, rows: [] }),
  ])
})

test('no pupil and no small number in the subject', () => {
  const [told] = publishedWarnings([warning({ kind: 'mass-exit', subject: { leerling: 'L1', brin: '00AA', usual: 3, leavers: 30 } })])
  expect(told?.subject).toEqual({ brin: '00AA', usual: '<5', leavers: 30 })
})
