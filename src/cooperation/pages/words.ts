import type { Language } from '#platform/i18n.ts'
import { uiMessages } from '#ui/messages.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** With what is said of any field that is wrong. */
export const partWords = (language: Language) => ({ ...(language === 'nl' ? nl : en), mistake: uiMessages(language).form.mistake })
