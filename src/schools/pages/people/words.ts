import type { Language } from '#platform/i18n.ts'
import { PART_PATHS } from '../shared/frame.tsx'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const peopleWords = (language: Language) => (language === 'nl' ? nl : en)

export const PEOPLE = PART_PATHS.mensen
