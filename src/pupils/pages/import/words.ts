import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { ImportFinding } from '../../import/imports.ts'
import type { RowProblem } from '../../import/preview/actions.ts'
import type { DeliveryProblem } from '../../import/readers/problem.ts'
import { deliveryProblemText } from '../../import/readers/problem-text.ts'
import type { ImportRun } from '../../import/run.store.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const importWords = (language: Language) => (language === 'nl' ? nl : en)

/** `256 MB` */
export function megabytes(language: Language, bytes: number): string {
  return `${formatNumber(language, Math.ceil(bytes / 1024 / 1024))} MB`
}

export function stateText(language: Language, { state, summary }: Pick<ImportRun, 'state' | 'summary'>): string {
  const t = importWords(language).state
  return state === 'reading' && summary.waitsForColumns ? t.columns : t[state]
}

/** The field that a finding is about. */
const FIELDS: Record<ImportFinding['rule'], string> = {
  'institution-unknown': 'school',
  'as-of-no-date': 'stand',
  'as-of-in-future': 'stand',
  'gone-no-date': 'weg-per',
  'gone-after-as-of': 'weg-per',
  'choice-unknown': 'vestiging-0',
  'preview-outdated': 'inlezen',
  busy: 'inlezen',
  'no-longer-possible': 'inlezen',
  'later-changes': 'terugdraaien',
}

export function importMistakes(language: Language, findings: readonly ImportFinding[]): Mistake[] {
  const t = importWords(language).wrong
  return findings.map((found) => {
    const given = 'given' in found ? found.given : 'total' in found ? formatNumber(language, found.total) : ''
    return { field: FIELDS[found.rule], sentence: t[found.rule](given) }
  })
}

/** What is wrong with a row, whoever found it. */
export function rowProblemText(language: Language, found: RowProblem): string {
  const t = importWords(language).problem
  const atLine = (text: string): string => ('line' in found ? t.atLine(formatNumber(language, found.line), text) : text)
  switch (found.problem) {
    case 'no-key':
      return atLine(t['no-key']())
    case 'other-institution':
      return atLine(t['other-institution'](found.brin))
    case 'site-unknown':
      return atLine(found.site === '' ? t['site-not-said']() : t['site-unknown'](found.site))
    case 'person-unknown':
    case 'birth-date-differs':
    case 'enrolments-overlap':
      return atLine(t[found.problem](found.key))
    case 'route-unknown':
    case 'route-not-certain':
    case 'phase-missing':
      return atLine(t[found.problem](found.route))
    default:
      return deliveryProblemText(language, found as DeliveryProblem)
  }
}

export const longDay = (language: Language, day: string): string => formatDate(language, day)
