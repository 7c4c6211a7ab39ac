import { describe, expect, test } from 'vitest'
import type { Leerweg, Niveau } from '../leerweg.ts'
import type { RoutePlan } from '../plan.ts'
import { exam, goodPlan, to, VMBO_3_4, year } from '../testing/plans.ts'
import { said, saidBy } from '../testing/said.ts'

const glr = (change: Partial<RoutePlan> = {}): RoutePlan => goodPlan('glr', change)

test('a correct design has nothing that is not allowed; only what the law itself must tell stays open', () => {
  expect(said(glr(), 'not-allowed')).toEqual([])
  expect(said(glr(), 'needs-decision')).toEqual(['dlr/obligatory-contents', 'dlr/total-length'])
})

describe('only from bb to mbo 2', () => {
  const roads: [Leerweg, Niveau, string][] = [
    ['bb', 1, 'not-allowed'],
    ['bb', 2, 'fits'],
    ['bb', 3, 'not-allowed'],
    ['kb', 2, 'not-allowed'],
    ['gl', 2, 'not-allowed'],
    ['tl', 2, 'not-allowed'],
  ]
  test.each(roads)('%s to mbo %i: %s', (leerweg, niveau, expected) => {
    expect(saidBy(glr({ leerwegen: [leerweg], qualifications: [to(niveau)] }), 'glr/only-bb-to-mbo-2')).toBe(expected)
  })

  test('one other leerweg beside bb is enough to say no', () => {
    expect(said(glr({ leerwegen: ['bb', 'kb'] }), 'not-allowed')).toEqual(['glr/only-bb-to-mbo-2'])
  })

  test('asks for what is not filled in', () => {
    expect(saidBy(glr({ leerwegen: [] }), 'glr/only-bb-to-mbo-2')).toBe('needs-decision')
    expect(saidBy(glr({ qualifications: [to(null)] }), 'glr/only-bb-to-mbo-2')).toBe('needs-decision')
  })
})

describe('the vmbo exam', () => {
  test.each([
    ['whole', [exam('Nederlands')], 'fits'],
    ['in part', [exam('Nederlands'), exam('wiskunde', 'dropped')], 'fits'],
    ['not at all', [exam('Nederlands', 'dropped')], 'fits'],
    ['not filled in', [], 'needs-decision'],
    ['half filled in', [exam('Nederlands', null)], 'needs-decision'],
  ] as const)('taken %s', (_, exams, expected) => {
    expect(saidBy(glr({ exams }), 'glr/exam-may-be-left-out')).toBe(expected)
  })

  test('that is dropped altogether has no moment', () => {
    expect(saidBy(glr({ exams: [exam('Nederlands', 'dropped')] }), 'dlr/exam-in-route-years-1-to-3')).toBeNull()
  })

  test('that remains falls in route years 1 to 3', () => {
    expect(said(glr({ exams: [exam('Engels', 'moved', 4)] }), 'not-allowed')).toEqual(['dlr/exam-in-route-years-1-to-3'])
  })
})

test.each([
  ['glr/vmbo-content-taught', 'vmbo-content-taught'],
  ['glr/better-chance-judged', 'better-chance-judged'],
] as const)('%s hangs on what the designers say', (rule, statement) => {
  const answered = (answer: boolean | undefined) =>
    glr({ statements: { ...glr().statements, [statement]: answer } as RoutePlan['statements'] })
  expect(said(answered(false), 'not-allowed')).toEqual([rule])
  expect(saidBy(answered(undefined), rule)).toBe('needs-decision')
  expect(saidBy(answered(true), rule)).toBe('fits')
})

test.each([
  ['vmbo 3', VMBO_3_4, 'fits'],
  ['vmbo 4', [year('v4', 'vmbo', 4, 1)], 'fits'],
  ['the mbo', [year('m1', 'mbo', 1, 1)], 'needs-decision'],
  ['nowhere yet', [], 'needs-decision'],
] as const)('a glr that begins in %s', (_, years, expected) => {
  expect(saidBy(glr({ years }), 'glr/begins-in-bovenbouw')).toBe(expected)
})
