import { describe, expect, test } from 'vitest'
import { type DotRow, DotTable } from './dots.tsx'
import { DotDrawing } from './dots-drawing.tsx'

const headings = {
  title: 'Titel',
  subtitle: 'Onder',
  group: 'Groep',
  plot: 'Aandeel',
  share: 'Aandeel',
  interval: 'Interval',
  difference: 'Verschil',
}
const row: DotRow = {
  shape: 'circle',
  own: true,
  label: 'De route',
  count: '451 van 1.044',
  share: 43.2,
  low: 40.2,
  high: 46.2,
  shareText: '43,2%',
  intervalText: '40,2–46,2',
  spoken: 'De route: 43,2%, interval 40,2–46,2',
}
const hidden: DotRow = {
  ...row,
  shape: 'square',
  own: false,
  label: 'Voorgaand',
  count: '<5 van x',
  share: null,
  low: null,
  high: null,
  shareText: '–',
  intervalText: '–',
  spoken: 'geen',
}
const scale = { max: 50, ticks: [0, 25, 50] }
const groups = [{ label: 'Tranche', detail: 'na 4 jaar', rows: [row, hidden] }]

describe('dots', () => {
  test('the dot and its interval stand where the share is, and the numbers are text', () => {
    const html = String(<DotTable groups={groups} scale={scale} headings={headings} />)
    expect(html).toContain('<line class="ci" x1="80.4%" x2="92.4%"')
    expect(html).toContain('cx="86.4%"')
    expect(html).toContain('451 van 1.044')
    expect(html).toContain('aria-label="De route: 43,2%, interval 40,2–46,2"')
  })

  test('without a share nothing is drawn, and the row stays', () => {
    const html = String(<DotTable groups={[{ label: 'T', detail: '', rows: [hidden] }]} scale={scale} headings={headings} />)
    expect(html).not.toContain('class="ci"')
    expect(html.split('<tbody>')[1]).not.toContain('<rect class="dot" x="-4.7"')
    expect(html).toContain('&lt;5 van x')
  })

  test('the drawing that stands alone holds the same words', () => {
    const svg = String(<DotDrawing groups={groups} scale={scale} headings={headings} />)
    for (const word of ['Titel', 'Tranche', 'De route, 451 van 1.044', '43,2%', '40,2–46,2', 'Voorgaand']) expect(svg).toContain(word)
  })
})
