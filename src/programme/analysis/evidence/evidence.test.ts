import { describe, expect, test } from 'vitest'
import type { RouteDesign } from '../../design/design.ts'
import { aBlock, aDesign, aPayment, aYear } from '../testing/designs.ts'
import { EVIDENCE, type EvidenceId, evidence } from './evidence.ts'

const fact = (id: EvidenceId, given: Partial<RouteDesign> = {}) => evidence(aDesign(given)).find((one) => one.id === id)
const holds = (id: EvidenceId, given: Partial<RouteDesign> = {}) => fact(id, given)?.holds

test('each relation stands there once, with its strength and source, in a fixed order', () => {
  const all = evidence(aDesign())
  expect(all.map(({ id }) => id)).toEqual(EVIDENCE)
  expect(Object.fromEntries(all.map(({ id, strength }) => [id, strength]))).toMatchObject({
    'pedagogy-binding': 'thick',
    'early-mbo-content-binding': 'arrow',
    'communication-binding': 'dotted',
    'cooperation-pedagogy': 'untestable',
  })
  expect(all.every(({ source }) => source.kind === 'report' && source.year >= 2012)).toBe(true)
})

test('of a design in which nothing is laid down nothing is said', () => {
  expect(new Set(evidence(aDesign({ years: [] })).map(({ holds }) => holds))).toEqual(new Set(['open', 'elsewhere']))
})

describe('mbo content begins', () => {
  const block = (year: string, given = {}) => ({ blocks: [aBlock('b', { year, counts: 'mbo', ...given })] })

  test.each([
    ['v3', 'yes'],
    ['v4', 'partly'],
    ['m1', 'no'],
  ])('in %s: %s', (year, expected) => {
    expect(holds('early-mbo-content-binding', block(year))).toBe(expected)
  })

  test('before vmbo 3, where a route begins earlier', () => {
    expect(fact('early-mbo-content-binding', { years: [aYear('v2'), aYear('v3')], ...block('v2') })).toMatchObject({
      holds: 'yes',
      given: { routeYear: 0 },
    })
  })

  test('by what counts, else by where and by whom', () => {
    expect(holds('early-mbo-content-binding', block('v3', { counts: 'both' }))).toBe('yes')
    expect(holds('early-mbo-content-binding', block('v3', { counts: null, taughtBy: 'both' }))).toBe('yes')
    expect(holds('early-mbo-content-binding', block('v3', { counts: 'vmbo', place: 'mbo' }))).toBe('open')
    expect(holds('early-mbo-content-binding', block('v3', { counts: null }))).toBe('open')
  })
})

describe('a half to a whole year won', () => {
  const level = (niveau: 2 | 3 | 4, extended: boolean | null = null) =>
    [{ crebo: null, name: 'x', niveau, leertraject: 'bol', extended }] as const
  const route = (...weeks: (number | null)[]) => [aYear('v3'), aYear('v4'), ...weeks.map((one, at) => aYear(`m${at + 1}`, { weeks: one }))]
  const won = (niveau: 2 | 3 | 4, years: ReturnType<typeof route>, extended: boolean | null = null) =>
    fact('acceleration-binding', { years, qualifications: [...level(niveau, extended)] })

  // vmbo 3 and 4 and two years of mbo 2 are four years
  test.each([
    [[40, 40], 'no', 0],
    [[40, 20], 'yes', 0.5],
    [[40], 'yes', 1],
    [[40, 40, 20], 'no', -0.5],
    [[null, null], 'no', 0],
  ])('mbo 2 in years of %j weeks: %s', (weeks, expected, years) => {
    expect(won(2, route(...weeks))).toMatchObject({ holds: expected, given: { years } })
  })

  test('an extended mbo 4 takes four years; TOT does it in three, and pushes vmbo 2 and 3 together', () => {
    const tot = [aYear('v2', { leerjaren: [2, 3] }), aYear('v4'), aYear('m1'), aYear('m2'), aYear('m3')]
    expect(won(4, tot, true)).toMatchObject({ holds: 'yes', given: { years: 1 } })
    expect(won(4, tot, false)).toMatchObject({ holds: 'no', given: { years: 0 } })
  })

  test('years of the hbo count on neither side', () => {
    expect(won(4, [...route(40, 40, 40), aYear('h1', { stage: 'hbo' })])).toMatchObject({ given: { years: 0 } })
  })
})

describe('pedagogy', () => {
  const none = { place: null, ownRoom: null, smallTeam: null, mentorContinues: null, rules: null, note: null }

  test('continued in full, in part, not, or not filled in', () => {
    const all = { ...none, ownRoom: true, smallTeam: true, mentorContinues: true, rules: 'vmbo' } as const
    expect(holds('pedagogy-binding', { pedagogy: all })).toBe('yes')
    expect(fact('pedagogy-binding', { pedagogy: { ...all, rules: 'mbo' } })).toMatchObject({ holds: 'partly', given: { parts: 3, of: 4 } })
    expect(holds('pedagogy-binding', { pedagogy: { ...none, smallTeam: false } })).toBe('no')
    expect(holds('pedagogy-binding', { pedagogy: none })).toBe('open')
  })
})

test('the exam is dropped in full, in part or not', () => {
  const exam = (change: 'kept' | 'moved' | 'dropped' | null) =>
    ({ id: String(change), subject: 'x', part: 'common', change, year: null, week: null }) as const
  const exams = (...changes: Parameters<typeof exam>[0][]) => holds('exam-dropped-parents', { exams: changes.map(exam) })
  expect([exams('dropped'), exams('dropped', 'kept'), exams('kept', 'moved'), exams(null), exams()]).toEqual([
    'yes',
    'partly',
    'no',
    'open',
    'open',
  ])
})

test.each([
  [15, 'no'],
  [16, 'yes'],
])('%d places: %s', (places, expected) => {
  expect(holds('numbers-continuity', { target: { ...aDesign().target, places } })).toBe(expected)
})

test('financial agreements are payments, or a clause about money', () => {
  const clauses = (...all: RouteDesign['agreement']['clauses']) => ({ agreement: { kind: null, clauses: all } })
  expect(holds('finance-continuity', { payments: [aPayment('p')] })).toBe('yes')
  expect(holds('finance-continuity', clauses('financial-agreements'))).toBe('yes')
  expect(holds('finance-continuity', clauses('complaints'))).toBe('no')
})
