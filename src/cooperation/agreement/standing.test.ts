import { describe, expect, test } from 'vitest'
import { plusMonths } from '../day.ts'
import { consolidatedOn, withChange } from './consolidated.ts'
import { comingDates, lastDayOn, standingOn } from './standing.ts'
import { amendment, clause, draft } from './testing/agreements.ts'

const signed = (more = {}) => ({ ...draft(), state: 'signed' as const, ...more })
const term = { ...draft().text, endsOn: '2028-07-31', noticeMonths: 3 }

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-08-31', -6, '2028-02-29'],
  ['2026-11-15', 3, '2027-02-15'],
])('%s and %i months is %s', (day, months, expected) => expect(plusMonths(day, months)).toBe(expected))

describe('the text on a day', () => {
  const changed = (number: number, on: string, text: string, more = {}) =>
    amendment(number, on, { changes: [{ kind: 'put', clause: clause('switch-option', { text }) }], ...more })
  const agreement = signed({ amendments: [changed(1, '2027-08-01', 'Tweede'), changed(2, '2027-01-01', 'Eerste')] })
  const on = (day: string) => consolidatedOn(agreement, day).clauses.map(({ text }) => text)

  test('follows the day on which an amendment takes effect, not its number', () => {
    expect(on('2026-12-31')).toEqual(['Afgesproken.'])
    expect(on('2027-01-01')).toEqual(['Eerste'])
    expect(on('2027-08-01')).toEqual(['Tweede'])
  })

  test('on one day the higher number counts', () => {
    const both = signed({ amendments: [changed(2, '2027-01-01', 'Twee'), changed(1, '2027-01-01', 'Eén')] })
    expect(consolidatedOn(both, '2027-01-01').clauses[0]?.text).toBe('Twee')
  })

  test('leaves out what was not signed', () => {
    const open = signed({ amendments: [changed(1, '2027-01-01', 'Nee', { state: 'offered' })] })
    expect(consolidatedOn(open, '2028-01-01').clauses[0]?.text).toBe('Afgesproken.')
  })

  test('gains clauses, loses them, and gets another end', () => {
    const changes = [
      { kind: 'put' as const, clause: clause('own', { id: 'c2' }) },
      { kind: 'drop' as const, clauseId: 'c1' },
      { kind: 'until' as const, endsOn: '2030-07-31' },
    ]
    const text = consolidatedOn(signed({ amendments: [amendment(1, '2027-01-01', { changes })] }), '2027-01-01')
    expect(text).toMatchObject({ clauses: [{ id: 'c2' }], endsOn: '2030-07-31' })
  })

  test('a second change of a clause takes the place of the first', () => {
    const first = withChange([], { kind: 'drop', clauseId: 'c1' })
    expect(withChange(first, { kind: 'put', clause: clause('own') })).toEqual([{ kind: 'put', clause: clause('own') }])
  })
})

describe('the standing', () => {
  test.each([
    ['2026-07-31', 'to-come'],
    ['2026-08-01', 'in-force'],
    ['2028-07-31', 'in-force'],
    ['2028-08-01', 'ended'],
  ])('on %s is %s', (day, standing) => expect(standingOn(signed({ text: term }), day)).toBe(standing))

  test('renewed yearly it goes on', () => {
    const yearly = signed({ text: { ...term, renewal: 'yearly' } })
    expect(standingOn(yearly, '2031-08-01')).toBe('in-force')
    expect(lastDayOn(yearly.text, '2028-08-01')).toBe('2029-07-31')
    expect(lastDayOn(yearly.text, '2029-07-31')).toBe('2029-07-31')
    expect(lastDayOn(yearly.text, '2029-12-31')).toBe('2030-07-31')
  })

  test('ended before its time it holds to that day', () => {
    const ended = signed({ state: 'ended', endedOn: '2027-01-31' })
    expect([standingOn(ended, '2027-01-31'), standingOn(ended, '2027-02-01')]).toEqual(['in-force', 'ended'])
  })
})

test('what comes: last day of notice three months before the end, then the end', () => {
  expect(comingDates(signed({ text: term }), '2027-01-01')).toEqual([
    { kind: 'notice', day: '2028-04-30' },
    { kind: 'ends', day: '2028-07-31' },
  ])
  expect(comingDates(signed({ text: { ...term, renewal: 'yearly' } }), '2028-05-01')).toEqual([{ kind: 'renews', day: '2028-07-31' }])
  expect(comingDates({ ...draft(), state: 'offered', objectUntil: '2026-06-11' }, '2026-06-01')).toEqual([
    { kind: 'object-until', day: '2026-06-11' },
  ])
  expect(comingDates(draft(), '2026-06-01')).toEqual([])
})
