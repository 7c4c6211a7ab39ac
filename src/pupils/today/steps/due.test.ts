import { describe, expect, test } from 'vitest'
import { type AbsentDay, type DueFacts, stepsDue } from './due.ts'
import { type Ladder, readLadder } from './ladder.ts'
import { COMMON_NORM, isLooser, type Norm } from './norm.ts'

const ladder: Ladder = {
  ...{ institutionId: 'school', validFrom: '2026-08-01', after: { call: 1, talk: 3, letter: null, visit: 6 } },
  lateAfter: { call: 2, talk: 4, letter: null, visit: null },
  ...{ report: { hours: 16, weeks: 4 }, dayHours: 4 },
}
const days = (...all: string[]): AbsentDay[] => all.map((day) => ({ day, hours: null }))
const due = (facts: Partial<DueFacts>) =>
  stepsDue({
    day: '2026-11-23',
    schoolYearFrom: '2026-08-01',
    absent: [],
    late: [],
    called: [],
    taken: [],
    ladder,
    norm: COMMON_NORM,
    ...facts,
  })
const rules = (facts: Partial<DueFacts>) => due(facts).map((one) => (one.rule === 'absence/step-due' ? one.kind : one.rule))
const lates = (late: string[], facts: Partial<DueFacts> = {}) =>
  due({ late, ...facts }).flatMap((one) => (one.rule === 'absence/late-step-due' ? [[one.kind, one.lates, one.after]] : []))

describe('steps by number of absences', () => {
  test('nothing without an absence', () => expect(due({})).toEqual([]))
  test('below, on and above', () => {
    expect(rules({ absent: days('2026-09-01', '2026-10-01') })).toEqual(['call'])
    expect(rules({ absent: days('2026-09-01', '2026-10-01', '2026-11-02') })).toEqual(['talk'])
    expect(rules({ absent: days('2026-09-01', '2026-09-14', '2026-10-01', '2026-11-02') })).toEqual(['talk'])
  })
  test('of the last school year do not count', () => {
    expect(rules({ absent: days('2026-06-01', '2026-06-02', '2026-09-01') })).toEqual(['call'])
  })
  test('a step that was taken is done, and so are the ones below it', () => {
    const absent = days('2026-09-01', '2026-10-01', '2026-11-02')
    expect(rules({ absent, taken: [{ kind: 'talk', takenOn: '2026-11-03' }] })).toEqual([])
    expect(rules({ absent, taken: [{ kind: 'call', takenOn: '2026-09-01' }] })).toEqual(['talk'])
    expect(rules({ absent, taken: [{ kind: 'talk', takenOn: '2026-07-31' }] })).toEqual(['talk'])
  })
  test('who was reached from the call list was called; a talk is more than a call', () => {
    const absent = days('2026-09-01', '2026-10-01')
    expect(rules({ absent, called: ['2026-09-01'] })).toEqual([])
    expect(rules({ absent, called: ['2026-08-31'] })).toEqual(['call'])
    expect(rules({ absent: [...absent, ...days('2026-11-02')], called: ['2026-11-02'] })).toEqual(['talk'])
  })
  test('a call about an absence is none about coming late', () => {
    expect(lates(['2026-09-02', '2026-09-03'], { absent: days('2026-09-04'), called: ['2026-09-04'] })).toEqual([['call', 2, 2]])
  })
})

test('a step says since when: the day of the absence, the time late or the hour that reached it', () => {
  const since = (facts: Partial<DueFacts>) => due(facts).map((one) => (one.rule === 'absence/hours-unknown' ? null : one.since))
  const four = ['2026-09-01', '2026-09-29', '2026-10-27', '2026-11-20']
  expect(since({ absent: days(...four) })).toEqual(['2026-10-27'])
  expect(since({ late: four.toReversed() })).toEqual(['2026-11-20'])
  // 4 hours a day: the fourth within 28 days makes 16
  expect(since({ absent: days('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06') })).toEqual([
    '2026-11-04',
    '2026-11-05',
  ])
})

