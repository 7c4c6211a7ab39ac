import { describe, expect, test } from 'vitest'
import { type Field, readField, typedOf } from './field.ts'

const read = (field: Field, answers: [string, string][]) => readField(field, new URLSearchParams(answers))
const number: Field = { name: 'n', kind: 'number' }
const euros: Field = { name: 'n', kind: 'number', times: 100 }
const percents: Field = { name: 'n', kind: 'number', times: 0.01 }

describe('a number', () => {
  test.each([
    ['40', 40],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 7 ', 7],
  ])('%s', (typed, value) => expect(read(number, [['n', typed]])).toEqual({ value }))

  test.each(['1.000,50', 'veel', '1e9', '--1', '0x10', '12345678901'])('%s is none', (typed) =>
    expect(read(number, [['n', typed]])).toEqual({ mistake: 'no-number' }),
  )

  test.each(['3.000', '1.500', '€ 1.500', '12.345.678'])('%s is not guessed at', (typed) =>
    expect(read(number, [['n', typed]])).toEqual({ mistake: 'thousands' }),
  )

  test('of euros is kept in whole cents', () => {
    expect(read(euros, [['n', '€ 50']])).toEqual({ value: 5000 })
    // 19,99 × 100 is 1998.9999… as a float
    expect(read(euros, [['n', '19,99']])).toEqual({ value: 1999 })
  })

  test('of per cents is kept as a share', () => expect(read(percents, [['n', '12,5%']])).toEqual({ value: 0.125 }))
  test('of whole things has no decimals', () => expect(read({ ...number, whole: true }, [['n', '1,5']])).toEqual({ mistake: 'no-number' }))
})

describe('an empty answer', () => {
  test('is null, or missing where it is asked', () => {
    expect(read(number, [])).toEqual({ value: null })
    expect(read({ ...number, required: true }, [['n', ' ']])).toEqual({ mistake: 'missing' })
  })

  test('of many choices is an empty list, or missing where one is asked', () => {
    const days: Field = { name: 'n', kind: 'choice', words: 'weekday', options: ['mon', 'tue'], many: true }
    expect(read(days, [])).toEqual({ value: [] })
    expect(read({ ...days, required: true }, [])).toEqual({ mistake: 'missing' })
  })
})

describe('a choice', () => {
  const level: Field = { name: 'n', kind: 'choice', words: 'niveau', options: [1, 2, 3, 4] }
  test('keeps its own type', () => expect(read(level, [['n', '2']])).toEqual({ value: 2 }))
  test('is one of the list', () => expect(read(level, [['n', '5']])).toEqual({ mistake: 'unknown-choice' }))
  test('of many stands in the order of the list', () => {
    const answers: [string, string][] = [
      ['n', '4'],
      ['n', '2'],
    ]
    expect(read({ ...level, many: true }, answers)).toEqual({ value: [2, 4] })
  })
})

describe('weeks', () => {
  const weeks: Field = { name: 'w', kind: 'weeks' }
  test.each([
    ['', '', { value: null }],
    ['36', '27', { value: { from: 36, to: 27 } }],
    ['36', '', { mistake: 'weeks-half' }],
    ['36', 'mei', { mistake: 'no-number' }],
  ])('from %s to %s', (from, to, expected) => {
    const answers: [string, string][] = [
      ['w.from', from],
      ['w.to', to],
    ]
    expect(read(weeks, answers)).toEqual(expected)
  })
})

test('a yes or no can be left open', () => {
  const field: Field = { name: 'n', kind: 'yes-no' }
  expect([read(field, []), read(field, [['n', 'ja']]), read(field, [['n', 'nee']])]).toEqual([
    { value: null },
    { value: true },
    { value: false },
  ])
})

test('several numbers, with a comma for decimals', () => {
  const field: Field = { name: 'n', kind: 'numbers', times: 0.01 }
  expect(read(field, [['n', '59,8; 31,2 10']])).toEqual({ value: [0.598, 0.312, 0.1] })
  expect(read(field, [['n', '80 %, 85%,90%']])).toEqual({ value: [0.8, 0.85, 0.9] })
  expect(read(field, [['n', '80,85']])).toEqual({ mistake: 'comma-between' })
  expect(read(field, [['n', '80,85;']])).toEqual({ value: [0.8085] })
  expect(read(field, [['n', '80; 85']])).toEqual({ value: [0.8, 0.85] })
})

test('a day exists', () => {
  const field: Field = { name: 'n', kind: 'date' }
  expect(read(field, [['n', '2026-02-30']])).toEqual({ mistake: 'no-date' })
  expect(read(field, [['n', '2024-02-29']])).toEqual({ value: '2024-02-29' })
})

test.each([
  [number, 12.5],
  [euros, 1999],
  [percents, 0.125],
  [
    { name: 'n', kind: 'weeks' },
    { from: 36, to: 27 },
  ],
  [{ name: 'n', kind: 'yes-no' }, false],
  [{ name: 'n', kind: 'names' }, ['mbo-docent', 'JP']],
  [{ name: 'n', kind: 'numbers', times: 0.01 }, [0.598, 0.312]],
  [{ name: 'n', kind: 'numbers', times: 0.01 }, [0.598]],
  [{ name: 'n', kind: 'text' }, 'Fornuis & <b>'],
] as [Field, unknown][])('what a form shows of %j is read back as it was', (field, value) => {
  for (const language of ['nl', 'en'] as const) expect(read(field, typedOf(field, value, language))).toEqual({ value })
})
