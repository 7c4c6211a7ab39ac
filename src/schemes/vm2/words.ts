import type { SchemeWords } from '../scheme-words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { en as temporaryEn } from './temporary/messages.en.ts'
import { nl as temporaryNl } from './temporary/messages.nl.ts'

/** The words of all its rules and facts, in both languages. */
export const vm2Words: Readonly<Record<'nl' | 'en', SchemeWords>> = {
  nl: { rules: { ...nl.rules, ...temporaryNl.rules }, facts: { ...nl.facts, ...temporaryNl.facts } },
  en: { rules: { ...en.rules, ...temporaryEn.rules }, facts: { ...en.facts, ...temporaryEn.facts } },
}
