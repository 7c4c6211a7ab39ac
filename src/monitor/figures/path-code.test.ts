import { describe, expect, it } from 'vitest'
import { pathCodeOf, positionOf, positionsOf } from './path-code.ts'

const nobody = { qualified: null, within: false, present: 0, inRoute: 0 }

describe('the position is the first that applies', () => {
  it('startkwalificatie goes before the route, from the year it counts', () => {
    const pupil = { qualified: 2, within: true, present: 0b111, inRoute: 0b111 }
    expect([0, 1, 2, 3].map((years) => positionOf(pupil, years))).toEqual([
      'in-traject',
      'in-traject',
      'startkwalificatie-binnen',
      'startkwalificatie-binnen',
    ])
  })
  it('the route goes before other education', () => {
    expect(positionOf({ ...nobody, present: 0b11, inRoute: 0b01 }, 0)).toBe('in-traject')
    expect(positionOf({ ...nobody, present: 0b11, inRoute: 0b01 }, 1)).toBe('overig-onderwijs')
  })
  it('nothing found is unknown, and who returns counts again', () => {
    const pupil = { ...nobody, present: 0b101 }
    expect([0, 1, 2].map((years) => positionOf(pupil, years))).toEqual(['overig-onderwijs', 'onbekend', 'overig-onderwijs'])
  })
  it('a diploma outside the route stays outside', () => {
    expect(positionOf({ ...nobody, qualified: 0 }, 4)).toBe('startkwalificatie-buiten')
  })
  it('holds far from the start, where a 32-bit shift would wrap', () => {
    expect(positionOf({ ...nobody, present: 2 ** 40 }, 40)).toBe('overig-onderwijs')
    expect(positionOf({ ...nobody, present: 2 ** 40 }, 8)).toBe('onbekend')
  })
})

it('a path has one code per count date, gaps between dates included', () => {
  const pattern = { ...nobody, startYear: 2008, present: 0b1001, inRoute: 0b0001 }
  const rest = { cohort: 0, intended: true, previousOf: 0, previousOfIntended: 0, sex: null, age: 14, sector: null, school: null, n: 1 }
  const path = pathCodeOf({ ...pattern, ...rest }, [2008, 2010, 2011])
  expect(path).toBe('243')
  expect(positionsOf(path)).toEqual(['in-traject', 'onbekend', 'overig-onderwijs'])
})
