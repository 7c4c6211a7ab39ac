import type { Child } from 'hono/jsx'
import type { FieldMistake, Wrong } from '#platform/form/fields.ts'
import type { Language } from '#platform/i18n.ts'
import { uiMessages } from '../messages.ts'
import { said } from './said.ts'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { TickList } from './tick-list.tsx'
import { WrongList } from './wrong-list.tsx'

export interface FieldsProps<M extends string> {
  language: Language
  typed: URLSearchParams
  mistakes: readonly Wrong<M>[]
  /** of the mistakes of this form alone; those of any field are known */
  sentences: Record<M, string> & Partial<Record<FieldMistake, string>>
  /** by field */
  labels: Record<string, string>
  hints?: Record<string, string> | undefined
}

interface More {
  hint?: string
  size?: number
  inputmode?: 'numeric' | 'text'
}

export type Options = readonly { value: string; label: string }[]

/** The fields of one form: each by its name alone, with what was typed and what is wrong with it. */
export function fieldsOf<M extends string = never>({ language, typed, mistakes, sentences, labels, hints = {} }: FieldsProps<M>) {
  const t = uiMessages(language).form
  const { list, of } = said(mistakes, { ...t.mistake, ...sentences }, labels)
  const common = (name: string) => ({ name, label: labels[name] ?? name, hint: hints[name], wrong: of(name) })
  const value = (name: string): string => typed.get(name) ?? ''
  return {
    wrongs: <WrongList title={t.wrong} mistakes={list} />,
    text: (name: string, more: More = {}): Child => <TextField {...common(name)} value={value(name)} autocomplete="off" {...more} />,
    date: (name: string): Child => <TextField {...common(name)} value={value(name)} type="date" />,
    area: (name: string, rows = 3): Child => <TextArea {...common(name)} value={value(name)} rows={rows} />,
    select: (name: string, options: Options): Child => <SelectField {...common(name)} chosen={value(name)} options={options} />,
    ticks: (name: string, options: Options): Child =>
      options.length > 0 && <TickList {...common(name)} legend={labels[name] ?? name} options={options} ticked={typed.getAll(name)} />,
  }
}

export const named = (names: Record<string, string>): Options => Object.entries(names).map(([key, label]) => ({ value: key, label }))
export const byId = (rows: readonly { id: string; name: string }[], first?: string): Options => [
  ...(first === undefined ? [] : [{ value: '', label: first }]),
  ...rows.map(({ id, name }) => ({ value: id, label: name })),
]