describe('steps by number of times late', () => {
  const four = ['2026-09-01', '2026-09-14', '2026-10-01', '2026-11-02']
  test('below, on and above', () => {
    expect(lates(four.slice(0, 1))).toEqual([])
    expect(lates(four.slice(0, 2))).toEqual([['call', 2, 2]])
    expect(lates(four)).toEqual([['talk', 4, 4]])
    expect(lates([...four, '2026-11-03'])).toEqual([['talk', 5, 4]])
  })
  test('of the last school year do not count', () => expect(lates(['2026-06-01', '2026-07-31', '2026-08-01'])).toEqual([]))
  test('what was done before the step was reached was about something else', () => {
    expect(lates(four, { taken: [{ kind: 'talk', takenOn: '2026-11-01' }] })).toEqual([['talk', 4, 4]])
    expect(lates(four, { taken: [{ kind: 'call', takenOn: '2026-11-03' }] })).toEqual([['talk', 4, 4]])
    expect(lates(four, { taken: [{ kind: 'talk', takenOn: '2026-11-02' }] })).toEqual([])
  })
  test('a step at absence stays due whatever is counted of being late, and the other way round', () => {
    const absent = days('2026-09-01', '2026-10-01', '2026-11-02')
    expect(rules({ absent, late: [] })).toEqual(['talk'])
    expect(rules({ absent, late: four })).toEqual(['talk', 'absence/late-step-due'])
    expect(lates(four, { ladder: { ...ladder, lateAfter: { call: null, talk: null, letter: null, visit: null } } })).toEqual([])
  })
})

describe('16 hours in 4 weeks', () => {
  // 4 hours a day; from 26 October 28 days run to 22 November
  const four = days('2026-10-26', '2026-11-02', '2026-11-09', '2026-11-22')
  test('below and on the hours', () => {
    expect(rules({ absent: four.slice(1) })).not.toContain('absence/report-due')
    expect(due({ absent: four }).at(-1)).toMatchObject({
      rule: 'absence/report-due',
      hours: 16,
      from: '2026-10-26',
      severity: 'needs-a-decision',
    })
  })
  test('a day later is outside the weeks', () => {
    expect(rules({ absent: [...four.slice(0, 3), ...days('2026-11-23')] })).not.toContain('absence/report-due')
  })
  test('hours that somebody typed go before those of a day', () => {
    const absent = [{ day: '2026-11-02', hours: 15.5 }, ...days()]
    expect(rules({ absent })).toEqual(['call'])
    expect(rules({ absent: [...absent, { day: '2026-11-03', hours: 0.5 }] })).toContain('absence/report-due')
  })
  test('what was reported is done; new hours count anew', () => {
    const taken = [{ kind: 'report' as const, takenOn: '2026-11-22' }]
    expect(due({ absent: four, taken })).toEqual([])
  })
  test('without the hours of a day it is said that they are not known', () => {
    expect(rules({ absent: four, ladder: { ...ladder, dayHours: null } })).toContain('absence/hours-unknown')
  })
  test('is a hard finding only with its article', () => {
    const norm: Norm = { ...COMMON_NORM, article: 'Artikel dat de regio invulde' }
    expect(due({ absent: four, norm }).at(-1)).toMatchObject({ severity: 'not-allowed', article: 'Artikel dat de regio invulde' })
  })
})

describe('a school may be stricter, never looser', () => {
  test.each([
    [16, 4, false],
    [15.99, 4, false],
    [16.01, 4, true],
    [16, 5, false],
    [16, 3, true],
  ])('%d hours in %d weeks', (hours, weeks, looser) => expect(isLooser({ hours, weeks }, COMMON_NORM)).toBe(looser))

  const read = (fields: Record<string, string>) => readLadder(new URLSearchParams({ vanaf: '2026-08-01', ...fields }), COMMON_NORM)
  test('a form that is looser is refused at its field', () => {
    expect(read({ uren: '20' })).toEqual({ ok: false, mistakes: [{ field: 'uren', mistake: 'looser' }] })
    expect(read({ weken: '3' })).toEqual({ ok: false, mistakes: [{ field: 'weken', mistake: 'looser' }] })
    expect(read({ uren: '12', weken: '4', daguren: '6,5' })).toMatchObject({
      ok: true,
      value: { report: { hours: 12, weeks: 4 }, dayHours: 6.5 },
    })
  })
  test('steps do not come down', () => {
    expect(read({ bellen: '3', gesprek: '2' })).toEqual({ ok: false, mistakes: [{ field: 'gesprek', mistake: 'not-rising' }] })
    expect(read({ 'laat-gesprek': '9', 'laat-brief': '8' })).toEqual({
      ok: false,
      mistakes: [{ field: 'laat-brief', mistake: 'not-rising' }],
    })
    expect(read({ bellen: '3', 'laat-bellen': '2' })).toMatchObject({
      ok: true,
      value: { after: { call: 3 }, lateAfter: { call: 2, talk: null } },
    })
  })
})
