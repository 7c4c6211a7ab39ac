import { expect, test } from 'vitest'
import { ownsStep } from './own-step.ts'

const call = (day: string, ownerId: string) => ({ day, ownerId })
const closed = (day: string) => ({ day, ownerId: null })

test('the step of the last call of the day, the last first', () => {
  expect(ownsStep([call('2026-11-23', 'ilona')], '2026-11-23', 'ilona')).toBe(true)
  expect(ownsStep([call('2026-11-23', 'anouk'), call('2026-11-23', 'ilona')], '2026-11-23', 'ilona')).toBe(false)
})
test('not of another day, and not without a call', () => {
  expect(ownsStep([call('2026-11-20', 'ilona')], '2026-11-23', 'ilona')).toBe(false)
  expect(ownsStep([], '2026-11-23', 'ilona')).toBe(false)
})
test('nothing comes next about a day that was closed since', () =>
  expect(ownsStep([closed('2026-11-23'), call('2026-11-23', 'ilona')], '2026-11-23', 'ilona')).toBe(false))
