import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const todayWords = (language: Language) => (language === 'nl' ? nl : en)

const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
/** `08:31`, by the clock in the Netherlands. */
export const clockText = (moment: Date): string => CLOCK.format(moment)

const DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
/** The time when it was on this day, and nothing when it was done later. */
export const clockOn = (day: string, moment: Date): string => (DATE.format(moment) === day ? clockText(moment) : '')
