import { describe, expect, it } from 'vitest'
import type { RouteDesign } from '../design.ts'
import { emptyDesign } from '../empty-design.ts'
import { newBlock, newUnit, newYear } from '../new-parts.ts'
import { FILE_LIMITS, FILE_PROBLEMS, fileProblemText, readDesign, writeDesign } from './index.ts'

const small = (more: Partial<RouteDesign> = {}): RouteDesign => ({
  ...emptyDesign('Klein', 'glr'),
  years: [newYear('v3', 'vmbo', [3])],
  blocks: [newBlock('dag', 'Dag op het mbo', 'v3', 'beroepsgericht')],
  ...more,
})

/** The problems of a file with this in place of what was there. */
function wrong(text: string) {
  const read = readDesign(text)
  return read.ok ? [] : read.problems
}
const named = (text: string) => wrong(text).map(({ problem, path }) => [problem, path])
const withText = (design: RouteDesign, from: string, to: string): string => {
  const text = writeDesign(design)
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('a file that is no route', () => {
  it('names line and character at which it stops being JSON', () => {
    const text = writeDesign(small())
    const cut = text.split('\n').slice(0, 3).join('\n')
    expect(wrong(`${cut}\n  oops`)).toEqual([{ problem: 'not-json', path: '', given: { line: 4, column: 3 } }])
    expect(wrong('')).toEqual([{ problem: 'not-json', path: '', given: { line: 1, column: 1 } }])
  })

  it.each(['[]', '1', 'null', '"route"', '{}', '{"format": 1}'])('is said of %s', (text) => {
    expect(named(text)).toEqual([['not-a-route', '']])
  })

  it('is said of another version', () => {
    const problems = wrong(withText(small(), 'doorloop-route/1', 'doorloop-route/2'))
    expect(problems).toEqual([
      { problem: 'other-format', path: 'format', given: { found: 'doorloop-route/2', format: 'doorloop-route/1' } },
    ])
  })
})

describe('a field', () => {
  it('that is not known is named', () => {
    expect(wrong(withText(small(), '"hours"', '"hour"'))).toEqual([
      { problem: 'missing-field', path: 'blocks/dag/hours', given: {} },
      { problem: 'unknown-field', path: 'blocks/dag', given: { field: 'hour' } },
    ])
    expect(wrong(withText(small(), '"statements": {}', '"statements": {"fun": true}'))).toEqual([
      { problem: 'unknown-field', path: 'statements', given: { field: 'fun' } },
    ])
  })

  it.each([
    ['"hours": null', '"hours": -1', 'too-low'],
    ['"hours": null', '"hours": 5001', 'too-high'],
    ['"hours": null', '"hours": "10"', 'wrong-kind'],
    ['"hours": null', '"hours": 1e999', 'wrong-kind'],
    ['"kind": "beroepsgericht"', '"kind": "fun"', 'not-in-list'],
    ['"id": "dag"', '"id": "a/b"', 'wrong-form'],
    ['"name": "Dag op het mbo"', '"name": ""', 'too-low'],
    ['"name": "Dag op het mbo"', '"name": "a\\u0000b"', 'bad-character'],
    ['"name": "Dag op het mbo"', '"name": "\\ud800"', 'bad-character'],
  ])('with %s as %s is %s', (from, to, problem) => {
    expect(wrong(withText(small(), from, to)).map((one) => one.problem)).toEqual([problem])
  })

  it('keeps to the lowest and highest that it may be', () => {
    for (const hours of [0, 5000]) expect(wrong(withText(small(), '"hours": null', `"hours": ${hours}`))).toEqual([])
  })

  it('has names of at most 200 letters', () => {
    const named200 = (n: number): string => withText(small(), '"name": "Dag op het mbo"', `"name": "${'n'.repeat(n)}"`)
    expect(wrong(named200(200))).toEqual([])
    expect(wrong(named200(201))).toMatchObject([{ problem: 'too-high', path: 'blocks/dag/name', given: { most: 200 } }])
  })

  it.each([
    ['1999-12-31', ['too-low']],
    ['2000-01-01', []],
    ['2100-12-31', []],
    ['2101-01-01', ['too-high']],
    ['0001-01-01', ['too-low']],
  ])('that starts on %s: %j', (startsOn, problems) => {
    expect(wrong(withText(small(), '"startsOn": null', `"startsOn": "${startsOn}"`)).map(({ problem }) => problem)).toEqual(problems)
  })

  it('of a day that does not exist is refused', () => {
    expect(named(withText(small(), '"startsOn": null', '"startsOn": "2026-02-30"'))).toEqual([['wrong-form', 'startsOn']])
  })
})

describe('ids', () => {
  it('that two parts share', () => {
    const twice = small({ blocks: [newBlock('dag', 'A', 'v3', 'avo'), newBlock('dag', 'B', 'v3', 'avo')] })
    expect(named(writeDesign(twice))).toEqual([['duplicate-id', 'blocks/dag']])
  })

  it('that lead nowhere', () => {
    const lost = newBlock('dag', 'A', 'v9', 'avo', { needs: ['nacht'], units: ['les', 'weg'] })
    const problems = wrong(writeDesign(small({ blocks: [lost], units: [newUnit('les', 'Les')] })))
    expect(problems).toEqual([
      { problem: 'unknown-id', path: 'blocks/dag/year', given: { id: 'v9', list: 'years' } },
      { problem: 'unknown-id', path: 'blocks/dag/needs', given: { id: 'nacht', list: 'blocks' } },
      { problem: 'unknown-id', path: 'blocks/dag/units', given: { id: 'weg', list: 'units' } },
    ])
  })
})

describe('a hostile file', () => {
  it('is not larger than it may be', () => {
    const text = writeDesign(small())
    const fill = (bytes: number): string => text + ' '.repeat(bytes - Buffer.byteLength(text))
    expect(wrong(fill(FILE_LIMITS.bytes))).toEqual([])
    expect(named(fill(FILE_LIMITS.bytes + 1))).toEqual([['too-large', '']])
  })

  it('has no more blocks than 500', () => {
    const many = (n: number): string =>
      writeDesign(small({ blocks: Array.from({ length: n }, (_, at) => newBlock(`b${at}`, 'Les', 'v3', 'avo')) }))
    expect(named(many(500))).toEqual([])
    expect(wrong(many(501))).toEqual([{ problem: 'too-many', path: 'blocks', given: { most: 500, found: 501 } }])
  })

  it.each(['__proto__', 'constructor', 'prototype'])('puts nothing under %s', (field) => {
    for (const place of ['"statements": {', '"pedagogy": {', '"target": {']) {
      const from = place === '"statements": {' ? '"statements": {}' : place
      const to = place === '"statements": {' ? `"statements": {"${field}": {"polluted": true}}` : `${place}"${field}": {"polluted": true},`
      expect(wrong(withText(small(), from, to)).map(({ problem, given }) => [problem, given])).toEqual([['forbidden-field', { field }]])
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is answered soon and briefly, however deep or wrong', () => {
    const deep = `{"format":"doorloop-route/1","name":${'['.repeat(500_000)}${']'.repeat(500_000)}}`
    expect(named(deep).length).toBeGreaterThan(0)
    const zeros = `{"format":"doorloop-route/1","blocks":[${'0,'.repeat(900_000)}0]}`
    expect(named(zeros)).toEqual([['too-many', 'blocks']])
    const wide = `{"format":"doorloop-route/1",${Array.from({ length: 50_000 }, (_, at) => `"f${at}":1`).join(',')}}`
    const problems = wrong(wide)
    expect(problems).toHaveLength(FILE_LIMITS.problems + 1)
    expect(problems.at(-1)?.problem).toBe('and-more')
    expect(named(`{"format":"doorloop-route/1","name":"${'a'.repeat(1_900_000)}`)).toEqual([['not-json', '']])
  })
})

describe('each problem', () => {
  it.each(FILE_PROBLEMS)('%s says where, what and what to do in both languages', (problem) => {
    const given = {
      found: 3,
      most: 2,
      line: 4,
      column: 1,
      format: 'f',
      field: 'hour',
      expected: 'number',
      values: 'a, b',
      least: 1,
      id: 'x',
      list: 'years',
      n: 5,
    }
    for (const language of ['nl', 'en'] as const) {
      const { where, what, todo } = fileProblemText(language, { problem, path: 'blocks/dag', given })
      expect(where).toBe('blocks/dag')
      expect([what, todo].every((text) => /^[A-Z].*[.\]]$/.test(text) && !text.includes('undefined'))).toBe(true)
    }
  })
})
