import { expect, test } from 'vitest'
import { type LeftRoute, leftBefore } from './left-route.ts'

const LEFT: LeftRoute = { routeId: 'zorg', on: '2026-10-30', backOn: null, school: 'Het Zwaluwnest' }

test('from the day after the last day', () => {
  expect(leftBefore([LEFT], 'zorg', '2026-10-30')).toBeNull()
  expect(leftBefore([LEFT], 'zorg', '2026-10-31')).toBe(LEFT)
})
test('not of another route', () => expect(leftBefore([LEFT], 'techniek', '2026-11-23')).toBeNull())
test('who came back is there again, from the day of the new line', () => {
  const back = { ...LEFT, backOn: '2026-11-16' }
  expect(leftBefore([back], 'zorg', '2026-11-15')).toBe(back)
  expect(leftBefore([back], 'zorg', '2026-11-16')).toBeNull()
})
test('two schools that say it: since the first', () => {
  const later = { ...LEFT, on: '2026-11-06', school: 'ROC De Haven' }
  expect(leftBefore([later, LEFT], 'zorg', '2026-11-23')).toBe(LEFT)
})
