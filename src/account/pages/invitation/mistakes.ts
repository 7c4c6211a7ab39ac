import type { Language } from '#platform/i18n.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { AcceptFinding } from '../../invitation/actions.ts'
import { passwordText, words } from '../words.ts'

/** At the field it is about. */
export function acceptMistake(language: Language, finding: AcceptFinding): Mistake {
  switch (finding) {
    case 'too-short':
    case 'too-long':
    case 'is-email':
    case 'too-common':
      return { field: 'wachtwoord', sentence: passwordText(language, finding) }
    default:
      return { field: 'email', sentence: words(language).invitation.finding[finding] }
  }
}
