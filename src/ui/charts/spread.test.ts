import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('labels that do not touch stay where they are', () => {
  expect(spread([10, 50, 90], 5, 0, 100)).toEqual([10, 50, 90])
})

test('labels that touch move apart, up to the edge', () => {
  expect(spread([50, 50], 10, 0, 100)).toEqual([50, 60])
  expect(spread([99, 98], 10, 0, 100)).toEqual([100, 90])
})

test('whatever they are, neighbours end a gap apart when there is room, and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 }), (positions) => {
      const placed = spread(positions, 10, 0, 100)
      const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0))
      for (let index = 1; index < order.length; index += 1) {
        const [low, high] = [placed[order[index - 1] ?? 0] ?? 0, placed[order[index] ?? 0] ?? 0]
        expect(high - low).toBeGreaterThanOrEqual(10 - 1e-9)
      }
    }),
  )
})
