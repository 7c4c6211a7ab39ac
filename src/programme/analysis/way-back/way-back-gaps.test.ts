import { describe, expect, test } from 'vitest'
import { routeMonths, waysIn } from '../../design/route-months.ts'
import { aDesign, aWay, aYear } from '../testing/designs.ts'
import { wayBackGaps } from './way-back-gaps.ts'

/** Vmbo 3 and 4: 24 months. */
const YEARS = [aYear('v2'), aYear('v3'), aYear('v4')]
const found = (...wayBack: ReturnType<typeof aWay>[]) => wayBackGaps(aDesign({ years: YEARS, wayBack }))
const gaps = (...ways: ReturnType<typeof aWay>[]) =>
  found(...ways)
    .findings.filter(({ rule }) => rule === 'way-back/gap')
    .map(({ given }) => Object.values(given ?? {}).join(' '))

describe('months without a way', () => {
  test('are one gap from the first route year to the last when there is none at all', () => {
    expect(gaps()).toEqual(['vmbo 3 1 vmbo 4 12 24'])
  })

  test('before, between and after ways are gaps of their own, also over the summer', () => {
    // open: vmbo 3 month 2 to 6 and vmbo 4 month 3; gaps: 1; 7–12 and 1–2; 4–12
    expect(gaps(aWay('a', ['v3', 2], ['v3', 6]), aWay('b', ['v4', 3], ['v4', 3]))).toEqual([
      'vmbo 3 1 vmbo 3 1 1',
      'vmbo 3 7 vmbo 4 2 8',
      'vmbo 4 4 vmbo 4 12 9',
    ])
  })

  test('are none when the ways meet', () => {
    expect(gaps(aWay('a', ['v3', 1], ['v3', 6]), aWay('b', ['v3', 7], ['v4', 12]))).toEqual([])
  })

  test('remain where a way leads to no diploma yet', () => {
    expect(gaps(aWay('a', ['v3', 1], ['v4', 12], { diploma: null }))).toHaveLength(1)
  })

  test('count as the rules of the scheme count them', () => {
    const design = aDesign({ years: YEARS, wayBack: [aWay('a', ['v3', 2], ['v3', 6])] })
    const without = routeMonths(design).filter((month) => waysIn(design, month).length === 0).length
    const given = wayBackGaps(design).findings.map(({ given }) => Number(given?.months))
    expect(given.reduce((a, b) => a + b, 0)).toBe(without)
  })
})

test('a month says what is in reach, the highest first', () => {
  const { months } = found(aWay('a', ['v3', 1], ['v4', 12], { diploma: 'vmbo-bb' }), aWay('b', ['v4', 1], ['v4', 12], { diploma: 'mbo-2' }))
  expect(months).toHaveLength(24)
  expect(months[0]).toMatchObject({ year: 'v3', month: 1, label: 'vmbo 3', diplomas: ['vmbo-bb'] })
  expect(months[12]).toMatchObject({ year: 'v4', month: 1, diplomas: ['mbo-2', 'vmbo-bb'], ways: [{ id: 'a' }, { id: 'b' }] })
})

test('a way without a place or without what is left is named; one without a diploma is only open', () => {
  const open = found(aWay('a', ['v3', 1], ['v4', 12], { where: null, left: ' ' })).findings
  expect(open.map(({ rule, field }) => [rule, field])).toEqual([
    ['way-back/incomplete', 'wayBack/a/where'],
    ['way-back/incomplete', 'wayBack/a/left'],
  ])
  expect(found(aWay('a', ['v3', 1], ['v4', 12], { diploma: null, where: null })).findings.map(({ rule }) => rule)).toEqual(['way-back/gap'])
})

test.each([
  [['v4', 1], ['v3', 12], true],
  [['v3', 2], ['v3', 1], true],
  [['v3', 1], ['gone', 1], true],
  [['v3', 1], ['v3', 1], false],
] as [[string, number], [string, number], boolean][])('a way from %j to %j ends before it begins: %s', (from, to, is) => {
  expect(found(aWay('a', from, to)).findings.some(({ rule }) => rule === 'way-back/backwards')).toBe(is)
})
