/** A calendar read back by other rules than it was written by: unfolded, split at the first bare colon, days written out. For tests. */
export interface ReadEvent {
  uid: string
  summary: string
  description: string
  location: string | null
  /** every day on which it is */
  days: string[]
  stamp: string
}

export function readCalendar(text: string): { name: string; events: ReadEvent[] } {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  const [outside, inside] = [[] as string[][], [] as string[][][]]
  for (const line of lines.filter(Boolean)) {
    const [head = '', ...rest] = line.split(':')
    const pair = [head.split(';')[0] ?? '', rest.join(':')]
    if (line === 'BEGIN:VEVENT') inside.push([])
    else if (inside.length > 0 && !line.startsWith('END:')) inside.at(-1)?.push(pair)
    else outside.push(pair)
  }
  return { name: textOf(firstOf(outside, 'NAME') ?? ''), events: inside.map(eventOf) }
}

const firstOf = (pairs: readonly string[][], name: string): string | undefined => pairs.find(([one]) => one === name)?.[1]

function eventOf(pairs: readonly string[][]): ReadEvent {
  const value = (name: string): string => firstOf(pairs, name) ?? ''
  const location = firstOf(pairs, 'LOCATION')
  return {
    uid: textOf(value('UID')),
    summary: textOf(value('SUMMARY')),
    description: textOf(value('DESCRIPTION')),
    location: location === undefined ? null : textOf(location),
    stamp: value('DTSTAMP'),
    days: daysOf(value('DTSTART'), value('DTEND'), value('RRULE'), value('EXDATE')),
  }
}

const textOf = (value: string): string => value.replaceAll(/\\(n|N|\\|;|,)/g, (_, sign) => (sign.toLowerCase() === 'n' ? '\n' : sign))

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Walks day by day; no arithmetic with weeks. */
function daysOf(start: string, end: string, rule: string, except: string): string[] {
  const by = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',')
  const until = /UNTIL=(\d{8})/.exec(rule)?.[1]
  const found: string[] = []
  for (let day = dateOf(start); plain(day) < '21000101'; day = new Date(day.getTime() + 86_400_000)) {
    if (until ? plain(day) > until : plain(day) >= end) break
    if (by && !by.includes(NAMES[day.getUTCDay()] ?? '')) continue
    if (!except.split(',').includes(plain(day))) found.push(day.toISOString().slice(0, 10))
  }
  return found
}

const dateOf = (text: string): Date => new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`)
const plain = (day: Date): string => day.toISOString().slice(0, 10).replaceAll('-', '')
