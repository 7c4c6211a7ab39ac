import * as Plot from '@observablehq/plot'
import type { Shape } from '#ui/mark.tsx'
import { palette } from './palette.ts'
import { gridY, type PlotFrame, plotSvg, wordsX } from './plot.ts'
import type { Scale } from './scale.ts'
import { spread } from './spread.ts'

export interface CurvePoint {
  x: number
  /** percentages */
  y: number
  low: number
  high: number
}

export interface Curve {
  label: string
  shape: Shape
  own: boolean
  points: CurvePoint[]
}

const MARGIN = { top: 12, bottom: 28, left: 40 }
const SYMBOLS = { circle: 'circle', diamond: 'diamond', square: 'square', triangle: 'triangle' } as const
/** Intervals of groups at the same moment stand beside each other, so that none hides another. */
const BESIDE = 0.05

/** Curves with their intervals, each named at its end; the own group in the accent colour, the others by shape. */
export function curves(all: Curve[], columns: { x: number; word: string }[], scale: Scale, labelRoom: number, frame: PlotFrame): string {
  const positions = columns.map(({ x }) => x)
  return plotSvg(
    {
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      marginRight: labelRoom,
      x: { type: 'linear', domain: [Math.min(...positions) - 0.1, Math.max(...positions) + 0.2] },
      y: { domain: [0, scale.max] },
      marks: [
        ...gridY(scale.ticks),
        wordsX(
          positions,
          columns.map(({ word }) => word),
        ),
        ...all.flatMap((curve, index) => marksOf(curve, (index - (all.length - 1) / 2) * BESIDE)),
        endLabels(all, scale, frame.height),
      ],
    },
    frame,
  )
}

function marksOf({ points, own, shape }: Curve, dx: number): Plot.Markish[] {
  const stroke = own ? palette.accent : palette['ink-2']
  const moved = points.map((point) => ({ ...point, x: point.x + dx }))
  return [
    Plot.line(moved, { x: 'x', y: 'y', stroke, strokeWidth: own ? 2.5 : 1.25 }),
    Plot.ruleX(moved, { x: 'x', y1: 'low', y2: 'high', stroke, strokeWidth: own ? 3 : 2 }),
    Plot.dot(moved, { x: 'x', y: 'y', symbol: SYMBOLS[shape], r: 4.5, stroke, strokeWidth: 2, fill: own ? palette.accent : palette.paper }),
  ]
}

function endLabels(all: Curve[], scale: Scale, height: number): Plot.Markish {
  const gap = (17 / (height - MARGIN.top - MARGIN.bottom)) * scale.max
  const ends = all.flatMap(({ points, label, own }) => {
    const last = points.at(-1)
    return last ? [{ x: last.x, y: last.y, label, own }] : []
  })
  const placed = spread(
    ends.map(({ y }) => y),
    gap,
    0,
    scale.max,
  )
  return ends.map((end, index) =>
    Plot.text([{ ...end, y: placed[index] }], {
      x: 'x',
      y: 'y',
      text: 'label',
      textAnchor: 'start',
      dx: 16,
      fontSize: 14,
      fontWeight: end.own ? 600 : 400,
      fill: end.own ? palette.accent : palette.ink,
    }),
  )
}
