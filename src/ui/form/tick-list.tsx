import type { Child } from 'hono/jsx'
import type { Option } from './select-field.tsx'

export interface TickListProps {
  name: string
  legend: string
  hint?: Child
  wrong?: string | undefined
  options: readonly Option[]
  ticked: readonly string[]
  /** short words beside each other */
  inline?: boolean
}

/** Any number of a few: each tick sends the same name. The first has the id of the question. */
export function TickList({ name, legend, hint, wrong, options, ticked, inline }: TickListProps) {
  const notes = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class={['field', wrong && 'wrong', inline && 'inline'].filter(Boolean).join(' ')} aria-describedby={notes}>
      <legend>{legend}</legend>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span class="wrong-text" id={`${name}-wrong`}>
          {wrong}
        </span>
      )}
      {options.map(({ value, label }, index) => {
        const id = index === 0 ? name : `${name}-${index}`
        return (
          <div class="choice">
            <input type="checkbox" id={id} name={name} value={value} checked={ticked.includes(value)} />
            <label for={id}>{label}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
