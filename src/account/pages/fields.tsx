import type { Child } from 'hono/jsx'
import { Field } from '#ui/form/field.tsx'
import type { Mistake } from '#ui/form/wrong-list.tsx'

interface InputProps {
  name: string
  label: string
  hint?: Child
  mistakes: readonly Mistake[]
}

const wrongIn = (mistakes: readonly Mistake[], name: string): string | undefined => mistakes.find(({ field }) => field === name)?.sentence

/** What was typed as an address stays, also when it is none. */
export function EmailField({ typed, ...props }: InputProps & { typed: string }) {
  return (
    <Field
      id={props.name}
      label={props.label}
      hint={props.hint}
      wrong={wrongIn(props.mistakes, props.name)}
      control={(control) => (
        <input type="email" name={props.name} value={typed} required size={40} autocomplete="username" autocapitalize="none" {...control} />
      )}
    />
  )
}

/** A password is never sent back: it is typed again. */
export function PasswordField({ fresh = false, ...props }: InputProps & { fresh?: boolean }) {
  return (
    <Field
      id={props.name}
      label={props.label}
      hint={props.hint}
      wrong={wrongIn(props.mistakes, props.name)}
      control={(control) => (
        <input
          type="password"
          name={props.name}
          required
          size={40}
          autocomplete={fresh ? 'new-password' : 'current-password'}
          {...control}
        />
      )}
    />
  )
}

/** Six figures, or a recovery code: text, for a leading zero counts. */
export function CodeField(props: InputProps) {
  return (
    <Field
      id={props.name}
      label={props.label}
      hint={props.hint}
      wrong={wrongIn(props.mistakes, props.name)}
      control={(control) => (
        <input
          type="text"
          name={props.name}
          required
          size={14}
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          {...control}
        />
      )}
    />
  )
}
