import { Band, px } from './band.tsx'
import { layoutFlow, type PlacedBand, type PlacedNode } from './layout.ts'
import type { FlowModel } from './model.ts'

const WIDTH = 1136
const TOP = 40
const LEFT = 96
const LABEL_ROOM = 122
const BAR = 14

/** Years from left to right; the height of a band is the number of pupils. */
export function WideFlow({ flow, id }: { flow: FlowModel; id: string }) {
  const layout = layoutFlow(flow, { size: 300, gap: 20 })
  const step = (WIDTH - LEFT - LABEL_ROOM - BAR) / Math.max(1, flow.columns.length - 1)
  const x = (column: number) => px(LEFT + column * step)
  const height = Math.ceil(TOP + layout.extent + 20)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg cannot be a fieldset
    <svg class="flow flow-wide" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="group" aria-labelledby={id}>
      <title id={id}>{flow.title}</title>
      {layout.bands.map((band) => (
        <Band band={band} d={curve(band, x(band.column) + BAR, x(band.column + 1))} />
      ))}
      {flow.columns.map((column, index) => (
        <text class="t-strong" x={x(index)} y="20">
          {column.label}
        </text>
      ))}
      {layout.nodes.map((node) => (
        <Node node={node} x={x(node.column)} />
      ))}
    </svg>
  )
}

function curve({ fromStart, toStart, thickness }: PlacedBand, x0: number, x1: number): string {
  const middle = px((x0 + x1) / 2)
  const [a, b, h] = [px(TOP + fromStart), px(TOP + toStart), px(Math.max(thickness, 0.5))]
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}v${h}C${middle} ${px(b + h)} ${middle} ${px(a + h)} ${x0} ${px(a + h)}Z`
}

/** The label stands in the band to the right, on two lines where there is room; the first column has it on the left. */
function Node({ node, x }: { node: PlacedNode; x: number }) {
  const y = TOP + node.start
  const middle = y + node.length / 2
  const first = node.column === 0
  const textX = first ? x - 8 : x + BAR + 7
  const anchor = first ? 'end' : 'start'
  const label =
    node.length >= 30 ? (
      <>
        <text class="halo t-strong" x={textX} y={px(middle - 3)} text-anchor={anchor}>
          {node.count}
        </text>
        <text class="halo" x={textX} y={px(middle + 13)} text-anchor={anchor}>
          {node.word}
        </text>
      </>
    ) : (
      <text class="halo" x={textX} y={px(middle + 5)} text-anchor={anchor}>
        <tspan class="t-strong">{node.count}</tspan> {node.word}
      </text>
    )
  const mark = <rect class={`f-${node.place}`} x={x} y={px(y)} width={BAR} height={px(Math.max(node.length, 1.5))} />
  if (!node.href) return <g>{[mark, label]}</g>
  return (
    <a href={node.href}>
      {mark}
      {label}
    </a>
  )
}
