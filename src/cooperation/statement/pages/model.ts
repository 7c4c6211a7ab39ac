import type { Language } from '#platform/i18n.ts'
import type { SeenStatement } from '../see.actions.ts'
import { statementWords } from './words.ts'

export interface StatementModel {
  seen: SeenStatement
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}

export interface Part {
  language: Language
  model: StatementModel
}

/** Of a rule that is gone, or that is between others, there is no name. */
export const ruleName = (language: Language, { rules }: Pick<SeenStatement, 'rules'>, id: string): string =>
  rules.find((one) => one.id === id)?.name ?? statementWords(language).page.otherRule
