import type { Child } from 'hono/jsx'
import { Field } from '#ui/form/field.tsx'
import type { Mistake } from '#ui/form/wrong-list.tsx'

interface InputProps {
  name: string
  label: string
  hint?: Child
  mistakes: readonly Mistake[]
}

type FieldProps = Parameters<typeof Field>[0]

function AccountField({ name, label, hint, mistakes, control }: InputProps & Pick<FieldProps, 'control'>) {
  const wrong = mistakes.find(({ field }) => field === name)?.sentence
  return <Field id={name} label={label} hint={hint} wrong={wrong} control={control} />
}

/** What was typed as an address stays, also when it is none. */
export function EmailField({ typed, ...props }: InputProps & { typed: string }) {
  return (
    <AccountField
      {...props}
      control={(control) => (
        <input type="email" name={props.name} value={typed} required size={40} autocomplete="username" autocapitalize="none" {...control} />
      )}
    />
  )
}

/** A password is never sent back: it is typed again. */
export function PasswordField({ fresh = false, ...props }: InputProps & { fresh?: boolean }) {
  return (
    <AccountField
      {...props}
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
    <AccountField
      {...props}
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
