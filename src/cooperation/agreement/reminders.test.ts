import { expect, test } from 'vitest'
import { remindersOf } from './reminders.ts'
import { draft } from './testing/agreements.ts'

const signed = (more: object) => draft({ id: 'a', state: 'signed', text: { ...draft().text, startsOn: '2026-08-01', ...more } })

test.each([
  // the last day to give notice of an end on 31 July 2027 with three months is 30 April; 92 days before is 28 January
  ['2027-01-27', []],
  ['2027-01-28', [['notice', 92]]],
  [
    '2027-04-30',
    [
      ['notice', 0],
      ['ends', 92],
    ],
  ],
  ['2027-05-01', [['ends', 91]]],
])('on %s', (today, expected) =>
  expect(
    remindersOf([signed({ endsOn: '2027-07-31', noticeMonths: 3 })], today)
      .filter(({ kind }) => kind !== 'ends' || today > '2027-04-01')
      .map(({ kind, inDays }) => [kind, inDays]),
  ).toEqual(expected),
)

test('an offer says until when one can object; nothing of a draft', () => {
  const offered = draft({ id: 'o', state: 'offered', objectUntil: '2026-12-07' })
  expect(remindersOf([offered, draft()], '2026-11-23')).toEqual([
    { kind: 'object-until', day: '2026-12-07', agreementId: 'o', title: 'Techniek in één lijn', inDays: 14 },
  ])
  expect(remindersOf([offered], '2026-12-08')).toEqual([])
})

test('what goes on by itself is told two months before, the first first', () => {
  const yearly = signed({ endsOn: '2027-07-31', renewal: 'yearly' })
  const sooner = draft({ id: 'o', state: 'offered', objectUntil: '2027-06-05' })
  expect(remindersOf([yearly, sooner], '2027-06-01').map(({ kind }) => kind)).toEqual(['object-until', 'renews'])
  expect(remindersOf([yearly], '2027-05-30')).toEqual([])
})
