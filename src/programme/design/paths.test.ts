import { describe, expect, it } from 'vitest'
import { glrDesign } from '../testing/designs.ts'
import { emptyDesign } from './empty-design.ts'
import { newBlock, newYear } from './new-parts.ts'
import { openPaths, pathsOf, sourceOf, valueAt } from './paths.ts'

const small = () => ({
  ...emptyDesign('Klein', 'glr'),
  qualifications: [{ crebo: null, name: 'Hulp', niveau: 2 as const, leertraject: null, extended: null }],
  years: [newYear('v3', 'vmbo', [3])],
  blocks: [newBlock('dag', 'Dag op het mbo', 'v3', 'beroepsgericht', { weeks: { from: 36, to: 27 }, weekdays: ['fri'] })],
})

describe('paths', () => {
  it('name a part by its id, one without by its place, and stop at one answer', () => {
    const paths = pathsOf(small())
    expect(paths.get('blocks/dag/weeks')).toEqual({ from: 36, to: 27 })
    expect(paths.get('blocks/dag/weekdays')).toEqual(['fri'])
    expect(paths.get('blocks/dag/hours')).toBeNull()
    expect(paths.get('qualifications/0/niveau')).toBe(2)
    expect(paths.get('years/v3/leerjaren')).toEqual([3])
    expect(paths.get('exams')).toEqual([])
    expect(paths.get('calendar/vo')).toBeNull()
    expect(paths.get('statements/lob')).toBeNull()
  })

  it('leave out what is about the file, and ids', () => {
    const names = [...pathsOf(glrDesign()).keys()]
    expect(names.filter((path) => /^(format|from|sources|open)(\/|$)|\/id$/.test(path))).toEqual([])
  })

  it('lead to what they were made from', () => {
    const design = glrDesign()
    expect([...pathsOf(design)].filter(([path, value]) => valueAt(design, path) !== value && value !== null)).toEqual([])
  })

  it('lead to whole parts and lists, and nowhere when there is no such place', () => {
    const design = small()
    expect(valueAt(design, 'blocks')).toBe(design.blocks)
    expect(valueAt(design, 'blocks/dag')).toBe(design.blocks[0])
    for (const none of ['blocks/nacht', 'blocks/dag/nothing', 'constructor', 'blocks/constructor', 'blocks/__proto__', 'name/length', ''])
      expect([none, valueAt(design, none)]).toEqual([none, undefined])
  })
})

describe('open places', () => {
  it('are those listed that are still empty', () => {
    const open = ['blocks/dag/hours', 'blocks/dag/weeks', 'exams', 'target/places', 'blocks/gone/hours', 'statements/lob']
    expect(openPaths({ ...small(), open })).toEqual(['blocks/dag/hours', 'exams', 'target/places', 'statements/lob'])
  })

  it('of a list of parts close with its first part', () => {
    const filled = { ...small(), open: ['blocks', 'exams'] }
    expect(openPaths(filled)).toEqual(['exams'])
  })
})

describe('a source', () => {
  const sources = [
    { path: 'blocks', source: 'A' },
    { path: 'blocks/dag/hours', source: 'B' },
  ]

  it('is the nearest: of the field, else of what it is in', () => {
    expect(sourceOf({ sources }, 'blocks/dag/hours')).toBe('B')
    expect(sourceOf({ sources }, 'blocks/dag/name')).toBe('A')
    expect(sourceOf({ sources }, 'blocks')).toBe('A')
  })

  it('of a part does not spread to a name that only begins alike', () => {
    expect(sourceOf({ sources }, 'blocksmith')).toBeNull()
    expect(sourceOf({ sources }, 'exams/ne/year')).toBeNull()
  })
})
