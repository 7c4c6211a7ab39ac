import type { Child } from 'hono/jsx'
import { Field } from './field.tsx'

export interface TextAreaProps {
  /** also the name in the form */
  name: string
  label: Child
  hint?: Child
  value: string
  wrong?: string | undefined
  rows?: number
}

/** Several lines to fill in. What was typed stays, also when it is wrong. */
export function TextArea({ name, label, hint, value, wrong, rows = 4 }: TextAreaProps) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      wrong={wrong}
      control={(props) => (
        <textarea name={name} rows={rows} {...props}>
          {value}
        </textarea>
      )}
    />
  )
}
