import type { Language } from '#platform/i18n.ts'
import { choiceText, designWords } from '../words.ts'
import type { Bar, Lane } from './layout.ts'
import { LETTER, ROW, type Size, type X } from './size.ts'

const CLASS_OF = { vmbo: 'b-vmbo', mbo: 'b-mbo', company: 'b-work', open: 'b-open' } as const

export function BarShape({
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
