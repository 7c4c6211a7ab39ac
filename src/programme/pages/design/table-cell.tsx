import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../../design/design.ts'
import type { Field } from '../../designer/field.ts'
import { optionsOf } from './control.tsx'
import { designWords } from './words.ts'

export interface CellProps {
  language: Language
  design: RouteDesign
  field: Field
  row: string
  values: URLSearchParams
  label: string
}

/** One cell of a table to fill in: the smallest control that its field can do with. */
export function TableCell(props: CellProps) {
  const { field } = props
  if (field.kind === 'weeks') return <WeeksCell {...props} />
  if ('many' in field && field.many) return <TicksCell {...props} />
  if (field.kind === 'choice' || field.kind === 'ref') return <ChoiceCell {...props} />
  return <TextCell {...props} />
}

const nameOf = ({ row, field }: CellProps): string => `${row}:${field.name}`

function WeeksCell(props: CellProps) {
  const { language, field, values, label } = props
  const t = designWords(language)
  const name = nameOf(props)
  return (
    <span class="pair">
      {(['from', 'to'] as const).map((end) => (
        <input
          id={end === 'from' ? name : `${name}.to`}
          name={`${name}.${end}`}
          value={values.get(`${field.name}.${end}`) ?? ''}
          size={2}
          inputmode="numeric"
          autocomplete="off"
          aria-label={`${label}, ${end === 'from' ? t.weeksFrom : t.weeksTo}`}
        />
      ))}
    </span>
  )
}

function TicksCell(props: CellProps) {
  const { field, values, label } = props
  const name = nameOf(props)
  return (
    <span class="ticks">
      {optionsOf(props).map((one, at) => (
        <label>
          <input
            type="checkbox"
            id={at === 0 ? name : undefined}
            name={name}
            value={one.value}
            checked={values.getAll(field.name).includes(one.value)}
            aria-label={`${label}: ${one.label}`}
          />
          <span aria-hidden="true">{one.label}</span>
        </label>
      ))}
    </span>
  )
}

function ChoiceCell(props: CellProps) {
  const { field, values, label } = props
  const chosen = values.get(field.name) ?? ''
  return (
    <select id={nameOf(props)} name={nameOf(props)} aria-label={label}>
      {[{ value: '', label: '–' }, ...optionsOf(props)].map((one) => (
        <option value={one.value} selected={one.value === chosen}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

function TextCell(props: CellProps) {
  const { field, values, label } = props
  return (
    <input
      id={nameOf(props)}
      name={nameOf(props)}
      value={values.get(field.name) ?? ''}
      type={field.kind === 'date' ? 'date' : 'text'}
      size={field.kind === 'number' ? 5 : 22}
      inputmode={field.kind === 'number' ? 'numeric' : undefined}
      autocomplete="off"
      aria-label={label}
    />
  )
}
