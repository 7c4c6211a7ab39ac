import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withPot, withRule, worked } from '../testing/small.ts'
import { settlementProblemText } from '../words.ts'
import { settlementJsonSchema } from './json-schema.ts'
import { FILE_PROBLEMS } from './problem.ts'
import { readSettlement } from './read-settlement.ts'

const root = join(import.meta.dirname, '../../../..')
const share = { kind: 'funding-share', share: { of: 1, over: 5 } }
const text = (change: (document: Record<string, unknown>) => object = (document) => document): string =>
  JSON.stringify(change(JSON.parse(JSON.stringify(withRule(share, { hours: [worked('h', 7.35)] })))))

function wrong(file: string): [string, string][] {
  const read = readSettlement(file)
  return read.ok ? [] : read.problems.map(({ problem, path }) => [problem, path])
}

describe('a settlement file', () => {
  it.each(readdirSync(join(root, 'test/settlement')))('%s is read', (name) => {
    expect(wrong(readFileSync(join(root, 'test/settlement', name), 'utf8'))).toEqual([])
  })

  it('gives back what was written, with or without a mark before it', () => {
    const read = readSettlement(`\uFEFF${text()}\n`)
    expect(read).toEqual({ ok: true, settlement: withRule(share, { hours: [worked('h', 7.35)] }) })
  })

  it.each([
    ['', [['not-json', '']]],
    ['{"format":', [['not-json', '']]],
    ['null', [['other-format', 'format']]],
    ['[]', [['other-format', 'format']]],
    [text((one) => ({ ...one, format: 'doorloop-settlement/2' })), [['other-format', 'format']]],
    [text((one) => ({ ...one, fun: 1 })), [['unknown-field', '']]],
    [text((one) => ({ ...one, name: undefined })), [['missing-field', 'name']]],
    [text((one) => ({ ...one, hours: [worked('h', 7.355)] })), [['wrong-value', 'hours/h/hours']]],
    [text((one) => ({ ...one, hours: [worked('h', -1)] })), [['wrong-value', 'hours/h/hours']]],
    [text((one) => ({ ...one, period: { from: '2026-02-30', to: '2026-07-31' } })), [['wrong-value', 'period/from']]],
    [text((one) => ({ ...one, hours: [worked('h', 1), worked('h', 1)] })), [['duplicate-id', 'hours/h']]],
    [text((one) => ({ ...one, hours: [worked('h', 1, { from: '2026-07-01', to: '2026-06-30' })] })), [['wrong-order', 'hours/h']]],
    [text((one) => ({ ...one, period: { from: '2025-08-01', to: '2027-08-02' } })), [['period-too-long', 'period']]],
    [text((one) => ({ ...one, period: { from: '2025-08-01', to: '2027-08-01' } })), []],
  ])('%#: what is wrong is named', (file, problems) => {
    expect(wrong(file)).toEqual(problems)
  })

  it('puts nothing under __proto__', () => {
    expect(wrong(text().replace('{', '{"__proto__":{"polluted":1},'))).toEqual([['unknown-field', '']])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('has whole parts, payers named once, school years in a row, and sums that can be held', () => {
    const part = (of: number, over: number) => ({ share: { of, over }, parties: ['mbo'], by: 'equal' })
    const parts = (...list: object[]) => JSON.stringify(withPot({ kind: 'project-office', cents: 1, parts: list }))
    expect(wrong(parts(part(1, 3), part(1, 3), part(1, 3)))).toEqual([])
    expect(wrong(parts(part(1, 3), part(1, 3)))).toEqual([['parts-not-whole', 'rules/pot/parts']])
    expect(wrong(JSON.stringify(withRule({ ...share, share: { of: 6, over: 5 } })))).toEqual([['parts-not-whole', 'rules/regel/share']])
    expect(wrong(JSON.stringify(withRule({ ...share, payers: ['vmbo', 'vmbo'] })))).toEqual([['duplicate-id', 'rules/regel/payers']])
    const key = { id: 'k', party: 'mbo', schoolYear: '2025-2027', pupils: 1, source: 'opgave' }
    expect(wrong(text((one) => ({ ...one, keys: [key] })))).toEqual([['wrong-school-year', 'keys/k/schoolYear']])
    const costs = Array.from({ length: 50_000 }, (_, at) => ({
      id: `c${at}`,
      party: 'mbo',
      kind: 'x',
      name: 'x',
      date: '2026-01-01',
      cents: 10_000_000_000,
    }))
    const hundred = Array.from({ length: 100 }, (_, at) => ({ ...withRule(share).rules[0], id: `r${at}` }))
    expect(wrong(text((one) => ({ ...one, costs, rules: hundred })))).toEqual([['too-much', '']])
  })

  it('is answered briefly, however much is wrong', () => {
    const bad = Array.from({ length: 5000 }, (_, at) => ({ id: `h${at}` }))
    const problems = wrong(text((one) => ({ ...one, hours: bad })))
    expect([problems.length, problems.at(-1)?.[0]]).toEqual([101, 'and-more'])
  })
})

describe('each problem', () => {
  it.each(FILE_PROBLEMS)('%s says what is wrong and what to do, in both languages', (problem) => {
    const given = { found: 3, most: 2, format: 'f', field: 'hour', expected: 'number', id: 'x', schoolYear: '2025-2027', n: 5 }
    for (const language of ['nl', 'en'] as const) {
      const { where, what, todo } = settlementProblemText(language, { problem, path: 'rules/x', given })
      expect(where).toBe('rules/x')
      expect([what, todo].every((said) => /^\S.*[."]$/.test(said) && !said.includes('undefined'))).toBe(true)
    }
  })
})

describe('docs/settlement-file.schema.json', () => {
  it('is the shape as the program knows it (`doorloop settle --schema`)', () => {
    const committed: unknown = JSON.parse(readFileSync(join(root, 'docs/settlement-file.schema.json'), 'utf8'))
    expect(committed).toEqual(JSON.parse(JSON.stringify(settlementJsonSchema())))
  })
})
