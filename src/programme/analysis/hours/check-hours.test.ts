import { expect, test } from 'vitest'
import { aBlock } from '../testing/designs.ts'
import { analysisText } from '../words.ts'
import { checkHours } from './check-hours.ts'

test.each([
  [40, 39, 0],
  [40, 40, 0],
  [40, 41, 1],
  [null, 41, 0],
  [40, null, 0],
])('of %j hours %j guided: %i findings', (hours, guided, count) => {
  expect(checkHours({ blocks: [aBlock('b', { hours, guided })] })).toHaveLength(count)
})

test('the finding names both numbers, and leads to the guided hours', () => {
  const [found] = checkHours({ blocks: [aBlock('les', { hours: 40, guided: 50 })] })
  expect(found?.field).toBe('blocks/les/guided')
  expect(found && analysisText('nl', found)).toBe('Van ‘les’ zijn 50 uren begeleid, maar het blok heeft er 40. Verbeter een van de twee.')
})
