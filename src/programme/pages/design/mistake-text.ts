import type { Language } from '#platform/i18n.ts'
import type { WrongField } from '../../designer/edit.ts'
import { designWords } from './words.ts'

/** What is wrong with an answer; of some fields the bound itself is said. */
export function mistakeText(language: Language, { field, mistake }: WrongField): string {
  const t = designWords(language)
  return (t.mistakeAt as Readonly<Record<string, string>>)[`${field} ${mistake}`] ?? t.mistake[mistake]
}
