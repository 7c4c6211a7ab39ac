import { describe, expect, test } from 'vitest'
import type { OwnProgramme } from './own-programme.ts'
import { movedBy, movedInOrder, type Pace } from './pace.ts'
import type { PartResult } from './part.ts'
import type { PlannedPart } from './planned-parts.ts'
import { scheduleOf, wholeStanding } from './schedule.ts'

const DAY = '2026-11-23'
const part = (more: Partial<PlannedPart> = {}): PlannedPart => ({
  ...{ kind: 'block', id: 'b1', name: 'Meten', year: 'y1', dueOn: DAY, hours: 40, change: null, retakeAfterWeeks: null },
  ...more,
})
const result = (outcome: PartResult['outcome'], on = '2026-11-01'): PartResult => ({
  ...{ part: { kind: 'block', id: 'b1' }, outcome, mark: null, on },
})
const stand = (one: PlannedPart, results: PartResult[] = [], paces: Pace[] = [], own: OwnProgramme | null = null) => {
  const [found] = scheduleOf({ day: DAY, parts: [one], results, paces, own })
  return `${found?.standing} ${found?.reason}`
}

describe('a part stands', () => {
  test.each([
    // the last day on which it is planned is one on which it may still be done
    ['2026-11-22', [], 'behind due-passed'],
    ['2026-11-23', [], 'on-schedule not-yet'],
    ['2026-11-24', [], 'on-schedule not-yet'],
    ['2026-11-22', [result('passed')], 'on-schedule done'],
    ['2026-11-23', [result('passed')], 'on-schedule done'],
    ['2026-11-24', [result('passed')], 'ahead done-early'],
    ['2026-11-24', [result('exempt')], 'ahead done-early'],
    ['2026-11-22', [result('failed')], 'behind failed'],
    ['2026-11-23', [result('failed')], 'on-schedule failed-in-time'],
    [null, [], 'unknown no-weeks'],
    [null, [result('passed')], 'on-schedule done'],
    [null, [result('failed')], 'behind failed'],
  ] as [string | null, PartResult[], string][])('due on %s with %j: %s', (dueOn, results, expected) =>
    expect(stand(part({ dueOn }), results)).toBe(expected),
  )

  test('by the last result; of one day by the one written last', () => {
    expect(stand(part(), [result('failed', '2026-11-02'), result('passed', '2026-11-01')])).toBe('on-schedule failed-in-time')
    expect(stand(part(), [result('failed', '2026-11-02'), result('passed', '2026-11-02')])).toBe('on-schedule done')
  })

  test('an exam that the design drops is not asked', () =>
    expect(stand(part({ change: 'dropped', dueOn: null }))).toBe('not-asked exam-dropped'))

  test('what failed can be done again after the weeks of the design', () => {
    const [found] = scheduleOf({ day: DAY, parts: [part({ retakeAfterWeeks: 3 })], results: [result('failed')], paces: [], own: null })
    expect(found?.retakeFrom).toBe('2026-11-22')
  })
})

