import { describe, expect, test } from 'vitest'
import type { Side } from './questions.ts'
import { type ScoreCount, sideBySide } from './side-by-side.ts'

/** How often each score from 1 to 5 was given. */
const side = (name: Side, ...times: number[]): ScoreCount[] =>
  times.flatMap((answers, at) => (answers > 0 ? [{ side: name, question: 'time', score: at + 1, answers, keptBack: 0 } as const] : []))
const time = (counts: ScoreCount[]) => sideBySide(counts).find(({ question }) => question === 'time')

test('nine questions, in the order of the form, also without an answer', () => {
  const all = sideBySide([])
  expect(all).toHaveLength(9)
  expect(all[0]).toEqual({
    question: 'owner',
    vo: { n: 0, keptBack: 0, mean: null, lowest: null, highest: null },
    mbo: { n: 0, keptBack: 0, mean: null, lowest: null, highest: null },
    apart: null,
    isFar: false,
  })
})

test('a side: n, mean and from what to what; 2, 2 and 5 make 3', () =>
  expect(time(side('vo', 0, 2, 0, 0, 1))?.vo).toEqual({ n: 3, keptBack: 0, mean: 3, lowest: 2, highest: 5 }))

describe('far apart is one and a half or more', () => {
  test.each([
    // 4 beside 2.5 (2 and 3): 1.5
    [side('vo', 0, 0, 0, 1), side('mbo', 0, 1, 1), 1.5, true],
    // 4 beside 8/3 (2, 3 and 3): 1.33…
    [side('vo', 0, 0, 0, 1), side('mbo', 0, 1, 2), 4 - 8 / 3, false],
    // 11/3 beside 13/6: 22/6 − 13/6 = 1.5 exactly, though neither can be written down
    [side('vo', 0, 0, 1, 2), side('mbo', 0, 5, 1), 1.5, true],
    // 1 beside 5
    [side('vo', 3), side('mbo', 0, 0, 0, 0, 4), 4, true],
  ])('%#', (vo, mbo, apart, isFar) => {
    const found = time([...vo, ...mbo])
    expect(found?.apart).toBeCloseTo(apart, 10)
    expect(found?.isFar).toBe(isFar)
  })

  test('a side that shows nothing is never far', () => expect(time(side('vo', 3))).toMatchObject({ apart: null, isFar: false }))
})

test('what is kept back is counted and not guessed', () =>
  expect(time([{ side: 'mbo', question: 'time', score: null, answers: 0, keptBack: 2 }])?.mbo).toEqual({
    ...{ n: 0, keptBack: 2, mean: null, lowest: null, highest: null },
  }))
