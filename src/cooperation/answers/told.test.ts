import { expect, test } from 'vitest'
import type { RouteAnswer } from './route-answer.ts'
import { type Count, toldOf } from './told.ts'

const answer = (more: Partial<RouteAnswer>): RouteAnswer => ({
  ...{ routeId: 'tot', name: 'TOT', cohort: 2025, moment: 3, question: 'known', option: 'yes', answers: 12, n: 7, ...more },
})
const every = [{ routeId: 'tot', cohorts: [] }]

test('nobody answered: nothing was told', () => expect(toldOf([], every)).toEqual([]))

test('of the routes and cohorts that are covered, the last cohort first', () => {
  const all = [answer({ cohort: 2024 }), answer({}), answer({ cohort: 2026 }), answer({ routeId: 'other' })]
  expect(toldOf(all, every).map(({ routeId, cohort }) => [routeId, cohort])).toEqual([
    ['tot', 2026],
    ['tot', 2025],
    ['tot', 2024],
  ])
  expect(toldOf(all, [{ routeId: 'tot', cohorts: [2025] }]).map(({ cohort }) => cohort)).toEqual([2025])
})

test('each answer beside itself at each moment, and a hidden number stays hidden', () => {
  const all = [
    answer({}),
    answer({ option: 'no', n: null }),
    answer({ moment: null, answers: 5, n: 5 }),
    answer({ question: 'place', option: 'work' }),
  ]
  const [told] = toldOf(all, every)
  expect(told?.moments).toEqual([3, null])
  const shown = (one: Count) => (one === null || one === 'too-few' ? one : { n: one.n })
  expect(
    told?.questions.map(({ question, options }) => [question, options.map(({ option, counts }) => [option, counts.map(shown)])]),
  ).toEqual([
    [
      'known',
      [
        ['yes', [{ n: 7 }, { n: 5 }]],
        ['no', [{ n: null }, null]],
      ],
    ],
    // fewer than five who told at another moment said what they do now
    ['place', [['work', [{ n: 7 }, 'too-few']]]],
  ])
})
