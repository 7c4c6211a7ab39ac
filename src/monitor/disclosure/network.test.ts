import { describe, expect, test } from 'vitest'
import { arcsIn, type Functional } from './functional.ts'
import { countArcs, networkOf } from './network.ts'

/** Five pupils: in the route all along, away for good, away and back, away and then a diploma, and a diploma at once. */
const PATHS = new Map([
  ['222', 4],
  ['244', 1],
  ['242', 1],
  ['240', 1],
  ['200', 2],
])
const network = networkOf(3, PATHS.keys())
const counts = countArcs(network, PATHS)
const value = (functional: Functional) => arcsIn(network, functional).reduce((sum, arc) => sum + (counts[arc] as number), 0)

describe('everything published is a sum of arcs', () => {
  test.each<[Functional, number]>([
    [{ count: 'total' }, 9],
    [{ count: 'at', date: 0, positions: [2] }, 9],
    [{ count: 'at', date: 1, positions: [4] }, 3],
    [{ count: 'at', date: 2, positions: [0, 2] }, 8],
    [{ count: 'flow', date: 1, from: 4, to: 2 }, 1],
    [{ count: 'flow', date: 1, from: 0, to: 0 }, 2],
    [{ count: 'left', date: 1 }, 3],
    [{ count: 'stayed', date: 1 }, 6],
    [{ count: 'left', date: 2 }, 0],
    [{ count: 'first-until', event: 'vsv', date: 0 }, 0],
    [{ count: 'first-until', event: 'vsv', date: 2 }, 3],
    [{ count: 'first-until', event: 'startkwalificatie', date: 2 }, 2],
    [{ count: 'first-at', event: 'startkwalificatie', date: 2 }, 0],
    [{ count: 'without', events: ['vsv', 'startkwalificatie'], date: 2 }, 4],
    [{ count: 'without', events: ['vsv'], date: 2 }, 6],
  ])('%o is %i', (functional, expected) => {
    expect(value(functional)).toBe(expected)
  })
})

test('what flows into a node flows out of it', () => {
  const balance = new Map<number, number>()
  for (const [index, { tail, head }] of network.arcs.entries()) {
    balance.set(tail, (balance.get(tail) ?? 0) - (counts[index] as number))
    balance.set(head, (balance.get(head) ?? 0) + (counts[index] as number))
  }
  expect([...balance.values()].every((sum) => sum === 0)).toBe(true)
})
