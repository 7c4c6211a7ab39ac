import type { Db } from './database/database.ts'
import type { Mail } from './mail/mail.ts'

/** What every module gets to work with. Time is handed along, so that a test can say what day it is. */
export interface Platform {
  db: Db
  now(): Date
  mail: Mail
  /** where files are kept: the data folder */
  folder: string
  /** the address people reach Doorloop at, without a slash at the end: `http://localhost:3000` */
  baseUrl: string
}

/** The calendar day in the Netherlands: `2026-11-22`. */
export function dayOf(now: Date): string {
  return DAY.format(now)
}

// Sweden writes dates as ISO 8601 does
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
