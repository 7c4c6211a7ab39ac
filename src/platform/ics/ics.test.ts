import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFile, escapeText, fold } from './ics.ts'
import { readCalendar } from './testing/read-ics.ts'

const event = (summary: string) => ({
  uid: `u ${summary}`,
  summary,
  description: `${summary}\nregel twee`,
  location: summary,
  from: '2026-09-01',
  before: '2026-09-02',
  repeats: null,
})
const file = (name: string, summary = name) =>
  calendarFile({ name, language: 'nl', stamp: new Date('2026-11-24T08:30:15Z'), events: [event(summary)] })

test.each([
  ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
  ['een\r\ntwee\rdrie\nvier', 'een\\ntwee\\ndrie\\nvier'],
  ['END:VEVENT', 'END:VEVENT'],
  ['tab\tbel\u0007', 'tab bel '],
])('%j is written as %j', (text, written) => expect(escapeText(text)).toBe(written))

describe('a line', () => {
  test.each([75, 76, 149, 150])('of %i octets has at most 75 on each, and loses none', (octets) => {
    const folded = fold('x'.repeat(octets)).split('\r\n')
    for (const one of folded) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
    expect(folded.map((one, at) => (at === 0 ? one : one.slice(1))).join('')).toBe('x'.repeat(octets))
    expect(folded).toHaveLength(octets <= 75 ? 1 : octets <= 149 ? 2 : 3)
  })

  test('is never broken within a letter', () => {
    for (const one of fold('é😀'.repeat(60)).split('\r\n')) {
      expect(Buffer.from(one).toString()).toBe(one)
      expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
    }
  })
})

describe('a calendar', () => {
  test('has its stamps in UTC and its lines ended as the format asks', () => {
    expect(file('Route')).toContain('\r\nDTSTAMP:20261124T083015Z\r\n')
    expect(file('Route').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.each(['x\r\nEND:VCALENDAR', 'BEGIN:VEVENT\nUID:1', 'naam:met;alles,erin\\', '"quoted"', 'ß'.repeat(200), '=1+1'])(
    'a name cannot write lines of its own: %j',
    (name) => {
      const { events } = readCalendar(file(name))
      expect(events).toHaveLength(1)
      expect(events[0]?.summary).toBe(name.replaceAll('\r\n', '\n'))
    },
  )

  test('reads back as it was written, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text))
    fc.assert(
      fc.property(words, words, (name, summary) => {
        const read = readCalendar(file(name, summary))
        expect(read.name).toBe(name)
        expect(read.events).toMatchObject([{ summary, location: summary || null, uid: `u ${summary}`, days: ['2026-09-01'] }])
      }),
    )
  })
})
