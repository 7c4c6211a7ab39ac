import { expect, test } from 'vitest'
import { type AnswerCount, type Count, lastCohort } from './answers.ts'

const count = (more: Partial<AnswerCount>): AnswerCount => ({
  ...{ cohort: 2025, moment: 3, question: 'missed', option: 'practice', answers: 12, n: 7 },
  ...more,
})

const shown = (one: Count) => (one === null || one === 'too-few' ? one : { n: one.n })

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
    seen?.questions.map(({ question, options }) => [question, options.map(({ option, counts }) => [option, counts.map(shown)])]),
  ).toEqual([
    ['known', [['no', [{ n: 5 }, 'too-few']]]],
    [
      'missed',
      [
        ['practice', [{ n: 7 }, { n: 6 }]],
        ['travel', [{ n: null }, null]],
      ],
    ],
  ])
})

test('what was told at another moment stands last', () => {
  const seen = lastCohort([count({ moment: null, n: 5, answers: 5 }), count({ moment: 12, n: 6 })])
  expect(seen?.moments).toEqual([12, null])
  expect(seen?.questions[0]?.options[0]?.counts.map(shown)).toEqual([{ n: 6 }, { n: 5 }])
})

test('a moment at which too few answered has no column', () => expect(lastCohort([count({ moment: 12 })])?.moments).toEqual([12]))
