import type { Wrong } from '#platform/form/fields.ts'
import type { Language } from '#platform/i18n.ts'
import { fieldsOf } from '#ui/form/fields.tsx'
import { handOverWords } from './words.ts'

export type HandOverMistake = keyof ReturnType<typeof handOverWords>['mistake']
export interface Typed {
  typed: URLSearchParams
  mistakes: readonly Wrong<HandOverMistake>[]
}
export const NOTHING: Typed = { typed: new URLSearchParams(), mistakes: [] }

/** The fields of any form of a hand-over. */
export function handOverFields(language: Language, { typed, mistakes }: Typed) {
  const t = handOverWords(language)
  const care = Object.fromEntries(Object.entries(t.care).map(([name, label]) => [`zorg-${name}`, label]))
  return fieldsOf<HandOverMistake>({ language, typed, mistakes, sentences: t.mistake, labels: { ...t.field, ...care }, hints: t.hint })
}
