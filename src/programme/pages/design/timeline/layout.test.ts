import { expect, test } from 'vitest'
import { newBlock } from '../../../design/new-parts.ts'
import { lanesOf, placeOfWeek } from './layout.ts'

test.each([
  [34, 0],
  [52, 18],
  [53, 18],
  [1, 19],
  [33, 51],
])('week %i stands %i weeks from the left', (week, place) => expect(placeOfWeek(week)).toBe(place))

const block = (id: string, more: Parameters<typeof newBlock>[4]) => newBlock(id, id, 'y3', 'avo', more)

test('blocks that overlap lie below each other, those that follow do not', () => {
  const blocks = [
    block('a', { place: 'vmbo', weeks: { from: 36, to: 50 } }),
    block('b', { place: 'vmbo', weeks: { from: 50, to: 3 } }),
    block('c', { place: 'vmbo', weeks: { from: 4, to: 20 } }),
  ]
  const [vmbo] = lanesOf({ blocks }, 'y3', 40)
  expect(vmbo?.rows).toBe(2)
  expect(vmbo?.bars.map((bar) => [bar.block.id, bar.row])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ])
})

test('a block without weeks runs through its year, half a year through half', () => {
  const blocks = [block('a', { place: 'mbo' })]
  // 40 school weeks with 6 weeks of holidays between them; 20 weeks with 3
  expect(lanesOf({ blocks }, 'y3', 40)[1]?.bars[0]).toMatchObject({ from: 0, to: 46 })
  expect(lanesOf({ blocks }, 'y3', 20)[1]?.bars[0]).toMatchObject({ from: 0, to: 23 })
})

test('a block over the summer is cut at the end of its year', () => {
  expect(lanesOf({ blocks: [block('a', { place: 'mbo', weeks: { from: 20, to: 36 } })] }, 'y3', 40)[1]?.bars[0]).toMatchObject({ to: 52 })
})

test('what has no place has a lane of its own, only when there is any', () => {
  expect(lanesOf({ blocks: [] }, 'y3', 40).map(({ place }) => place)).toEqual(['vmbo', 'mbo', 'company'])
  expect(lanesOf({ blocks: [block('a', {})] }, 'y3', 40).map(({ place }) => place)).toEqual(['vmbo', 'mbo', 'company', 'open'])
})
