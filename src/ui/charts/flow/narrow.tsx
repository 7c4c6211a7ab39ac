import { Band, px } from './band.tsx'
import { layoutFlow, type PlacedBand, type PlacedNode } from './layout.ts'
import type { FlowModel, FlowNode } from './model.ts'

const WIDTH = 328
const STEP = 118
const TOP = 30
const BAR = 12

/** Years from top to bottom, in the width of a phone; the numbers stand in a line above each year. */
export function NarrowFlow({ flow, id }: { flow: FlowModel; id: string }) {
  const gap = 9
  const layout = layoutFlow(flow, { size: WIDTH - 3 * gap, gap })
  const y = (column: number) => TOP + column * STEP
  const height = y(flow.columns.length - 1) + BAR + 26
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg cannot be a fieldset
    <svg class="flow flow-narrow" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="group" aria-labelledby={id}>
      <title id={id}>{flow.title}</title>
      {layout.bands.map((band) => (
        <Band band={band} d={curve(band, y(band.column) + BAR, y(band.column + 1))} />
      ))}
      {layout.nodes.map((node) => (
        <Bar node={node} y={y(node.column)} />
      ))}
      {flow.columns.map((column, index) => (
        <YearLine year={column.short} nodes={flow.nodes.filter((node) => node.column === index)} y={y(index) - 8} />
      ))}
    </svg>
  )
}

function curve({ fromStart, toStart, thickness }: PlacedBand, y0: number, y1: number): string {
  const middle = (y0 + y1) / 2
  const [a, b, w] = [px(fromStart), px(toStart), px(Math.max(thickness, 0.5))]
  return `M${a} ${y0}C${a} ${middle} ${b} ${middle} ${b} ${y1}h${w}C${px(b + w)} ${middle} ${px(a + w)} ${middle} ${px(a + w)} ${y0}Z`
}

function Bar({ node, y }: { node: PlacedNode; y: number }) {
  const mark = <rect class={`f-${node.place}`} x={px(node.start)} y={y} width={px(Math.max(node.length, 1.5))} height={BAR} />
  if (!node.href) return mark
  return (
    <a href={node.href} aria-label={`${node.count} ${node.word}`}>
      {mark}
    </a>
  )
}

function YearLine({ year, nodes, y }: { year: string; nodes: FlowNode[]; y: number }) {
  return (
    <>
      <text class="halo t-strong" x="0" y={y}>
        {year}
      </text>
      <text class="halo t-s" x="40" y={y}>
        {nodes.map((node, index) => (
          <>
            {index > 0 && ' · '}
            <tspan class={`c-${node.place}`}>
              {node.count} {node.shortWord}
            </tspan>
          </>
        ))}
      </text>
    </>
  )
}
