import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#platform/i18n.ts'
import { besluitRows, uitvoeringsregelingRows } from '../besluit-2014/index.ts'
import { SEVERITIES } from '../finding.ts'
import { articleText } from '../law/law-text.ts'
import { vm2Rows } from '../vm2/index.ts'
import { sourceText } from '../words.ts'
import { criteriaOf } from './criteria.ts'
import { papersOf } from './papers.ts'
import { questionsOf } from './questions.ts'
import { REGIMES } from './round.ts'
import { ROUND_RULES } from './rules.ts'
import { roundRuleWords } from './words.ts'

describe('every rule of an application', () => {
  test('has a name of its own, and a test that names it', () => {
    const tests = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
      .join('\n')
    const ids = ROUND_RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !tests.includes(`'${id.slice('rounds/'.length)}'`))).toEqual([])
  })

  test('has a title and the same sentences in both languages', () => {
    for (const { id } of ROUND_RULES) {
      const [nl, en] = LANGUAGES.map((language) => roundRuleWords(language, id))
      expect(nl?.title, id).toBeTruthy()
      expect(en?.title, id).toBeTruthy()
      expect(SEVERITIES.filter((one) => nl?.[one])).toEqual(SEVERITIES.filter((one) => en?.[one]))
    }
  })
})

test('questions, documents, criteria and rules name articles that are there', () => {
  const sources = [
    ...ROUND_RULES.map(({ source }) => source),
    ...REGIMES.flatMap((regime) => [
      ...questionsOf(regime, 2),
      ...papersOf(regime, true),
      ...papersOf(regime, false),
      ...criteriaOf(regime),
    ]).map(({ source }) => source),
  ]
  for (const source of sources) expect(sourceText('nl', source).source).not.toMatch(/undefined/)
  const wrong = sources.filter((one) => one.kind === 'law' && articleText(one.text, one.article, one.lid ?? null) === null)
  expect(wrong).toEqual([])
})

/** The tables of the law say 'rounds', 'assessment' or 'status' of what no design can answer: here it is answered. */
test('every lid about rounds has a rule, a question, a document or a criterion here', () => {
  const here = [
    ...ROUND_RULES.map(({ source }) => source),
    ...REGIMES.flatMap((regime) => [...questionsOf(regime, 2), ...papersOf(regime, true), ...criteriaOf(regime)]).map(
      ({ source }) => source,
    ),
  ].flatMap((one) => (one.kind === 'law' ? [`${one.text} ${one.article}`] : []))
  const rows = [...besluitRows, ...uitvoeringsregelingRows, ...vm2Rows].filter(
    ({ why }) => why === 'rounds' || why === 'assessment' || why === 'status',
  )
  // art. 5 gives other days for one year: the window knows them (window.test.ts)
  const open = rows.filter(({ text, article }) => !here.includes(`${text} ${article}`) && !(text === 'BWBR0033871' && article === '5'))
  expect(rows.length).toBeGreaterThan(10)
  expect(open.map(({ text, article, lid }) => `${text} ${article} ${lid}`)).toEqual([])
})
