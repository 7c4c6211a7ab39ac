import type { Child } from 'hono/jsx'
import { Field } from '#ui/form/field.tsx'

export interface FileFieldProps {
  name: string
  label: string
  hint: Child
  wrong?: string | undefined
  accept: string
}

/** A file to send; what is allowed is judged by its content when it comes in. */
export function FileField({ name, label, hint, wrong, accept }: FileFieldProps) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      wrong={wrong}
      control={(props) => <input type="file" name={name} accept={accept} {...props} />}
    />
  )
}
