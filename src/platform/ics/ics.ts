/** A calendar as other programs read it: RFC 5545, days without clock times. */
export interface Calendar {
  name: string
  language: string
  /** when what it says last changed */
  stamp: Date
  events: readonly CalendarEvent[]
}

export interface CalendarEvent {
  /** the same at every reading: a calendar program changes the event instead of adding another */
  uid: string
  summary: string
  description: string
  location: string | null
  /** first day, `2026-09-01` */
  from: string
  /** the day after the last */
  before: string
  repeats: Repeat | null
}

export interface Repeat {
  /** MO, TU … */
  days: readonly string[]
  /** the last day on which it can be */
  until: string
  /** days on which it is not */
  except: readonly string[]
}

const MOST_OCTETS = 75

export function calendarFile({ name, language, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Doorloop//Route//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ['NAME', name],
    ['X-WR-CALNAME', name],
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => eventLines(event, language, stamp)),
    'END:VCALENDAR',
  ] as const
  return lines.map((line) => `${fold(typeof line === 'string' ? line : calendarLine(line[0], line[1]))}\r\n`).join('')
}

/** `SUMMARY:text`, with what a text cannot hold written otherwise; not folded yet. */
export const calendarLine = (name: string, text: string): string => `${name}:${escapeText(text)}`

type Line = string | readonly [name: string, text: string]

function eventLines({ uid, summary, description, location, from, before, repeats }: CalendarEvent, language: string, stamp: Date): Line[] {
  return [
    'BEGIN:VEVENT',
    ['UID', uid],
    `DTSTAMP:${utc(stamp)}`,
    `LAST-MODIFIED:${utc(stamp)}`,
    `DTSTART;VALUE=DATE:${plain(from)}`,
    `DTEND;VALUE=DATE:${plain(before)}`,
    ...(repeats ? repeatLines(repeats) : []),
    [`SUMMARY;LANGUAGE=${language}`, summary],
    [`DESCRIPTION;LANGUAGE=${language}`, description],
    ...(location ? [['LOCATION', location] as const] : []),
    // a week with an exam in it is not a week without time
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function repeatLines({ days, until, except }: Repeat): string[] {
  const rule = `RRULE:FREQ=WEEKLY;BYDAY=${days.join(',')};UNTIL=${plain(until)}`
  return except.length > 0 ? [rule, `EXDATE;VALUE=DATE:${except.map(plain).join(',')}`] : [rule]
}

const plain = (day: string): string => day.replaceAll('-', '')
const utc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** RFC 5545, 3.3.11: a break is `\n`; other control signs cannot stand in a text at all. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n|\r|\u2028|\u2029/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** RFC 5545, 3.1: at most 75 octets a line, the rest after a blank; never within a letter. */
export function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      part = ''
      // the blank with which it goes on
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
