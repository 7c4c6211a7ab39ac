import * as Plot from '@observablehq/plot'
import type { Place } from '#ui/mark.tsx'
import { palette, placeFill, placeText } from './palette.ts'
import { gridY, type PlotFrame, plotSvg, wordsX } from './plot.ts'
import { spread } from './spread.ts'

export interface AreaSeries {
  place: Place
  /** stands beside the area, with the last value */
  label: string
  /** percentages, one per column */
  values: number[]
}

const MARGIN = { top: 10, bottom: 28, left: 46 }

/** Percentages stacked to 100 over the count dates, the first series at the bottom, each named where it ends. */
export function stackedAreas(series: AreaSeries[], columns: string[], labelRoom: number, frame: PlotFrame): string {
  const positions = columns.map((_, index) => index)
  const cells = series.flatMap(({ place, values }) => values.map((value, x) => ({ place, x, value })))
  // the upper edge of the topmost area is always 100 % and says nothing
  const topmost = series.at(-1)?.place
  return plotSvg(
    {
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      marginRight: labelRoom,
      x: { type: 'linear', domain: [0, Math.max(1, columns.length - 1)] },
      y: { domain: [0, 100] },
      marks: [
        Plot.areaY(
          cells,
          Plot.stackY({ x: 'x', y: 'value', fill: (cell: { place: Place }) => placeFill[cell.place], fillOpacity: 0.35, z: 'place' }),
        ),
        Plot.lineY(
          cells.map((cell) => ({ ...cell, line: cell.place === topmost ? palette.paper : placeFill[cell.place] })),
          Plot.stackY2({ x: 'x', y: 'value', stroke: 'line', strokeWidth: 2, z: 'place' }),
        ),
        Plot.ruleX(positions, { stroke: palette.paper, strokeOpacity: 0.5 }),
        ...gridY([0, 25, 50, 75, 100]),
        wordsX(positions, columns),
        endLabels(series, columns.length - 1, frame.height),
      ],
    },
    frame,
  )
}

/** Labels at the middle of where each area ends, moved apart where they would touch. */
function endLabels(series: AreaSeries[], last: number, height: number): Plot.Markish {
  const gap = (17 / (height - MARGIN.top - MARGIN.bottom)) * 100
  let below = 0
  const middles = series.map(({ values }) => {
    const value = values[last] ?? 0
    below += value
    return below - value / 2
  })
  const placed = spread(middles, gap, 2, 98)
  const labels = series.map(({ label, place }, index) => ({ x: last, y: placed[index], label, place }))
  return Plot.text(labels, {
    x: 'x',
    y: 'y',
    text: 'label',
    textAnchor: 'start',
    dx: 7,
    fontSize: 14,
    fill: (label: { place: Place }) => placeText[label.place],
  })
}
