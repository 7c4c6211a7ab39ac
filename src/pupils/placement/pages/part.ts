import type { Wrong } from '#platform/form/fields.ts'
import type { Language } from '#platform/i18n.ts'
import { fieldsOf } from '#ui/form/fields.tsx'
import type { LineMistake } from '../lines/line.ts'
import type { JudgedPlacement, SeenPlacements } from '../placement.actions.ts'
import { placementWords } from './words.ts'

/** What each part of the page is drawn with. */
export interface PartProps {
  language: Language
  seen: SeenPlacements
  placement: JudgedPlacement
  fields: ReturnType<typeof lineFields>
  /** where a line is sent to */
  to: (line: string) => string
}

export const lineFields = (language: Language, typed: URLSearchParams, mistakes: readonly Wrong<LineMistake>[]) => {
  const t = placementWords(language)
  return fieldsOf<LineMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.line.field, hints: t.line.hint })
}
