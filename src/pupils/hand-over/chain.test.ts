import { describe, expect, test } from 'vitest'
import { chainOf, openLinks } from './chain.ts'
import type { HandOver, HandOverEvent } from './hand-over.ts'
import { TERMS } from './terms.ts'

type Known = Pick<HandOver, 'startsOn' | 'sent' | 'happened' | 'talkOn' | 'withdrawn'>
const START = '2026-08-24'
const one = (sent: string[], happened: [HandOverEvent, string, number?][] = [], withdrawn = false): Known => ({
  startsOn: START,
  talkOn: null,
  withdrawn,
  sent: sent.map((on, at) => ({ nr: at + 1, on })),
  happened: happened.map(([kind, on, version = 1], at) => ({ nr: at + 1, version, kind, on, by: null, words: null })),
})
const open = (known: Known, day: string) =>
  openLinks(chainOf(known, TERMS, day)).map(({ step, side, dueOn, overdue, atDesk }) => [step, side, dueOn, overdue, atDesk])

describe('whose turn it is, and until when', () => {
  // 24 August less 28 days is 27 July
  test.each([
    ['2026-07-27', 0, false],
    ['2026-07-28', 1, false],
    ['2026-08-03', 7, false],
    ['2026-08-04', 8, true],
  ])('on %s sending is %i days overdue, at the desk: %s', (day, overdue, atDesk) =>
    expect(open(one([]), day)).toEqual([['send', 'sender', '2026-07-27', overdue, atDesk]]),
  )

  test('what was sent is answered within a week', () => {
    expect(open(one(['2026-07-01']), '2026-07-08')).toEqual([['answer', 'receiver', '2026-07-08', 0, false]])
    expect(open(one(['2026-07-01']), '2026-07-09')).toEqual([['answer', 'receiver', '2026-07-08', 1, false]])
  })

  test('a refused one goes back to the sender, and its next version is answered anew', () => {
    const refused: [HandOverEvent, string] = ['refused', '2026-07-03']
    expect(open(one(['2026-07-01'], [refused]), '2026-07-04')).toEqual([['mend', 'sender', '2026-07-10', 0, false]])
    expect(open(one(['2026-07-01', '2026-07-06'], [refused]), '2026-07-07')).toEqual([['answer', 'receiver', '2026-07-13', 0, false]])
    expect(open(one(['2026-07-01', '2026-07-06'], [refused, ['accepted', '2026-07-07', 2]]), '2026-07-08')).toEqual([])
  })

  const accepted: [HandOverEvent, string] = ['accepted', '2026-07-03']
  test('on the first day somebody says whether the pupil came; overdue from the day after', () => {
    expect(open(one(['2026-07-01'], [accepted]), '2026-08-23')).toEqual([])
    expect(open(one(['2026-07-01'], [accepted]), START)).toEqual([['arrive', 'receiver', START, 0, false]])
    expect(open(one(['2026-07-01'], [accepted]), '2026-08-25')).toMatchObject([['arrive', 'receiver', START, 1, false]])
  })

  test('then a talk within two weeks, and word back within six', () =>
    expect(open(one(['2026-07-01'], [accepted, ['arrived', START]]), START)).toEqual([
      ['talk', 'receiver', '2026-09-07', 0, false],
      ['word', 'receiver', '2026-10-05', 0, false],
    ]))
})

describe('the talk within two weeks', () => {
  const came = (more: [HandOverEvent, string][], talkOn: string | null): Known => ({
    ...one(['2026-07-01'], [['accepted', '2026-07-03'], ['arrived', START], ...more]),
    talkOn,
  })
  const talk = (known: Known) => chainOf(known, TERMS, '2026-09-20').links.find(({ step }) => step === 'talk')
  test('is done by the talk that was written down', () => {
    expect(talk(came([], '2026-09-03'))).toMatchObject({ doneOn: '2026-09-03', byTalk: true, isOpen: false, overdue: 0 })
    expect(open(came([], '2026-09-03'), '2026-09-20').map(([step]) => step)).toEqual(['word'])
  })
  test('is overdue without one, and what somebody said goes before what was written down', () => {
    expect(talk(came([], null))).toMatchObject({ doneOn: null, byTalk: false, overdue: 13 })
    expect(talk(came([['talk-held', '2026-09-01']], '2026-09-03'))).toMatchObject({ doneOn: '2026-09-01', byTalk: false })
  })
})

describe('who did not come', () => {
  const missing: [HandOverEvent, string][] = [
    ['accepted', '2026-07-03'],
    ['not-arrived', START],
  ]
  test('is an alarm, and the step stays open', () => {
    const chain = chainOf(one(['2026-07-01'], missing), TERMS, START)
    expect(chain).toMatchObject({ alarm: true, isDone: false })
    expect(openLinks(chain).map(({ step }) => step)).toEqual(['arrive'])
  })
  test('until the pupil came after all', () =>
    expect(chainOf(one(['2026-07-01'], [...missing, ['arrived', '2026-08-26']]), TERMS, '2026-08-26').alarm).toBe(false))
})

test('with all receipts it is done; withdrawn, nobody is asked for anything', () => {
  const all: [HandOverEvent, string][] = [
    ['accepted', '2026-07-03'],
    ['arrived', START],
    ['talk-held', '2026-09-01'],
    ['word-back', '2026-09-30'],
  ]
  expect(chainOf(one(['2026-07-01'], all), TERMS, '2027-01-01')).toMatchObject({ alarm: false, isDone: true })
  expect(open(one(['2026-07-01'], [], true), '2027-01-01')).toEqual([])
})
