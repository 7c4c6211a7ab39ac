import { describe, expect, test } from 'vitest'
import { stackedAreas } from './areas.ts'
import { curves } from './curves.ts'
import { palette } from './palette.ts'

const frame = { title: 'Wat er staat', width: 400, height: 200 }
const areas = stackedAreas(
  [
    { place: 'out', label: 'uit beeld 10%', values: [0, 10] },
    { place: 'route', label: 'in de route 90%', values: [100, 90] },
  ],
  ['2008', '2009'],
  100,
  frame,
)
const lines = curves(
  [{ label: 'de route 20%', shape: 'circle', own: true, points: [{ x: 1, y: 20, low: 15, high: 25 }] }],
  [{ x: 1, word: '1 jaar' }],
  { max: 30, ticks: [0, 10, 20, 30] },
  100,
  frame,
)

describe.each([
  ['areas', areas],
  ['curves', lines],
])('%s', (_, svg) => {
  test('carry no style of their own, which the content security policy forbids', () => {
    expect(svg).not.toMatch(/<style|style=/)
  })

  test('say what they show', () => {
    expect(svg).toContain('role="img"')
    expect(svg).toContain('aria-label="Wat er staat"')
  })
})

test('areas and curves are named where they end', () => {
  expect(areas).toContain('uit beeld 10%')
  expect(areas).toContain('in de route 90%')
  expect(lines).toContain('de route 20%')
})

test('words under the axis stand for the count dates', () => {
  expect(areas).toContain('2009')
  expect(lines).toContain('1 jaar')
})

test('the own curve has the accent colour and an interval', () => {
  expect(lines).toContain(`stroke="${palette.accent}"`)
})
