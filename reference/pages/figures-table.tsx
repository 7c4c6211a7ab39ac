import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { Outcome, VerifiedFigure, VerifiedValue } from '../verify/figure.ts'
import { computedNumber, publishedNumber } from '../verify/print.ts'
import { KINDS, OUTCOMES } from './choice.ts'
import { type Label, labelOf } from './labels.ts'
import { pageMessages } from './messages.ts'
import { ReasonOf } from './reason.tsx'
import type { PrintedTable } from './topics.ts'

type What = VerifiedValue['what']

const ORDER: readonly What[] = ['significant', 'n', 'percent', 'p', 'phi']
const TONES: Record<Outcome, Tone> = { equal: 'good', explained: 'wait', unexplained: 'bad', missing: 'bad' }

interface Props {
  language: Language
  table: PrintedTable
  figures: VerifiedFigure[]
}

/** One printed table: what was published beside what was computed. A column that says the same in every row is left out. */
export function FiguresTable({ language, table, figures }: Props) {
  const t = pageMessages(language)
  const whats = ORDER.filter((what) => figures.some(({ values }) => values.some((value) => value.what === what)))
  const lines = figures.map((figure) => ({ figure, label: labelOf(figure, language) }))
  const varies = (part: 'when' | 'what') => new Set(lines.map(({ label }) => label[part])).size > 1
  const columns = { when: varies('when'), what: varies('what'), whats }
  return (
    <div class="section-s">
      <table class="table cards verified">
        <caption>
          {t.table[table]}
          {!columns.when && <small>{lines[0]?.label.when}</small>}
        </caption>
        <Head language={language} table={table} columns={columns} />
        <tbody>
          {lines.map(({ figure, label }) => (
            <Line language={language} figure={figure} label={label} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Columns {
  when: boolean
  what: boolean
  whats: What[]
}

function Head({ language, table, columns }: { language: Language; table: PrintedTable; columns: Columns }) {
  const { column, value } = pageMessages(language)
  const letter = table === 'brief-2012'
  const sides = [letter ? column.provisional : column.published, letter ? column.definitive : column.computed]
  return (
    <thead>
      <tr>
        <th scope="col" rowspan={2}>
          {column.row}
        </th>
        {columns.when && (
          <th scope="col" rowspan={2}>
            {column.when}
          </th>
        )}
        {columns.what && (
          <th scope="col" rowspan={2}>
            {column.what}
          </th>
        )}
        {sides.map((side) => (
          <th scope="colgroup" colspan={columns.whats.length} class="num">
            {side}
          </th>
        ))}
        {[column.outcome, column.kind, column.reason].map((name) => (
          <th scope="col" rowspan={2}>
            {name}
          </th>
        ))}
      </tr>
      <tr>
        {[...columns.whats, ...columns.whats].map((what, index) => (
          <th scope="col" class={index === columns.whats.length ? 'num side' : 'num'}>
            {value[what]}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Line({ language, figure, label, columns }: { language: Language; figure: VerifiedFigure; label: Label; columns: Columns }) {
  const t = pageMessages(language)
  return (
    <tr id={figure.id}>
      <th scope="row">
        {label.who}
        {label.beside && <small>{label.beside}</small>}
      </th>
      {columns.when && <td>{label.when}</td>}
      {columns.what && <td>{label.what}</td>}
      <Values language={language} figure={figure} whats={columns.whats} side="published" />
      <Values language={language} figure={figure} whats={columns.whats} side="computed" />
      <td class="main">
        <Badge tone={TONES[figure.outcome]}>{t.outcome[OUTCOMES[figure.outcome]]}</Badge>
      </td>
      <td>{t.kind[KINDS[figure.kind]]}</td>
      <td>
        <ReasonOf language={language} figure={figure} />
      </td>
    </tr>
  )
}

interface ValuesProps {
  language: Language
  figure: VerifiedFigure
  whats: What[]
  side: 'published' | 'computed'
}

/** The numbers of one side; on a narrow screen, where the head is gone, the first says which side it is. */
function Values({ language, figure: { values }, whats, side }: ValuesProps) {
  const { column, spoken } = pageMessages(language)
  const first = whats.find((what) => values.some((value) => value.what === what))
  return whats.map((what, index) => {
    const value = values.find((one) => one.what === what)
    const name = side === 'computed' && index === 0 ? 'num side' : 'num'
    if (!value) return <td class={name} />
    const label = [what === first ? column[side].toLowerCase() : '', what === 'percent' ? '' : spoken[what]].filter(Boolean).join(' ')
    return (
      <td class={name} {...(label ? { 'data-label': label } : {})}>
        {side === 'published' ? numberOf(value, publishedNumber(value, language)) : <Computed language={language} value={value} />}
      </td>
    )
  })
}

function Computed({ language, value }: { language: Language; value: VerifiedValue }) {
  const text = numberOf(value, computedNumber(value, language))
  return value.equal ? text : <strong>{text}</strong>
}

const numberOf = ({ what }: VerifiedValue, text: string): string => (what === 'percent' && /\d/.test(text) ? `${text}%` : text)
