import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Warning } from '../output.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

const MESSAGES = { nl, en }

/** The sentence that belongs to a warning. */
export function warningText(language: Language, { kind, subject, count }: Warning): string {
  const messages = MESSAGES[language]
  const n = formatNumber(language, count)
  const name = String(subject.name ?? '')
  const date = subject.teldatum ? formatDate(language, String(subject.teldatum)) : ''
  switch (kind) {
    case 'mass-exit': {
      const of = formatNumber(language, Number(subject.n))
      if (subject.what === 'teldatum') return messages['mass-exit'].teldatum(date, n, of)
      return messages['mass-exit'][subject.what === 'site' ? 'site' : 'code'](name, date, n, of)
    }
    case 'impossible-sequence':
      return messages['impossible-sequence'][subject.sequence as keyof (typeof nl)['impossible-sequence']](n)
    case 'no-count-at-start':
    case 'no-previous-count':
      return messages[kind](String(subject.cohort), date)
    case 'intended-not-published':
      return messages[kind](String(subject.cohort))
    default:
      return messages[kind](n)
  }
}
