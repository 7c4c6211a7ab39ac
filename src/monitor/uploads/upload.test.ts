import { describe, expect, test } from 'vitest'
import { isExpired, type UploadState, whyNoResults } from './upload.ts'

describe('an upload stays a day', () => {
  const made = '2026-03-28T14:00:00.000Z'

  test.each([
    ['2026-03-28T14:00:00.000Z', false],
    ['2026-03-29T13:59:59.999Z', false],
    ['2026-03-29T14:00:00.000Z', true],
    ['2026-03-29T14:00:00.001Z', true],
  ])('at %s gone: %s', (now, gone) => {
    expect(isExpired({ made }, new Date(now))).toBe(gone)
  })
})

test.each<[UploadState, string | null]>([
  [{ state: 'running', stage: 'counting' }, 'not-done'],
  [{ state: 'refused', problem: { problem: 'no-cohort' } }, 'not-done'],
  [{ state: 'done', rejected: 0, rejectsAccepted: false }, null],
  [{ state: 'done', rejected: 1, rejectsAccepted: false }, 'rejects-not-accepted'],
  [{ state: 'done', rejected: 1, rejectsAccepted: true }, null],
])('results of %j: %s', (now, reason) => {
  expect(whyNoResults({ now })).toBe(reason)
})
