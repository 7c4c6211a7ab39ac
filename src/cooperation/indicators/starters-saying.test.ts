import { expect, test } from 'vitest'
import type { RouteAnswer } from '../answers/route-answer.ts'
import { startersSaying } from './starters-saying.ts'

const line = (more: Partial<RouteAnswer>): RouteAnswer => ({
  ...{ routeId: 'r', name: 'TOT', cohort: 2025, moment: 3, question: 'known', option: 'yes', answers: 20, n: 15, ...more },
})
const about = { routeIds: ['r'], cohorts: new Map<string, number[]>(), from: '2025-08-01', until: '2026-11-23' }
const nothing = { value: null, why: 'no-data' }

test('percent that said yes, of all answers after 3 and 12 months', () =>
  // 15 of 20, 5 of 10 and none of 10: 20 of 40
  expect(
    startersSaying(
      [
        line({}),
        line({ option: 'no', n: 5 }),
        line({ moment: 12, answers: 10, n: 5 }),
        line({ cohort: 2026, answers: 10, option: 'partly', n: 10 }),
      ],
      about,
      'known',
    ),
  ).toEqual({
    ...{ value: 50, unit: 'procent' },
    rows: [
      { label: 'TOT', year: 2025, value: 75, href: '/programma/r#vervolg' },
      { label: 'TOT', year: 2025, value: 50, href: '/programma/r#vervolg' },
      { label: 'TOT', year: 2026, value: 0, href: '/programma/r#vervolg' },
    ],
  }))

test.each([
  ['of another route', { routeId: 's' }],
  ['to another question', { question: 'fitted' }],
  ['of who began before the term', { cohort: 2024 }],
  ['of who began after it', { cohort: 2027 }],
  ['told at a moment that the school chose', { moment: null }],
])('an answer %s is none of this', (_, more) => expect(startersSaying([line(more)], about, 'known')).toEqual(nothing))

test('of the cohorts that the agreement covers', () =>
  expect(startersSaying([line({}), line({ cohort: 2026, n: 5 })], { ...about, cohorts: new Map([['r', [2026]]]) }, 'known')).toMatchObject({
    value: 25,
  }))

test('no answers say nothing', () => expect(startersSaying([], about, 'fitted')).toEqual(nothing))

test('a yes that is hidden is not told by a sum with another cohort', () =>
  expect(startersSaying([line({ n: null }), line({ cohort: 2026 })], about, 'known')).toMatchObject({
    ...{ value: null, why: 'too-few-to-show' },
    rows: [{ value: 'few' }, { value: 75 }],
  }))
