import { formatNumber, type Language } from '#platform/i18n.ts'
import { fileProblemText } from '#platform/import/problem-text.ts'
import type { FileStopped, RowProblem } from '../../file/problem.ts'
import { HELD } from '../deliver/words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const fileWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export const READ_IN = `${HELD}/inlezen`
export const filePath = (id: string, below = ''): string => `${READ_IN}/${id}${below}`

export function rowProblemText(language: Language, found: RowProblem): string {
  if (found.problem === 'file') return fileProblemText(language, found.found)
  const t = fileWords(language)
  const text = t.problem[found.problem](found.value ?? '…', found.other === undefined ? '' : formatNumber(language, found.other))
  return t.atLine(formatNumber(language, found.line), text)
}

export function stoppedText(language: Language, found: FileStopped): string {
  return found.problem === 'no-rows' ? fileWords(language).noRows : fileProblemText(language, found)
}
