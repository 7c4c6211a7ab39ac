import { TextField } from '#ui/form/text-field.tsx'

interface Reason {
  name?: string
  label: string
  hint?: string
  value: string
  wrong: string | undefined
}

/** Why: one line, without names, with what was typed and what is wrong with it. */
export function ReasonField({ name = 'reden', ...rest }: Reason) {
  return <TextField name={name} size={50} autocomplete="off" {...rest} />
}

/** What is wrong with a field, when something is. */
export const wrongOf = (mistakes: readonly { field: string; sentence: string }[], name: string): string | undefined =>
  mistakes.find(({ field }) => field === name)?.sentence
