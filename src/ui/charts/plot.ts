import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { FONT_FAMILY, palette } from './palette.ts'

export interface PlotFrame {
  /** what the drawing shows, for who cannot see it */
  title: string
  width: number
  height: number
}

/**
 * Draws with Observable Plot on the server and returns the SVG as text. Plot puts its own style element and style
 * attributes in the drawing; our content security policy forbids both, so what they said is said with attributes.
 */
export function plotSvg(options: Plot.PlotOptions, { title, width, height }: PlotFrame): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = Plot.plot({ ...options, width, height, document: document as unknown as Document })
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    element.removeAttribute('style')
    element.removeAttribute('aria-description')
    element.removeAttribute('aria-label')
  }
  const attributes = {
    class: 'chart',
    role: 'img',
    'aria-label': title,
    color: palette.ink,
    'font-family': FONT_FAMILY,
    'font-size': '14',
  }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  return svg.outerHTML
}

/** Grid lines without an axis line: the numbers are enough. */
export function gridY(ticks: readonly number[]): Plot.Markish[] {
  return [
    Plot.gridY(ticks, { stroke: palette.line, strokeOpacity: 1 }),
    Plot.axisY(ticks, {
      tickSize: 0,
      label: null,
      fill: palette['ink-2'],
      fontSize: 14,
      tickFormat: (tick: number) => (tick === ticks.at(-1) ? `${tick}%` : `${tick}`),
    }),
  ]
}

/** One word under each count; `positions` are the numbers they stand for. */
export function wordsX(positions: readonly number[], words: readonly string[]): Plot.Markish {
  return Plot.axisX([...positions], {
    tickSize: 4,
    label: null,
    color: palette['line-2'],
    textStroke: 'none',
    fill: palette['ink-2'],
    fontSize: 14,
    tickFormat: (position: number) => words[positions.indexOf(position)] ?? '',
  })
}
