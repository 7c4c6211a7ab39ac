import type { Language } from '#platform/i18n.ts'
import type { SeenStatement } from '../see.actions.ts'

export interface StatementModel {
  seen: SeenStatement
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}

export interface Part {
  language: Language
  model: StatementModel
}

export const ruleName = ({ rules }: Pick<SeenStatement, 'rules'>, id: string): string =>
  rules.find((one) => one.id === id)?.name ?? id.slice(0, 8)
