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
  // asked many times for every page, and a day ends on a whole minute
  const minute = Math.floor(now.getTime() / 60_000)
  if (last.minute !== minute) last = { minute, day: DAY.format(now) }
  return last.day
}

// Sweden writes dates as ISO 8601 does
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
let last = { minute: Number.NaN, day: '' }
