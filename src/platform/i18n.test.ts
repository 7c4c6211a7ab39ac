import { describe, expect, it } from 'vitest'
import { formatDate, formatNumber, formatP, formatSigned } from './i18n.ts'

describe('numbers', () => {
  it('are written as each language does', () => {
    expect([formatNumber('nl', 25453), formatNumber('en', 25453)]).toEqual(['25.453', '25,453'])
    expect([formatNumber('nl', -4.25, 1), formatNumber('en', 0.5, 2)]).toEqual(['−4,3', '0.50'])
  })
  it('with a sign show it, and zero has none', () => {
    expect([4.5, -2, 0, -0.04].map((value) => formatSigned('nl', value))).toEqual(['+4,5', '−2,0', '0,0', '0,0'])
  })
  it('as p never become zero', () => {
    expect([0.018, 0.001, 0.00099, 0].map((p) => formatP('nl', p))).toEqual(['p = 0,018', 'p = 0,001', 'p < 0,001', 'p < 0,001'])
  })
})

it('dates are calendar dates, whatever the time zone', () => {
  expect([formatDate('nl', '2012-10-01'), formatDate('en', '2012-10-01'), formatDate('nl', '2012-10-01', 'short')]).toEqual([
    '1 oktober 2012',
    '1 October 2012',
    '1 okt 2012',
  ])
})
