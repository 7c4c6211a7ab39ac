import { describe, expect, test } from 'vitest'
import type { MeetingSeen } from '../../consultation/open.ts'
import { dueSignals, meetingSignals, planSignals } from './meetings.ts'

const meeting = (plannedOn: string, more: Partial<MeetingSeen> = {}): MeetingSeen => ({
  ...{ id: plannedOn, bodyId: 'stuur', bodyName: 'Stuurgroep', routeIds: ['tot'], institutionIds: ['vo', 'mbo'], plannedOn },
  ...{ state: 'held', sidesPresent: ['vo', 'mbo'] },
  ...more,
})
const TODAY = '2026-11-22'
const kinds = (meetings: MeetingSeen[]) => meetingSignals(meetings, TODAY).map(({ kind, given }) => [kind, ...Object.values(given)])

describe('the last meeting of a body', () => {
  test.each([
    ['was held', [meeting('2026-11-01')], []],
    ['was not held', [meeting('2026-11-01', { state: 'not-held' })], [['meeting-not-held', 'not-held']]],
    ['was not held, and another was after it', [meeting('2026-10-01', { state: 'not-held' }), meeting('2026-11-01')], []],
    ['is seven days ago without minutes', [meeting('2026-11-15', { state: 'planned' })], []],
    ['is eight days ago without minutes', [meeting('2026-11-14', { state: 'planned' })], [['meeting-not-held', 'no-minutes']]],
    ['is today', [meeting(TODAY, { state: 'not-held' })], []],
    ['was cancelled', [meeting('2026-10-01'), meeting('2026-11-01', { state: 'cancelled' })], []],
  ] as const)('%s', (_, meetings, expected) => expect(kinds([...meetings])).toEqual(expected))
})

describe('a side', () => {
  const without = (day: string) => meeting(day, { sidesPresent: ['vo'] })
  test('that missed one meeting is not silent yet', () => expect(kinds([meeting('2026-09-01'), without('2026-10-01')])).toEqual([]))
  test('that missed two is', () => expect(kinds([without('2026-09-01'), without('2026-10-01')])).toEqual([['side-silent', 'mbo']]))
  test('that came again is not', () => expect(kinds([without('2026-08-01'), without('2026-09-01'), meeting('2026-10-01')])).toEqual([]))
  test('of another body has nothing to do with it', () =>
    expect(kinds([without('2026-09-01'), meeting('2026-10-01', { bodyId: 'klank', sidesPresent: ['vo'] })])).toEqual([]))
})

test('what is due today is not overdue', () => {
  const of = { routeIds: [], schoolIds: [] }
  const line = { bodyId: 'stuur', bodyName: 'Stuurgroep', text: 'Lokaal regelen' }
  const due = (day: string) =>
    dueSignals(
      { actions: [{ ...line, id: 'a', dueOn: day, ownerName: 'Noor' }], decisions: [{ ...line, id: 'd', returnsOn: day }] },
      () => of,
      TODAY,
    ).map(({ kind, day: on }) => [kind, on])
  expect(due(TODAY)).toEqual([])
  expect(due('2026-11-21')).toEqual([
    ['decision-overdue', '2026-11-21'],
    ['action-overdue', '2026-11-21'],
  ])
})

test('a body with a rhythm and no coming meeting asks for a plan', () => {
  const body = {
    id: 'stuur',
    name: 'Stuurgroep',
    routeIds: ['tot'],
    institutionIds: ['vo'],
    state: 'active' as const,
    hasRhythm: true,
    nextOn: null,
    lastOn: '2026-06-01',
  }
  const kindsOf = (more: object) => planSignals([{ ...body, ...more }]).map(({ kind, day }) => [kind, day])
  expect(kindsOf({})).toEqual([['nothing-planned', '2026-06-01']])
  expect([
    kindsOf({ nextOn: '2026-12-01' }),
    kindsOf({ hasRhythm: false }),
    kindsOf({ state: 'ended' }),
    kindsOf({ state: 'draft' }),
  ]).toEqual([[], [], [], []])
})
