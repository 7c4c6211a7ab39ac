import { ShapeAt } from '#ui/mark.tsx'
import type { DotGroup, DotHeadings, DotRow } from './dots.tsx'
import type { Scale } from './scale.ts'

const WIDTH = 860
const PLOT = { left: 280, right: 640 }
const ROW = 26
const HEAD = 40
const TOP = 64

type Line = { y: number; group: DotGroup } | { y: number; row: DotRow }

/** The chart of dots.tsx as one drawing with its own words, to be kept apart from the page. */
export function DotDrawing({ groups, scale, headings }: { groups: DotGroup[]; scale: Scale; headings: DotHeadings }) {
  const { lines, height } = place(groups)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-label={headings.title}>
      <text class="t-title" x="16" y="28">
        {headings.title}
      </text>
      <text class="t-quiet" x="16" y="48">
        {headings.subtitle}
      </text>
      {lines.map((line) =>
        'group' in line ? <Head y={line.y} group={line.group} scale={scale} /> : <Row y={line.y} row={line.row} scale={scale} />,
      )}
    </svg>
  )
}

function place(groups: DotGroup[]): { lines: Line[]; height: number } {
  const lines: Line[] = []
  let y = TOP
  for (const group of groups) {
    lines.push({ y: y + HEAD - 12, group })
    y += HEAD
    for (const row of group.rows) {
      lines.push({ y: y + ROW / 2, row })
      y += ROW
    }
  }
  return { lines, height: y + 16 }
}

const xOf = (scale: Scale, value: number) => PLOT.left + (value / scale.max) * (PLOT.right - PLOT.left)

function Head({ y, group, scale }: { y: number; group: DotGroup; scale: Scale }) {
  return (
    <g>
      <text class="t-strong" x="16" y={y}>
        {group.label}, {group.detail}
      </text>
      {scale.ticks.map((tick) => (
        <text class="t-quiet" x={xOf(scale, tick)} y={y} text-anchor="middle">
          {tick === scale.max ? `${tick}%` : tick}
        </text>
      ))}
    </g>
  )
}

function Row({ y, row, scale }: { y: number; row: DotRow; scale: Scale }) {
  const bounds = row.low !== null && row.high !== null ? { low: row.low, high: row.high } : null
  return (
    <g>
      {scale.ticks.map((tick) => (
        <line class="grid" x1={xOf(scale, tick)} x2={xOf(scale, tick)} y1={y - ROW / 2} y2={y + ROW / 2} />
      ))}
      <ShapeAt shape={row.shape} own={row.own} x={23} y={y} />
      <text class={row.own ? 't-strong' : ''} x="36" y={y + 5}>
        {row.label}, {row.count}
      </text>
      {bounds && <line class={row.own ? 'ci own' : 'ci'} x1={xOf(scale, bounds.low)} x2={xOf(scale, bounds.high)} y1={y} y2={y} />}
      {row.share !== null && <ShapeAt shape={row.shape} own={row.own} x={xOf(scale, row.share)} y={y} />}
      <text class={row.own ? 't-strong' : ''} x="720" y={y + 5} text-anchor="end">
        {row.shareText}
      </text>
      <text class="t-quiet" x="844" y={y + 5} text-anchor="end">
        {row.intervalText}
      </text>
    </g>
  )
}
