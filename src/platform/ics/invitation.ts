import { calendarLine, escapeText, fold } from './ics.ts'

/** A meeting as a calendar program puts it in somebody's diary, changes it there and takes it out: RFC 5545 and 5546. */
export interface CalendarInvitation {
  /** CANCEL takes it out; PUBLISH is for who has no address to answer to */
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  language: string
  /** the same for every change */
  uid: string
  /** goes up with every change */
  sequence: number
  stamp: Date
  summary: string
  description: string
  location: string | null
  /** `2026-11-24`, with `15:00` and `17:00` by the clock of the Netherlands */
  day: string
  from: string
  until: string
  organizer: CalendarAddress | null
  attendee: CalendarAddress | null
}

export interface CalendarAddress {
  name: string
  email: string
}

export function invitationFile(one: CalendarInvitation): string {
  const { method, language, uid, sequence, stamp, summary, description, location, day, from, until, organizer, attendee } = one
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Doorloop//Overleg//NL', 'CALSCALE:GREGORIAN', `METHOD:${method}`],
    ...['BEGIN:VEVENT', `UID:${escapeText(uid)}`, `SEQUENCE:${sequence}`, `DTSTAMP:${utc(stamp)}`],
    ...[`DTSTART:${utc(momentOf(day, from))}`, `DTEND:${utc(momentOf(day, until))}`],
    calendarLine(`SUMMARY;LANGUAGE=${language}`, summary),
    calendarLine(`DESCRIPTION;LANGUAGE=${language}`, description),
    ...(location ? [calendarLine('LOCATION', location)] : []),
    ...(organizer ? [`ORGANIZER;${person(organizer)}`] : []),
    ...(attendee && method === 'REQUEST' ? [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;${person(attendee)}`] : []),
    ...(attendee && method === 'CANCEL' ? [`ATTENDEE;${person(attendee)}`] : []),
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    ...['END:VEVENT', 'END:VCALENDAR'],
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** A name between quotes can hold anything but quotes and control signs; an address ends at the first sign it cannot have. */
function person({ name, email }: CalendarAddress): string {
  const address = /^[^\s<>,;:"\\()[\]\p{Cc}]+/u.exec(email)?.[0] ?? ''
  return `CN="${name.replaceAll(/["\p{Cc}]/gu, ' ')}":mailto:${address}`
}

const utc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** The moment that a clock in the Netherlands shows this; of an hour that the clock skips, the hour after it. */
export function momentOf(day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const first = shown - offsetAt(shown)
  return new Date(shown - offsetAt(first))
}

/** Milliseconds that the Netherlands is ahead of UTC at this moment. */
function offsetAt(moment: number): number {
  const parts = ZONE.formatToParts(moment)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - moment
}

const ZONE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})
