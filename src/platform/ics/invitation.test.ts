import { describe, expect, test } from 'vitest'
import { type CalendarInvitation, invitationFile, momentOf } from './invitation.ts'
import { readCalendar } from './testing/read-ics.ts'

const invitation = (more: Partial<CalendarInvitation> = {}): CalendarInvitation => ({
  ...{ method: 'REQUEST', language: 'nl', uid: 'm1@doorloop', sequence: 0, stamp: new Date('2026-11-22T10:00:00Z') },
  ...{ summary: 'Directieberaad', description: 'Agenda\nNieuws', location: 'Kamer 3' },
  ...{ day: '2026-11-24', from: '15:00', until: '17:00' },
  ...{
    organizer: { name: 'Marit Dekker', email: 'marit@merwestreek.example' },
    attendee: { name: 'Bas', email: 'bas@merwestreek.example' },
  },
  ...more,
})
const linesOf = (more: Partial<CalendarInvitation> = {}) => invitationFile(invitation(more)).replaceAll('\r\n ', '').split('\r\n')

// the clock goes back on 25 October 2026 at 3:00 and forward on 28 March 2027 at 2:00
test.each([
  ['2026-11-24', '15:00', '2026-11-24T14:00:00.000Z'],
  ['2026-06-30', '15:00', '2026-06-30T13:00:00.000Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
])('%s %s is %s', (day, time, moment) => expect(momentOf(day, time).toISOString()).toBe(moment))

describe('an invitation', () => {
  test('names who invites and who is asked, and can be answered', () => {
    expect(linesOf()).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:m1@doorloop',
        'SEQUENCE:0',
        'DTSTART:20261124T140000Z',
        'DTEND:20261124T160000Z',
        'ORGANIZER;CN="Marit Dekker":mailto:marit@merwestreek.example',
        'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Bas":mailto:bas@merwestreek.example',
        'STATUS:CONFIRMED',
      ]),
    )
    expect(readCalendar(invitationFile(invitation())).events[0]).toMatchObject({ summary: 'Directieberaad', location: 'Kamer 3' })
  })

  test('that is called off says so under the same name', () => {
    const lines = linesOf({ method: 'CANCEL', sequence: 2 })
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'UID:m1@doorloop', 'SEQUENCE:2', 'STATUS:CANCELLED']))
  })

  test.each(['a"b', 'x\r\nATTENDEE:mailto:y@z', 'n\nEND:VEVENT'])('a name writes no lines of its own: %j', (name) => {
    const lines = linesOf({ summary: name, attendee: { name, email: 'bas@x.example\r\nATTENDEE:mailto:c@d' } })
    expect(lines.filter((line) => /^(ATTENDEE|END:VEVENT)/.test(line))).toHaveLength(2)
    expect(lines.find((line) => line.startsWith('ATTENDEE'))?.match(/"/g)).toHaveLength(2)
  })

  test('no line is longer than 75 octets', () => {
    for (const line of invitationFile(invitation({ description: 'é'.repeat(400) })).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})
