import { describe, expect, it } from 'vitest'
import { peakOf } from './leaving.ts'

const year = (name: number, n: number, left: number) => ({ what: 'site' as const, name: '90AA', year: name, n, left })

describe('a mass exit', () => {
  it('is one year with far more leavers than any other', () => {
    expect(peakOf([year(2008, 100, 5), year(2009, 100, 60), year(2010, 100, 6)])?.year).toBe(2009)
  })
  it('is not the highest of ordinary years', () => {
    expect(peakOf([year(2008, 100, 5), year(2009, 100, 9), year(2010, 100, 6)])).toBeNull()
  })
  it('needs ten leavers: below, on', () => {
    expect(peakOf([year(2008, 9, 9), year(2009, 100, 0)])).toBeNull()
    expect(peakOf([year(2008, 10, 10), year(2009, 100, 0)])?.year).toBe(2008)
  })
  it('needs twice the next year: below, on', () => {
    expect(peakOf([year(2008, 10_000, 1000), year(2009, 10_000, 1999)])).toBeNull()
    expect(peakOf([year(2008, 10_000, 1000), year(2009, 10_000, 2000)])?.year).toBe(2009)
  })
  it('cannot be told from one year, or from none', () => {
    expect([peakOf([year(2008, 100, 90)]), peakOf([])]).toEqual([null, null])
  })
})
