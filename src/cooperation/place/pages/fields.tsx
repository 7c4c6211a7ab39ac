import type { Language } from '#platform/i18n.ts'
import { fieldsOf as uiFields } from '#ui/form/fields.tsx'
import type { Wrong } from '../typed.ts'
import { placeWords } from './words.ts'

export { byId, named } from '#ui/form/fields.tsx'

interface FieldsProps {
  language: Language
  typed: URLSearchParams
  mistakes: readonly Wrong[]
  /** by field */
  labels: Record<string, string>
  hints?: Record<string, string>
}

/** The fields of a form about schools, routes and people. */
export const fieldsOf = ({ language, ...more }: FieldsProps) => uiFields({ language, sentences: placeWords(language).mistake, ...more })
