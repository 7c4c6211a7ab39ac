import type { Language } from '#platform/i18n.ts'
import { clockOf } from '../calls/clock.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const todayWords = (language: Language) => (language === 'nl' ? nl : en)

export const clockText = clockOf

const DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
/** The time when it was on this day, and nothing when it was done later. */
export const clockOn = (day: string, moment: Date): string => (DATE.format(moment) === day ? clockText(moment) : '')
