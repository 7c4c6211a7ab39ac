import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../../../design/design.ts'
import type { DesignYear } from '../../../design/year.ts'
import { choiceText } from '../words.ts'
import { placeOfWeek } from './layout.ts'
import { marksOf } from './marks-of.ts'
import { LETTER, type Size, type X } from './size.ts'

/** Exams, choices and diplomas: a shape above the lanes with a line down; a name where there is room to the next. */
export function Marks({
  language,
  design,
  year,
  bottom,
  size,
  x,
}: { language: Language; design: RouteDesign; year: DesignYear } & { bottom: number; size: Size; x: X }) {
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
