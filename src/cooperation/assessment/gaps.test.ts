import { expect, test } from 'vitest'
import { type Assessment, stateOn } from './assessment.ts'
import { gapsOf } from './gaps.ts'

const one: Assessment = {
  ...{ id: 'a', regionId: 'r', schoolYear: 2026, routeId: null, voId: 'v', mboId: 'm', name: 'V – M' },
  ...{ opensOn: '2027-05-01', closesOn: '2027-05-31', routeIds: [], reach: { vo: [], mbo: [] } },
}
const score = (side: 'vo' | 'mbo', given: number) =>
  ({ assessmentId: 'a', side, question: 'vision', score: given, answers: 3, keptBack: 0 }) as const
const both = [
  { assessmentId: 'a', side: 'vo', answers: 3 },
  { assessmentId: 'a', side: 'mbo', answers: 3 },
] as const

test.each([
  ['2027-04-30', 'to-come'],
  ['2027-05-01', 'open'],
  ['2027-05-31', 'open'],
  ['2027-06-01', 'closed'],
])('on %s it is %s', (day, state) => expect(stateOn(one, day)).toBe(state))

test('far apart and over: said with both means', () =>
  expect(gapsOf([one], [score('vo', 4), score('mbo', 2)], both, '2027-06-01')).toEqual([
    {
      assessmentId: 'a',
      name: 'V – M',
      routeId: null,
      voId: 'v',
      mboId: 'm',
      rule: 'assessment/far-apart',
      question: 'vision',
      vo: 4,
      mbo: 2,
      apart: 2,
      answers: { vo: 3, mbo: 3 },
    },
  ]))

test('while it is open nothing is said', () => expect(gapsOf([one], [score('vo', 4), score('mbo', 2)], both, '2027-05-31')).toEqual([]))

test('a side that did not answer is named', () =>
  expect(gapsOf([one], [score('vo', 4)], [both[0]], '2027-06-01')).toMatchObject([
    { rule: 'assessment/side-silent', side: 'mbo', closesOn: '2027-05-31' },
  ]))
