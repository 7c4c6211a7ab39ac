import { expect, test } from 'vitest'
import type { RouteAnswer } from '../../answers/route-answer.ts'
import { answerSignals } from './answers.ts'

const answer = (more: Partial<RouteAnswer>): RouteAnswer => ({
  ...{ routeId: 'tot', name: 'TOT', cohort: 2025, moment: 3, question: 'missed', option: 'practice', answers: 20, n: 6 },
  ...more,
})
const told = (...all: Partial<RouteAnswer>[]) => answerSignals(all.map(answer)).map(({ given }) => [given.what, given.count, given.moment])

test('without answers there is nothing', () => expect(answerSignals([])).toEqual([]))

test('what was missed most is a signal of the route, with the way to its counts', () => {
  const [signal] = answerSignals([answer({}), answer({ option: 'travel', n: 8 }), answer({ option: 'nothing', n: 12 })])
  expect(signal).toEqual({
    ...{ kind: 'answers-tell', subject: 'TOT', path: '/programma/tot#vervolg', day: null },
    given: { what: 'missed-travel', count: 8, answers: 20, cohort: 2025, moment: 3 },
    of: { routeIds: ['tot'], schoolIds: [] },
  })
})

test('who missed nothing, was known and found the route fitting asks for nobody', () =>
  expect(
    told(
      { option: 'nothing' },
      { question: 'known', option: 'yes' },
      { question: 'fitted', option: 'partly' },
      { question: 'place', option: 'neither' },
    ),
  ).toEqual([]))

test('a number that is hidden tells nothing', () => expect(told({ n: null }, { question: 'known', option: 'no', n: null })).toEqual([]))

test('what was told at another moment counts where nobody answered at a moment that was planned', () => {
  expect(told({ moment: null, n: 9 })).toEqual([['missed-practice', 9, '']])
  expect(told({ moment: null, n: 9 }, { option: 'travel', n: 5 })).toEqual([['missed-travel', 5, 3]])
})

test('the last cohort, at the last moment of each question', () =>
  expect(
    told(
      { cohort: 2024, option: 'travel', n: 19 },
      { moment: 3, option: 'practice', n: 15 },
      { moment: 12, option: 'guidance', n: 5 },
      { question: 'known', option: 'no', n: 7 },
      { question: 'fitted', option: 'no', n: 9, routeId: 'other', cohort: 2023 },
    ),
  ).toEqual([
    ['known-no', 7, 3],
    ['missed-guidance', 5, 12],
    ['fitted-no', 9, 3],
  ]))
