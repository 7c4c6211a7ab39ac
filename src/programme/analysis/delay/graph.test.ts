import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorsOf } from './factors.ts'
import { graphOf } from './graph.ts'

const blocks = (arrows: Record<string, string[]>) => Object.entries(arrows).map(([id, needs]) => ({ id, needs }))

describe('delay and blocking factor', () => {
  const factors = (arrows: Record<string, string[]>) =>
    factorsOf(graphOf(blocks(arrows))).map(({ delayFactor, blockingFactor }) => [delayFactor, blockingFactor])

  test('of a chain of three: every block lies on a chain of three; the first blocks two', () => {
    expect(factors({ a: [], b: ['a'], c: ['b'] })).toEqual([
      [3, 2],
      [3, 1],
      [3, 0],
    ])
  })

  test('of a diamond: d is blocked once by a, not twice', () => {
    expect(factors({ d: ['b', 'c'], a: [], b: ['a'], c: ['a'], alone: [] })).toEqual([
      [3, 0],
      [3, 3],
      [3, 1],
      [3, 1],
      [1, 0],
    ])
  })
})

test('a circle is found once, in the order of the arrows; what hangs on it keeps its arrows', () => {
  const graph = graphOf(blocks({ a: ['c'], b: ['a'], c: ['b'], d: ['c'] }))
  expect(graph.circles).toEqual([[0, 1, 2]])
  expect(graph.next).toEqual([[], [], [3], []])
})

test('a block that needs itself is a circle, one that needs an unknown block is said, a need twice is one', () => {
  expect(graphOf(blocks({ a: ['a'] }))).toMatchObject({ circles: [[0]], next: [[]] })
  expect(graphOf(blocks({ a: ['gone'], b: ['a', 'a'] }))).toMatchObject({ unknown: [{ block: 0, needs: 'gone' }], next: [[1], []] })
})

test('without circles every block comes after what it needs; with arrows back there is a circle', () => {
  const arrows = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 })
  fc.assert(
    fc.property(arrows, (pairs) => {
      const nodes = Array.from({ length: 12 }, (_, at) => ({ id: `${at}`, needs: [] as string[] }))
      for (const [one, other] of pairs) nodes[Math.max(one, other)]?.needs.push(`${Math.min(one, other)}`)
      for (const node of nodes) node.needs = node.needs.filter((id) => id !== node.id)
      const { order, next, circles } = graphOf(nodes)
      expect(circles).toEqual([])
      expect(order.toSorted((a, b) => a - b)).toEqual(nodes.map((_, at) => at))
      next.forEach((after, at) => {
        for (const one of after) expect(order.indexOf(at)).toBeLessThan(order.indexOf(one))
      })
    }),
  )
})
