import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../../../design/design.ts'
import type { DesignYear } from '../../../design/year.ts'
import { choiceText, designWords, yearText } from '../words.ts'
import { type Bar, type Lane, lanesOf, placeOfWeek, WEEKS_DRAWN } from './layout.ts'
import { marksOf } from './marks.ts'

export interface YearDrawingProps {
  language: Language
  design: RouteDesign
  year: DesignYear
  /** weeks off, in weeks from the left edge */
  holidays: readonly { from: number; to: number }[]
  /** address of a block's form; without it bars are no links */
  hrefOf?: ((blockId: string) => string) | undefined
}

interface Size {
  class: string
  width: number
  /** where the weeks begin */
  left: number
  months: readonly number[]
}

/** Text never scales: a narrow screen gets its own drawing. */
const WIDE: Size = { class: 'only-wide', width: 752, left: 66, months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }
const NARROW: Size = { class: 'only-narrow', width: 328, left: 52, months: [2, 4, 6, 8, 10, 12] }
const [TOP, ROW] = [22, 28]
/** pixels that a letter takes in text of 15 px, on the wide side */
const LETTER = 7.4
/** weeks from the left edge at which the months begin, August = 1 */
const MONTH_AT = [0, 2, 6, 10.5, 14.5, 19, 23.5, 27.5, 32, 36.5, 40.5, 45]

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
      {laneTops(lanes).map(([lane, top]) => (
        <LaneRow language={language} lane={lane} top={top} size={size} x={x} hrefOf={hrefOf} />
      ))}
      <Marks language={language} design={design} year={year} bottom={bottom} size={size} x={x} />
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

type X = (weeks: number) => number

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

const CLASS_OF = { vmbo: 'b-vmbo', mbo: 'b-mbo', company: 'b-work', open: 'b-open' } as const

function BarShape({
  language,
  bar,
  place,
  top,
  x,
  size,
}: {
  language: Language
  bar: Bar
  place: Lane['place']
  top: number
  x: X
  size: Size
}) {
  const { block, from, to, row } = bar
  const [left, width, y] = [x(from), x(to) - x(from), top + row * ROW]
  const text = barText(language, bar)
  const fits = (one: string): boolean => one.length * LETTER + 12 <= width
  const days = block.weekdays.map((day) => choiceText(language, 'weekday', day)).join(', ')
  const inside = [text, block.name, days].find((one) => one !== '' && fits(one))
  const room = size.width - x(to) - 6
  const outside = inside === undefined && block.name.length * LETTER <= room ? block.name : undefined
  return (
    <>
      <rect class={CLASS_OF[place]} x={left} y={y + 2} width={Math.max(2, width)} height={ROW - 4} rx={2}>
        <title>{titleOf(language, bar, place)}</title>
      </rect>
      {inside !== undefined && (
        <text class={place === 'mbo' ? 't-on' : undefined} x={left + 6} y={y + 19}>
          {inside}
        </text>
      )}
      {outside !== undefined && (
        <text x={x(to) + 6} y={y + 19}>
          {outside}
        </text>
      )}
    </>
  )
}

function barText(language: Language, { block }: Bar): string {
  const days = block.weekdays.map((day) => choiceText(language, 'weekday', day)).join(', ')
  return days ? `${block.name}: ${days}` : block.name
}

function titleOf(language: Language, bar: Bar, place: Lane['place']): string {
  const t = designWords(language)
  const { weeks } = bar.block
  const when = weeks ? t.timeline.weeks(String(weeks.from), String(weeks.to)) : t.timeline.wholeYear
  return t.timeline.block(place === 'open' ? t.timeline.noPlace : t.legend[place], when, barText(language, bar))
}

/** Exams, choices and diplomas: a shape above the lanes with a line down; a name where there is room to the next. */
function Marks({
  language,
  design,
  year,
  bottom,
  size,
  x,
}: Pick<YearDrawingProps, 'language' | 'design' | 'year'> & { bottom: number; size: Size; x: X }) {
  const marks = marksOf(design, year.id, (kind) => choiceText(language, 'moment', kind))
  return (
    <>
      {marks.map(({ week, name, shape }, at) => {
        const left = x(placeOfWeek(week) + 0.5)
        const next = marks[at + 1]
        const room = (next ? x(placeOfWeek(next.week) + 0.5) - 8 : size.width) - left - 9
        return (
          <>
            <line class="m-line" x1={left} x2={left} y1={15} y2={bottom} />
            <Shape shape={shape} left={left} title={name} />
            {name.length * LETTER <= room && (
              <text class="halo" x={left + 9} y={14}>
                {name}
              </text>
            )}
          </>
        )
      })}
    </>
  )
}

function Shape({ shape, left, title }: { shape: 'exam' | 'choice' | 'diploma'; left: number; title: string }): Child {
  const name = <title>{title}</title>
  if (shape === 'exam')
    return (
      <rect class="m-exam" x={left - 5} y={4} width={10} height={10}>
        {name}
      </rect>
    )
  if (shape === 'diploma')
    return (
      <circle class="m-dip" cx={left} cy={9} r={6}>
        {name}
      </circle>
    )
  return (
    <path class="m-choice" d={`M${left} 3l6 6-6 6-6-6z`}>
      {name}
    </path>
  )
}
