import type { Child } from 'hono/jsx'
import { type Shape, ShapeMark } from '#ui/mark.tsx'
import { at, type Scale } from './scale.ts'

/** One group in a comparison: a share with its interval (percentages), or no share when it is hidden or cannot be computed. */
export interface DotRow {
  shape: Shape
  own: boolean
  label: string
  /** n and denominator */
  count: string
  share: number | null
  low: number | null
  high: number | null
  shareText: string
  intervalText: string
  /** the same in one sentence, for who cannot see the drawing */
  spoken: string
  difference?: { value: string; text: string }
}

export interface DotGroup {
  label: string
  href?: string
  detail: string
  rows: DotRow[]
}

export interface DotHeadings {
  title: string
  subtitle: string
  group: string
  plot: string
  share: string
  interval: string
  difference: string
}

export interface DotTableProps {
  groups: DotGroup[]
  scale: Scale
  headings: DotHeadings
  /** of the heading, to fit the page's outline */
  level?: 2 | 3
}

/** Dots with intervals in a real table: every number is text, the drawing only repeats it. */
export function DotTable({ groups, scale, headings, level = 2 }: DotTableProps) {
  return (
    <table class="table dots">
      <caption>
        {level === 2 ? <h2>{headings.title}</h2> : <h3>{headings.title}</h3>}
        <p>{headings.subtitle}</p>
      </caption>
      <thead>
        <tr>
          <th scope="col">{headings.group}</th>
          <th scope="col" class="plot">
            {headings.plot}
          </th>
          <th scope="col" class="num">
            {headings.share}
          </th>
          <th scope="col" class="num ci-text">
            {headings.interval}
          </th>
          <th scope="col">{headings.difference}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody>
          <GroupHead group={group} scale={scale} />
          {group.rows.map((row) => (
            <DotLine row={row} scale={scale} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function GroupHead({ group, scale }: { group: DotGroup; scale: Scale }) {
  const last = scale.ticks.length - 1
  return (
    <tr class="group">
      <th scope="rowgroup">
        {group.href ? <a href={group.href}>{group.label}</a> : group.label} <small>{group.detail}</small>
      </th>
      <td class="plot">
        <svg height="22" aria-hidden="true">
          {scale.ticks.map((tick, index) => (
            <text class="t-quiet" x={at(scale, tick)} y="17" text-anchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}>
              {index === last ? `${tick}%` : tick}
            </text>
          ))}
        </svg>
      </td>
      <td class="filler" colspan={3} />
    </tr>
  )
}

function DotLine({ row, scale }: { row: DotRow; scale: Scale }) {
  return (
    <tr class={row.own ? 'own' : undefined}>
      <th scope="row">
        <ShapeMark shape={row.shape} own={row.own} />
        {row.label} <span class="quiet nowrap">{row.count}</span>
      </th>
      <td class="plot">
        <svg height="30" role="img" aria-label={row.spoken}>
          {scale.ticks.map((tick) => (
            <line class="grid" x1={at(scale, tick)} x2={at(scale, tick)} y1="0" y2="30" />
          ))}
          <DotWithInterval row={row} scale={scale} />
        </svg>
      </td>
      <td class="num">{row.shareText}</td>
      <td class="num quiet ci-text">{row.intervalText}</td>
      <td class="diff">
        {row.difference && (
          <>
            <span class="d">{row.difference.value}</span> <span class="quiet">{row.difference.text}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function DotWithInterval({ row, scale }: { row: DotRow; scale: Scale }): Child {
  if (row.share === null) return null
  return (
    <>
      {row.low !== null && row.high !== null && <line class="ci" x1={at(scale, row.low)} x2={at(scale, row.high)} y1="15" y2="15" />}
      <PercentShape row={row} x={at(scale, row.share)} />
    </>
  )
}

/** A nested svg puts a shape in pixels at a place in percent. */
function PercentShape({ row, x }: { row: DotRow; x: string }) {
  if (row.shape === 'circle') return <circle class="dot" cx={x} cy="15" r="5.5" />
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: part of a drawing that has its name as a whole
    <svg x={x} y="15">
      {row.shape === 'diamond' && <path class="dot" d="M0-6.5 6.5 0 0 6.5-6.5 0z" />}
      {row.shape === 'square' && <rect class="dot" x="-4.7" y="-4.7" width="9.4" height="9.4" />}
      {row.shape === 'triangle' && <path class="dot" d="M0-6 6 5H-6z" />}
    </svg>
  )
}
