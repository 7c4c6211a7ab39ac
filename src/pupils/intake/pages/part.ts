import type { Wrong } from '#platform/form/fields.ts'
import type { Language } from '#platform/i18n.ts'
import { fieldsOf } from '#ui/form/fields.tsx'
import type { CandidateMistake, SeenCandidate } from '../candidate.actions.ts'
import { intakeWords } from './words.ts'

/** What each part of the page is drawn with. */
export interface PartProps {
  language: Language
  seen: SeenCandidate
  fields: ReturnType<typeof candidateFields>
  to: (line: string) => string
}

export const candidateFields = (language: Language, typed: URLSearchParams, mistakes: readonly Wrong<CandidateMistake>[]) => {
  const t = intakeWords(language)
  return fieldsOf<CandidateMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
}
