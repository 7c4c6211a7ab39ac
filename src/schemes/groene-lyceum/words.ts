import type { Language } from '#platform/i18n.ts'
import type { SchemeWords } from '../scheme-words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const groeneLyceumWords: Record<Language, SchemeWords> = { nl, en }
