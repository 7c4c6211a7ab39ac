import type { Language } from '#platform/i18n.ts'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'
import { PASSWORD_LEAST, PASSWORD_MOST, type PasswordFinding } from '../password/rules.ts'

export const words = (language: Language): typeof nl | typeof en => (language === 'nl' ? nl : en)

export function passwordText(language: Language, finding: PasswordFinding): string {
  const { finding: sentence } = words(language).password
  if (finding === 'too-short') return sentence['too-short'](PASSWORD_LEAST)
  return finding === 'too-long' ? sentence['too-long'](PASSWORD_MOST) : sentence[finding]
}

/** Rounded up: who comes back in time must not be refused again. */
export function tooManyText(language: Language, until: Date, now: Date): string {
  return words(language).refused.tooMany(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)))
}