describe('what was decided about the pace', () => {
  const extend: Pace = { kind: 'extend', halfYears: 1, holdsFrom: '2026-11-01' }
  test('moves what was planned for that day or later, by 26 weeks a half year', () => {
    expect(movedBy('2026-10-31', [extend])).toBe('2026-10-31')
    expect(movedBy('2026-11-01', [extend])).toBe('2027-05-02')
    expect(movedBy('2026-11-01', [{ ...extend, halfYears: 2 }])).toBe('2027-10-31')
    expect(movedBy('2027-05-02', [{ ...extend, kind: 'accelerate' }])).toBe('2026-11-01')
    // a day earlier would come to lie before it was decided
    expect(movedBy('2027-05-01', [{ ...extend, kind: 'accelerate' }])).toBe('2027-05-01')
    expect(movedBy('2026-11-01', [{ ...extend, kind: 'change', halfYears: null }])).toBe('2026-11-01')
  })
  test('never moves a part before one that was planned earlier and stayed', () => {
    const faster: Pace = { kind: 'accelerate', halfYears: 1, holdsFrom: '2026-10-01' }
    // 182 days earlier: 27 September 2026, which is before 1 October; 8 November 2026; 4 April 2027
    const planned = ['2027-03-28', '2027-05-09', '2027-10-03']
    expect(planned.map((day) => movedBy(day, [faster]))).toEqual(['2027-03-28', '2026-11-08', '2027-04-04'])
    const inOrder = ['2027-03-28', '2027-03-28', '2027-04-04']
    expect(planned.map(movedInOrder(planned, [faster]))).toEqual(inOrder)
    expect(planned.map(movedInOrder(planned.toReversed(), [faster]))).toEqual(inOrder)
    const parts = planned.map((dueOn, nr) => part({ id: `b${nr}`, dueOn }))
    expect(scheduleOf({ day: DAY, parts, results: [], paces: [faster], own: null }).map(({ dueOn }) => dueOn)).toEqual(inOrder)
    // an elective holds nothing back
    const elective = part({ kind: 'elective', id: 'k1', dueOn: '2027-03-28' })
    const alone = scheduleOf({ day: DAY, parts: [elective, part({ dueOn: '2027-05-09' })], results: [], paces: [faster], own: null })
    expect(alone.map(({ dueOn }) => dueOn)).toEqual(['2027-03-28', '2026-11-08'])
  })
  test('in the order of two decisions too', () => {
    const slower: Pace = { kind: 'extend', halfYears: 1, holdsFrom: '2026-10-01' }
    const faster: Pace = { kind: 'accelerate', halfYears: 1, holdsFrom: '2027-01-01' }
    // the first alone moves by the first decision, to 2 May 2027; the second by both, back to where it was planned
    const planned = ['2026-11-01', '2027-02-07']
    expect(planned.map((day) => movedBy(day, [slower, faster]))).toEqual(['2027-05-02', '2027-02-07'])
    expect(planned.map(movedInOrder(planned, [slower, faster]))).toEqual(['2027-05-02', '2027-05-02'])
  })
  test('and so who was behind is on schedule', () => {
    expect(stand(part({ dueOn: '2026-11-10' }))).toBe('behind due-passed')
    expect(stand(part({ dueOn: '2026-11-10' }), [], [extend])).toBe('on-schedule not-yet')
  })
})

describe('an own programme', () => {
  const own = (what: 'exempt' | 'moved' | 'added', dueOn: string | null = null): OwnProgramme => ({
    ...{ id: 'p', startsOn: '2026-08-24', endsOn: null, dayparts: ['evening'], times: '', reason: 'Kwam na vmbo 4' },
    parts: [
      {
        ...{ id: 'o1', what, part: what === 'added' ? null : { kind: 'block', id: 'b1' }, name: what === 'added' ? 'Rekenen' : null },
        ...{ dueOn, hours: null, reason: '' },
      },
    ],
  })
  test('leaves a part out', () => expect(stand(part({ dueOn: '2026-10-01' }), [], [], own('exempt'))).toBe('not-asked exempt-here'))
  test('gives it another day', () => {
    expect(stand(part({ dueOn: '2026-10-01' }), [], [], own('moved', '2026-11-22'))).toBe('behind due-passed')
    expect(stand(part({ dueOn: '2026-10-01' }), [], [], own('moved', DAY))).toBe('on-schedule not-yet')
  })
  test('adds one, which the pace does not move', () => {
    const paces: Pace[] = [{ kind: 'extend', halfYears: 1, holdsFrom: '2026-01-01' }]
    const found = scheduleOf({ day: DAY, parts: [], results: [], paces, own: own('added', '2026-11-22') })
    expect(found.map(({ part: { kind, name }, standing }) => [kind, name, standing])).toEqual([['own', 'Rekenen', 'behind']])
  })
})

test('the whole is behind as soon as a part is, then ahead, then on schedule; not known of nothing', () => {
  const whole = (...all: Parameters<typeof wholeStanding>[0][number]['standing'][]) => wholeStanding(all.map((standing) => ({ standing })))
  expect(whole('ahead', 'behind', 'on-schedule')).toBe('behind')
  expect(whole('on-schedule', 'ahead', 'unknown')).toBe('ahead')
  expect(whole('unknown', 'on-schedule')).toBe('on-schedule')
  expect(whole('unknown', 'not-asked')).toBe('unknown')
  expect(whole()).toBe('unknown')
})
