import type { Place } from '#ui/mark.tsx'
import { type FlowBand, type FlowModel, type FlowNode, PLACES } from './model.ts'

export interface PlacedNode extends FlowNode {
  start: number
  length: number
}

export interface PlacedBand extends FlowBand {
  fromStart: number
  toStart: number
  thickness: number
}

export interface FlowLayout {
  nodes: PlacedNode[]
  bands: PlacedBand[]
  /** of the longest column */
  extent: number
}

/**
 * Stacks each column in the fixed order of places, so that the eye finds the same place at the same height every year
 * (a Sankey layout would reorder them), and stacks bands at both ends in that order too, so that they cross least.
 */
export function layoutFlow({ nodes, bands }: FlowModel, { size, gap }: { size: number; gap: number }): FlowLayout {
  const largest = Math.max(1, ...columnTotals(nodes))
  const unit = size / largest
  const placed = stackNodes(nodes, unit, gap)
  return { nodes: placed, bands: stackBands(bands, placed, unit), extent: Math.max(0, ...placed.map((node) => node.start + node.length)) }
}

const rank = (place: Place) => PLACES.indexOf(place)

function columnTotals(nodes: FlowNode[]): number[] {
  const totals: number[] = []
  for (const { column, value } of nodes) totals[column] = (totals[column] ?? 0) + value
  return totals
}

function stackNodes(nodes: FlowNode[], unit: number, gap: number): PlacedNode[] {
  const next = new Map<number, number>()
  return [...nodes]
    .sort((a, b) => a.column - b.column || rank(a.place) - rank(b.place))
    .map((node) => {
      const start = next.get(node.column) ?? 0
      const length = node.value * unit
      next.set(node.column, start + length + gap)
      return { ...node, start, length }
    })
}

function stackBands(bands: FlowBand[], nodes: PlacedNode[], unit: number): PlacedBand[] {
  const startOf = (column: number, place: Place) => nodes.find((node) => node.column === column && node.place === place)?.start ?? 0
  const leaving = new Map<string, number>()
  const arriving = new Map<string, number>()
  const take = (used: Map<string, number>, key: string, thickness: number) => {
    const offset = used.get(key) ?? 0
    used.set(key, offset + thickness)
    return offset
  }
  return [...bands]
    .sort((a, b) => a.column - b.column || rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to))
    .map((band) => {
      const thickness = band.value * unit
      const fromStart = startOf(band.column, band.from) + take(leaving, `${band.column} ${band.from}`, thickness)
      const toStart = startOf(band.column + 1, band.to) + take(arriving, `${band.column} ${band.to}`, thickness)
      return { ...band, fromStart, toStart, thickness }
    })
}
