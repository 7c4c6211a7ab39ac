import { expect, test } from 'vitest'
import { isCallLate } from './setting.ts'

const agreed = { callBefore: '09:15', side: 'vo' as const }

test('a call before 09:15 is late at 09:15, not a minute before', () => {
  expect(isCallLate(agreed, 'to-call', '09:14')).toBe(false)
  expect(isCallLate(agreed, 'to-call', '09:15')).toBe(true)
})

test('who was called is not called late, whatever came of it', () => {
  for (const state of ['alarm', 'not-reached', 'explained', 'closed'] as const) expect(isCallLate(agreed, state, '11:00')).toBe(false)
})
