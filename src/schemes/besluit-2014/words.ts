import type { SchemeWords } from '../scheme-words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { en as permissionEn } from './permission-messages.en.ts'
import { nl as permissionNl } from './permission-messages.nl.ts'
import { en as programmeEn } from './programme-messages.en.ts'
import { nl as programmeNl } from './programme-messages.nl.ts'

/** The words of all its rules and facts, in both languages. */
export const besluitWords: Readonly<Record<'nl' | 'en', SchemeWords>> = {
  nl: { rules: { ...nl.rules, ...permissionNl.rules, ...programmeNl.rules }, facts: nl.facts },
  en: { rules: { ...en.rules, ...permissionEn.rules, ...programmeEn.rules }, facts: en.facts },
}
