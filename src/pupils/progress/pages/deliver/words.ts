import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const deliverWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export const HELD = '/leerlingen/resultaten'
export const batchPath = (id: string): string => `${HELD}/levering/${id}`
