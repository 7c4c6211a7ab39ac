import { describe, expect, it } from 'vitest'
import { checkOptions } from './monitor-options.ts'

describe('options of the monitor', () => {
  it('without any ask for nothing special', () => {
    expect(checkOptions({})).toMatchObject({ format: null, out: null, cohorts: undefined, acceptRejects: false, threads: undefined })
  })
  it('name cohorts once with a comma, or more than once', () => {
    expect(checkOptions({ cohort: 'a, b' })).toMatchObject({ cohorts: ['a', 'b'] })
    expect(checkOptions({ cohort: ['a', 'b'] })).toMatchObject({ cohorts: ['a', 'b'] })
  })
  it.each([
    [{ format: 'pdf' }, 'format'],
    [{ population: 'alle,iedereen' }, 'population'],
    [{ levering: 'bijna' }, 'levering'],
    [{ leverdatum: '2012-02-30' }, 'leverdatum'],
    [{ memory: 'veel' }, 'memory'],
    [{ memory: 4 }, 'memory'],
    [{ threads: 0 }, 'threads'],
    [{ cluster: 'klas' }, 'cluster'],
  ])('%j is refused by name', (options, option) => expect(checkOptions(options)).toMatchObject({ option }))
  it('take memory and threads as numbers or text', () => {
    expect(checkOptions({ memory: '512MB', threads: 2 })).toMatchObject({ memory: '512MB', threads: 2 })
  })
  it('--json is a format', () => {
    expect(checkOptions({ json: true })).toMatchObject({ format: 'json' })
  })
})
