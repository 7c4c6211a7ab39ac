import { describe, expect, test } from 'vitest'
import { besluit2014Rules, besluitRows, besluitWords, uitvoeringsregelingRows } from '../besluit-2014/index.ts'
import { commonRules } from '../common/index.ts'
import { EXAM_RULES, examWords } from '../exam/index.ts'
import { vm2Rows, vm2Rules, vm2Words } from '../vm2/index.ts'
import { wrongRows } from './coverage.ts'
import { articleText } from './law-text.ts'

const ROWS = [...besluitRows, ...uitvoeringsregelingRows, ...vm2Rows]
const RULES = [...Object.values(besluit2014Rules).flat(), ...vm2Rules]
const SOURCES = [...RULES.map(({ id, source }) => ({ id, source })), ...Object.entries(EXAM_RULES).map(([id, source]) => ({ id, source }))]
/** Those that stand in one of the three texts. */
const OF_LAW = SOURCES.flatMap(({ id, source }) => (source.kind === 'law' ? [{ id, ...source }] : []))

describe('every article and lid is a rule, or says why not', () => {
  test.each([
    ['BWBR0033984', besluitRows],
    ['BWBR0033871', uitvoeringsregelingRows],
    ['BWBR0032082', vm2Rows],
  ] as const)('%s', (text, rows) => {
    expect(wrongRows(text, rows)).toEqual([])
    expect(rows.filter((row) => row.text !== text)).toEqual([])
  })

  test('every rule in a row exists', () => {
    const known = new Set([...SOURCES.map(({ id }) => id), ...commonRules.map(({ id }) => id)])
    expect(ROWS.flatMap(({ rules }) => rules).filter((id) => !known.has(id))).toEqual([])
  })

  test('every rule of a text stands in a row of its own article', () => {
    const misplaced = OF_LAW.filter(
      ({ id, text, article, lid }) =>
        !ROWS.some((row) => row.text === text && row.article === article && row.rules.includes(id) && isNear(row.lid, lid ?? null)),
    )
    expect(misplaced.map(({ id }) => id)).toEqual([])
  })

  test('every rule names an article that exists', () => {
    expect(OF_LAW.filter(({ text, article, lid }) => articleText(text, article, lid) === null)).toEqual([])
  })
})

/** The same lid, one above it, or one under it. */
function isNear(row: string | null, source: string | null): boolean {
  const [a, b] = [`${row ?? ''} `.trimStart(), `${source ?? ''} `.trimStart()]
  return a.startsWith(b) || b.startsWith(a)
}

test('ids are unique within a scheme', () => {
  for (const rules of [...Object.values(besluit2014Rules), vm2Rules]) {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  }
})

describe('words', () => {
  test.each(['nl', 'en'] as const)('%s: every rule has them, and nothing else has', (language) => {
    const words = { ...besluitWords[language].rules, ...vm2Words[language].rules, ...examWords[language].rules }
    expect(Object.keys(words).sort()).toEqual([...new Set(SOURCES.map(({ id }) => id))].sort())
  })
})
