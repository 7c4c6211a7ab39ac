import fc from 'fast-check'
import highs, { type LegacyHighs } from 'highs'
import { expect, test } from 'vitest'
import { transpose } from './linear-algebra.ts'
import type { CountedRows } from './maximise.ts'
import { orthonormalBasis } from './orthonormal-basis.ts'
import { findSeparation, type Separation } from './separation.ts'

// The package's types describe its CommonJS build; Node imports the other one, whose default export is the loader itself.
const loadHighs = highs as unknown as () => Promise<LegacyHighs>

/** [covariates, n, events] per pattern; the intercept is added */
type Row = [number[], number, number]

const designOf = (rows: Row[]): CountedRows => ({
  rows: rows.map(([x]) => [1, ...x]),
  n: rows.map(([, n]) => n),
  events: rows.map(([, , events]) => events),
})

test.each<[string, Row[], Separation]>([
  [
    'both kinds everywhere',
    [
      [[0], 5, 2],
      [[1], 5, 3],
    ],
    'none',
  ],
  [
    'nobody has the event',
    [
      [[0], 5, 0],
      [[1], 5, 0],
    ],
    'complete',
  ],
  [
    'everybody has the event',
    [
      [[0], 5, 5],
      [[1], 5, 5],
    ],
    'complete',
  ],
  [
    'all of one group, none of the other',
    [
      [[0], 5, 0],
      [[1], 5, 5],
    ],
    'complete',
  ],
  [
    'a group without events',
    [
      [[0], 5, 2],
      [[1], 5, 0],
    ],
    'quasi-complete',
  ],
  [
    'an age that divides all',
    [
      [[14], 3, 0],
      [[15], 3, 0],
      [[16], 3, 3],
    ],
    'complete',
  ],
  [
    'an age that divides all but its own',
    [
      [[14], 3, 0],
      [[15], 3, 1],
      [[16], 3, 3],
    ],
    'quasi-complete',
  ],
  [
    'one event on the wrong side',
    [
      [[14], 3, 1],
      [[15], 3, 0],
      [[16], 3, 3],
    ],
    'none',
  ],
  [
    'pure patterns that cross',
    [
      [[0, 0], 1, 0],
      [[1, 1], 1, 0],
      [[0, 1], 1, 1],
      [[1, 0], 1, 1],
    ],
    'none',
  ],
  [
    'three pure corners',
    [
      [[0, 0], 1, 0],
      [[0, 1], 1, 1],
      [[1, 0], 1, 1],
    ],
    'complete',
  ],
  [
    'an empty cell that the other term covers',
    [
      [[0, 0], 9, 4],
      [[0, 1], 9, 4],
      [[1, 0], 9, 4],
      [[1, 1], 9, 0],
    ],
    'none',
  ],
])('%s', (_, rows, separation) => {
  expect(findSeparation(designOf(rows))).toBe(separation)
})

/** One covariate needs no geometry: compare the ranges of those with and those without the event. */
function separationOnALine(rows: Row[]): Separation {
  const withEvent = rows.filter(([, , events]) => events > 0).map(([[x]]) => x as number)
  const without = rows.filter(([, n, events]) => events < n).map(([[x]]) => x as number)
  const gaps = [Math.min(...withEvent) - Math.max(...without), Math.min(...without) - Math.max(...withEvent)]
  const gap = Math.max(...gaps)
  return gap > 0 ? 'complete' : gap === 0 ? 'quasi-complete' : 'none'
}

const arbitraryRow = (width: number, highest: number) =>
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: highest }), { minLength: width, maxLength: width }), fc.integer({ min: 1, max: 2 }))
    .chain(([x, n]) => fc.integer({ min: 0, max: n }).map((events): Row => [x, n, events]))

test('with one covariate the answer is that of the ranges', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRow(1, 9), { minLength: 2, maxLength: 9 }), (rows) => {
      fc.pre(new Set(rows.map(([[x]]) => x)).size > 1)
      expect(findSeparation(designOf(rows))).toBe(separationOnALine(rows))
    }),
    { numRuns: 500 },
  )
})

/** Konis (2007): maximise Σ aᵢ·δ with all aᵢ·δ ≥ 0; and, for 'complete', the smallest aᵢ·δ; both over −1 ≤ δ ≤ 1. */
async function linearProgramme() {
  const solver = await loadHighs()
  const sum = (row: number[]) => row.map((value, j) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} d${j}`).join(' ')
  const solve = (objective: string, conditions: string[], width: number) => {
    const bounds = Array.from({ length: width }, (_, j) => `-1 <= d${j} <= 1`).concat('0 <= t <= 1')
    const text = `Maximize\n obj: ${objective}\nSubject To\n${conditions.map((line, i) => ` c${i}: ${line}`).join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`
    return solver.solve(text).ObjectiveValue
  }
  return ({ rows, n, events }: CountedRows): Separation => {
    const signed = rows.flatMap((row, i) => [
      ...(events[i] ? [row] : []),
      ...((events[i] as number) < (n[i] as number) ? [row.map((value) => -value)] : []),
    ])
    const width = rows[0]?.length ?? 0
    const total = rows[0]?.map((_, j) => signed.reduce((all, row) => all + (row[j] as number), 0)) ?? []
    const some = solve(
      sum(total),
      signed.map((row) => `${sum(row)} >= 0`),
      width,
    )
    const every = solve(
      't',
      signed.map((row) => `${sum(row)} - t >= 0`),
      width,
    )
    return every > 1e-5 ? 'complete' : some > 1e-5 ? 'quasi-complete' : 'none'
  }
}

test.each([2, 3, 4])('with %d covariates the answer is that of the linear programme', async (width) => {
  const solve = await linearProgramme()
  fc.assert(
    fc.property(fc.array(arbitraryRow(width, 3), { minLength: width + 1, maxLength: 4 * width }), (rows) => {
      const design = designOf(rows)
      const basis = orthonormalBasis(transpose(design.rows, width + 1))
      fc.pre(basis.kept.length === width + 1)
      expect(findSeparation({ ...design, rows: transpose(basis.columns, rows.length) })).toBe(solve(design))
    }),
    { numRuns: 150 },
  )
})
