import { expect, test } from 'vitest'
import { type AnswerCount, lastCohort } from './answers.ts'

const count = (more: Partial<AnswerCount>): AnswerCount => ({
  ...{ cohort: 2025, moment: 3, question: 'missed', option: 'practice', answers: 12, n: 7 },
  ...more,
})

test('without answers there is no cohort', () => expect(lastCohort([])).toBeNull())

test('the last cohort alone, each answer beside itself after 3 and 12 months', () => {
  const seen = lastCohort([
    count({ cohort: 2024, option: 'travel' }),
    count({}),
    count({ option: 'travel', n: null }),
    count({ moment: 12, answers: 6, n: 6 }),
    count({ question: 'known', option: 'no', n: 5 }),
  ])
  expect(seen).toMatchObject({ cohort: 2025, moments: [3, 12] })
  expect(
    seen?.questions.map(({ question, options }) => [question, options.map(({ option, counts }) => [option, counts.map((one) => one?.n)])]),
  ).toEqual([
    ['known', [['no', [5, undefined]]]],
    [
      'missed',
      [
        ['practice', [7, 6]],
        ['travel', [null, undefined]],
      ],
    ],
  ])
})

test('a moment at which too few answered has no column', () => expect(lastCohort([count({ moment: 12 })])?.moments).toEqual([12]))
