import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../../../design/design.ts'
import type { DesignYear } from '../../../design/year.ts'
import { designWords, yearText } from '../words.ts'
import { BarShape } from './bar.tsx'
import { type Lane, lanesOf, WEEKS_DRAWN } from './layout.ts'
import { Marks } from './marks.tsx'
import { MONTH_AT, NARROW, ROW, type Size, TOP, WIDE, type X } from './size.ts'

export interface YearDrawingProps {
  language: Language
  design: RouteDesign
  year: DesignYear
  /** weeks off, in weeks from the left edge */
  holidays: readonly { from: number; to: number }[]
  /** address of a block's form; without it bars are no links */
  hrefOf?: ((blockId: string) => string) | undefined
}

/** One year: lanes for vmbo, mbo and company, with exams and moments above and holidays behind. */
export function YearDrawing(props: YearDrawingProps) {
  return (
    <>
      <Drawing {...props} size={WIDE} />
      <Drawing {...props} size={NARROW} />
    </>
  )
}

function Drawing({ language, design, year, holidays, hrefOf, size }: YearDrawingProps & { size: Size }) {
  const t = designWords(language)
  const lanes = lanesOf(design, year.id, year.weeks)
  const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0)
  const bottom = TOP + rows * ROW
  const x = (weeks: number): number => size.left + (weeks / WEEKS_DRAWN) * (size.width - size.left)
  const label = t.timeline.label(yearText(language, year))
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg cannot be a fieldset
    <svg
      class={size.class}
      viewBox={`0 0 ${size.width} ${bottom + 20}`}
      width={size.width}
      height={bottom + 20}
      role="group"
      aria-label={label}
    >
      {holidays.map(({ from, to }) => (
        <rect class="hol" x={x(from)} y={TOP} width={x(to) - x(from)} height={bottom - TOP} />
      ))}
      {/* before the bars: a line through words would be hard to read */}
      <Marks language={language} design={design} year={year} bottom={bottom} size={size} x={x} />
      {laneTops(lanes).map(([lane, top]) => (
        <LaneRow language={language} lane={lane} top={top} size={size} x={x} hrefOf={hrefOf} />
      ))}
      {size.months.map((month) => (
        <text class="t-quiet sm" x={x((MONTH_AT[month - 1] ?? 0) + 0.4)} y={bottom + 17}>
          {t.timeline.months[month - 1]}
        </text>
      ))}
    </svg>
  )
}

function laneTops(lanes: readonly Lane[]): [Lane, number][] {
  let top = TOP
  return lanes.map((lane) => {
    const at = top
    top += lane.rows * ROW
    return [lane, at]
  })
}

function LaneRow({
  language,
  lane,
  top,
  size,
  x,
  hrefOf,
}: {
  language: Language
  lane: Lane
  top: number
  size: Size
  x: X
  hrefOf: YearDrawingProps['hrefOf']
}) {
  const t = designWords(language)
  const name = lane.place === 'open' ? '?' : t.legend[lane.place]
  const end = top + lane.rows * ROW
  return (
    <>
      <text class="t-quiet" x={0} y={top + 19}>
        {name}
      </text>
      <line class="grid" x1={size.left} x2={size.width} y1={end - 0.5} y2={end - 0.5} />
      {lane.bars.map((bar) => {
        const drawn = <BarShape language={language} bar={bar} place={lane.place} top={top} x={x} size={size} />
        return hrefOf ? <a href={hrefOf(bar.block.id)}>{drawn}</a> : drawn
      })}
    </>
  )
}
