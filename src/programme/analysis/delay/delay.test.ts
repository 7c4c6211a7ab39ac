import { describe, expect, test } from 'vitest'
import type { Block } from '../../design/block.ts'
import { aBlock, aDesign, aYear } from '../testing/designs.ts'
import { delay } from './delay.ts'

/** Two years, vmbo 3 and 4. Weeks count from August: week 34 is place 3, week 28 place 50, the next year 52 later. */
const YEARS = [aYear('v3'), aYear('v4')]
const delays = (...blocks: Block[]) => delay(aDesign({ years: YEARS, blocks }))
const of = (id: string, ...blocks: Block[]) => delays(...blocks).blocks.find(({ block }) => block === id)

/** Autumn: weeks 36–50, places 5–19. Spring: weeks 4–24, places 26–46. */
const autumn = (id: string, given: Partial<Block> = {}) => aBlock(id, { weeks: { from: 36, to: 50 }, ...given })
const spring = (id: string, given: Partial<Block> = {}) => aBlock(id, { weeks: { from: 4, to: 24 }, ...given })

describe('what needs a failed block', () => {
  // between place 19 and 26 lie 6 weeks
  test.each([
    [6, 0],
    [7, 0],
    [null, 0],
  ])('in the first of two years, a retake after %s weeks costs the route %d weeks when nothing comes later', (retakeAfterWeeks, weeks) => {
    expect(of('a', autumn('a', { retakeAfterWeeks }), spring('b', { needs: ['a'] }))?.weeks).toBe(weeks)
  })

  // vmbo 4: autumn is 57–71, spring 78–98, the route ends at 102; a year later spring ends at 150, 48 weeks after that
  test.each([
    [6, 0],
    [7, 48],
    [null, 48],
  ])('in the last year, a retake after %s weeks costs %d', (retakeAfterWeeks, weeks) => {
    const a = autumn('a', { year: 'v4', retakeAfterWeeks })
    expect(of('a', a, spring('b', { year: 'v4', needs: ['a'] }))?.weeks).toBe(weeks)
  })

  test('waits along the whole chain', () => {
    const blocks = [autumn('a', { retakeAfterWeeks: 7 }), spring('b', { needs: ['a'] }), spring('c', { year: 'v4', needs: ['b'] })]
    // b moves from spring of vmbo 3 to that of vmbo 4 and is over at 98; c (78–98) needs it and moves to 130–150
    expect(of('a', ...blocks)?.weeks).toBe(48)
    expect(of('c', ...blocks)?.weeks).toBe(48)
  })
})

describe('at the end of the route', () => {
  // spring of vmbo 4 ends at 98, the route at 102
  test.each([
    [4, 0],
    [5, 1],
    [8, 4],
  ])('a retake after %d weeks costs %d', (retakeAfterWeeks, weeks) => {
    expect(of('a', spring('a', { year: 'v4', retakeAfterWeeks }))?.weeks).toBe(weeks)
  })

  test('the summer between is the end of a year', () => {
    expect(of('a', spring('a', { retakeAfterWeeks: 4 }))?.isPastYear).toBe(false)
    expect(of('a', spring('a', { retakeAfterWeeks: 10 }))?.isPastYear).toBe(true)
  })
})

describe('alternatives', () => {
  const kinds = (id: string, ...blocks: Block[]) => of(id, ...blocks)?.alternatives

  test('a retake in time needs nothing else', () => {
    expect(kinds('a', autumn('a', { retakeAfterWeeks: 6 }), spring('b', { needs: ['a'] }))).toEqual([
      { kind: 'retake-in-time', afterWeeks: 6 },
    ])
  })

  test('a retake that is not arranged, or comes too late: how soon it must be, who may begin meanwhile, how long it takes otherwise', () => {
    const then = spring('b', { year: 'v4', needs: ['a'] })
    const extension = { kind: 'extension', years: 1 }
    expect(kinds('a', autumn('a', { year: 'v4' }), then)).toEqual([{ kind: 'arrange-retake', withinWeeks: 6 }, extension])
    expect(kinds('a', autumn('a', { year: 'v4', retakeAfterWeeks: 10 }), then)).toEqual([
      { kind: 'arrange-retake', withinWeeks: 6 },
      { kind: 'alongside', blocks: ['b'] },
      extension,
    ])
  })

  test('half a year longer is enough for 26 weeks', () => {
    const late = (retakeAfterWeeks: number) => kinds('a', spring('a', { year: 'v4', retakeAfterWeeks }))?.at(-1)
    expect(late(30)).toEqual({ kind: 'extension', years: 0.5 })
    expect(late(31)).toEqual({ kind: 'extension', years: 1 })
  })

  test('a later block with the same units, when it is over in time', () => {
    const [a, then] = [autumn('a', { year: 'v4', units: ['u'] }), spring('b', { year: 'v4', needs: ['a'] })]
    const again = (to: number) => aBlock('again', { year: 'v4', units: ['u', 'v'], weeks: { from: 51, to } })
    expect(kinds('a', a, then, again(3))).toContainEqual({ kind: 'other-block', block: 'again' })
    expect(kinds('a', a, then, again(4))).not.toContainEqual({ kind: 'other-block', block: 'again' })
  })
})

describe('findings', () => {
  const found = (...blocks: Block[]) =>
    delays(...blocks).findings.map(({ rule, field, given }) => [rule, field, given?.blocks ?? given?.needs])

  test('a circle names its blocks', () => {
    expect(found(autumn('a', { needs: ['b'] }), autumn('b', { needs: ['a'] }))).toEqual([['delay/circle', 'blocks/a/needs', 'a → b → a']])
  })

  test('a block that begins before what it needs is over', () => {
    expect(found(autumn('a'), autumn('b', { needs: ['a'] }))).toEqual([['delay/needs-later', 'blocks/b/needs', 'a']])
    expect(found(autumn('a'), aBlock('b', { weeks: { from: 51, to: 2 }, needs: ['a'] }))).toEqual([])
    expect(found(autumn('a', { year: 'v4' }), aBlock('b', { needs: ['a'] }))).toHaveLength(1)
  })

  test('blocks of one year whose weeks are open may follow each other', () => {
    expect(found(aBlock('a'), aBlock('b', { needs: ['a'] }))).toEqual([])
  })

  test('an unknown block', () => {
    expect(found(autumn('a', { needs: ['gone'] }))).toEqual([['delay/unknown-block', 'blocks/a/needs', 'gone']])
  })
})

test('a block of an unknown year has no delay to tell', () => {
  expect(of('a', autumn('a', { year: 'gone' }))).toMatchObject({ weeks: null, alternatives: [] })
})

test('200 blocks in chains take less than 50 ms', () => {
  const blocks = Array.from({ length: 200 }, (_, at) =>
    autumn(`b${at}`, { year: at % 2 ? 'v4' : 'v3', needs: at < 5 ? [] : [1, 2, 3, 4, 5].map((back) => `b${at - back}`) }),
  )
  const times = Array.from({ length: 20 }, () => {
    const before = process.cpuUsage()
    delays(...blocks)
    return process.cpuUsage(before).user / 1000
  })
  // time of the processor, and the quickest: the machine may be busy with something else
  expect(Math.min(...times)).toBeLessThan(50)
})
