import type { Child } from 'hono/jsx'
import { Field } from './field.tsx'

export interface TextFieldProps {
  /** also the name in the form */
  name: string
  label: Child
  hint?: Child
  wrong?: string | undefined
  value: string
  type?: 'text' | 'date' | 'email' | 'password' | 'search'
  /** characters wide: what is short looks short */
  size?: number
  /** `off`, `email`, `new-password`: what the browser may fill in */
  autocomplete?: string
  inputmode?: 'numeric' | 'text'
}

/** One line to fill in. What was typed stays, also when it is wrong. */
export function TextField({ name, label, hint, wrong, value, type = 'text', size, autocomplete, inputmode }: TextFieldProps) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      wrong={wrong}
      control={(props) => (
        <input type={type} name={name} value={value} size={size} autocomplete={autocomplete} inputmode={inputmode} {...props} />
      )}
    />
  )
}
