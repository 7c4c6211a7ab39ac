import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Wrong } from '../typed.ts'
import { placeWords } from './words.ts'

interface FieldsProps {
  language: Language
  typed: URLSearchParams
  mistakes: readonly Wrong[]
  /** by field */
  labels: Record<string, string>
  hints?: Record<string, string>
}

interface More {
  hint?: string
  size?: number
  inputmode?: 'numeric' | 'text'
}

type Options = readonly { value: string; label: string }[]

/** The fields of one form: each by its name alone, with what was typed and what is wrong with it. */
export function fieldsOf({ language, typed, mistakes, labels, hints = {} }: FieldsProps) {
  const { list, of } = said(mistakes, { ...partWords(language).mistake, ...placeWords(language).mistake }, labels)
  const common = (name: string) => ({ name, label: labels[name] ?? name, hint: hints[name], wrong: of(name) })
  const value = (name: string): string => typed.get(name) ?? ''
  return {
    wrongs: <WrongList title={placeWords(language).wrong} mistakes={list} />,
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
