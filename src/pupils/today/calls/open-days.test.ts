import { describe, expect, test } from 'vitest'
import { byUrgency, type FollowUpLine, openDay, openSince } from './open-days.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute))
const did = (what: FollowUpLine['what'], minute: number, nextStep: string | null = null): FollowUpLine => ({
  ...{ what, recordedAt: at(minute), nextStep, nextOn: null, owner: nextStep && 'Anouk Visser', ownerId: nextStep && 'p' },
})

describe('a day on which somebody was missing', () => {
  test('stays open without a call, and after one', () => {
    expect(openDay('2026-11-20', at(0), [])).toEqual({ day: '2026-11-20', state: 'to-call', next: null })
    expect(openDay('2026-11-20', at(0), [did('reached-did-not-know', 5, 'Langsgaan')])).toEqual({
      ...{ day: '2026-11-20', state: 'alarm' },
      next: { what: 'Langsgaan', owner: 'Anouk Visser', ownerId: 'p', on: null },
    })
  })
  test('has the next step of the last call', () => {
    const calls = [did('not-reached', 5, 'Vader bellen'), did('reached-explained', 9, 'Hij komt om elf')]
    expect(openDay('2026-11-20', at(0), calls)).toMatchObject({ state: 'explained', next: { what: 'Hij komt om elf' } })
  })
  test('is closed by somebody, and open again when missing is marked after that', () => {
    expect(openDay('2026-11-20', at(0), [did('closed', 5)])).toBeNull()
    expect(openDay('2026-11-20', at(6), [did('closed', 5)])).toMatchObject({ state: 'to-call', next: null })
  })
})

test('an alarm comes first, then what waits longest', () => {
  const days = [
    { day: '2026-11-18', state: 'explained' as const, next: null },
    { day: '2026-11-20', state: 'not-reached' as const, next: null },
    { day: '2026-11-19', state: 'not-reached' as const, next: null },
    { day: '2026-11-21', state: 'alarm' as const, next: null },
  ]
  expect(days.toSorted(byUrgency).map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-19', '2026-11-20', '2026-11-18'])
})

test('as long as a day can be put right: 31 days', () => expect(openSince('2026-11-23')).toBe('2026-10-23'))
