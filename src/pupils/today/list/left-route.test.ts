import { expect, test } from 'vitest'
import { type LeftRoute, leftBefore } from './left-route.ts'

const spell = (validFrom: string, routeId = 'zorg') => ({ routeId, phase: 'MBO' as const, validFrom, validUntil: null })
const LEFT: LeftRoute = { routeId: 'zorg', on: '2026-10-30', school: 'Het Zwaluwnest' }
const left = (day: string, ...spells: ReturnType<typeof spell>[]) => leftBefore({ spells }, [LEFT], 'zorg', day)

test('from the day after the last day', () => {
  expect(left('2026-10-30', spell('2026-08-01'))).toBeNull()
  expect(left('2026-10-31', spell('2026-08-01'))).toBe(LEFT)
})
test('not of another route', () =>
  expect(leftBefore({ spells: [spell('2026-08-01', 'techniek')] }, [LEFT], 'techniek', '2026-11-23')).toBeNull())
test('who came back is there again, from the day of the new line', () => {
  const both = [spell('2026-08-01'), spell('2026-11-16')]
  expect(left('2026-11-15', ...both)).toBe(LEFT)
  expect(left('2026-11-16', ...both)).toBeNull()
})
test('two schools that say it: since the first', () => {
  const later = { ...LEFT, on: '2026-11-06', school: 'ROC De Haven' }
  expect(leftBefore({ spells: [spell('2026-08-01')] }, [later, LEFT], 'zorg', '2026-11-23')).toBe(LEFT)
})
