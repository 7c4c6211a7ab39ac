import { describe, expect, test } from 'vitest'
import type { ModelRow, RegressionRow, Row } from '../rows.ts'
import { mayTellTerm } from './models.ts'
import { publish } from './publish.ts'
import { group, rowsOf } from './testing/one-group.ts'
import { outputOf } from './testing/world.ts'

const TERM: RegressionRow = {
  table: 'regression',
  cohort: 'tranche-2008',
  population: 'alle',
  term: 'groep:traject',
  estimate: 0,
  standardError: 0.1,
  z: 0,
  p: 1,
  oddsRatio: 1,
  low: 0.8,
  high: 1.2,
  definition: 'd',
}

const model = (change: Partial<ModelRow> = {}): ModelRow => ({
  table: 'models',
  model: 'regression',
  cohort: 'tranche-2008',
  population: 'alle',
  n: 1100,
  events: 120,
  excluded: 0,
  logLikelihood: -400,
  converged: true,
  separation: 'none',
  method: 'maximum-likelihood',
  definition: 'd',
  ...change,
})

/** 20 of 100 in the route and 100 of 1,000 nationally are out of sight. */
const GROUPS = rowsOf(group({ 22: 80, 24: 20 }), group({ 33: 900, 34: 100 }, 'alle', 'landelijk'))
const publishedModel = (row: ModelRow, groups: Row[] = GROUPS) => publish(outputOf([...groups, row, TERM])).rows.slice(groups.length)

describe('a model', () => {
  test('stays when its events are the visible vsv of both groups', () => {
    expect(publishedModel(model())).toEqual([model(), TERM])
  })

  test.each([
    ['5 left out, all of them in sight', { n: 1095, excluded: 5 }, true],
    ['4 left out', { n: 1096, excluded: 4 }, false],
    ['10 left out, 4 of them out of sight', { n: 1090, excluded: 10, events: 116 }, false],
    ['10 left out, 6 of them out of sight, so 4 in sight', { n: 1090, excluded: 10, events: 114 }, false],
    ['10 left out, 5 of them out of sight', { n: 1090, excluded: 10, events: 115 }, true],
    ['counts that contradict the positions', { n: 900 }, false],
  ])('%s', (_, change, told) => {
    const row = model(change)
    const hidden = { ...row, n: 'x', events: 'x', excluded: row.excluded === 0 ? 0 : 'x', logLikelihood: null }
    expect(publishedModel(row)).toEqual(told ? [row, TERM] : [hidden])
  })

  test('is hidden with its terms when vsv of a group is hidden', () => {
    const groups = rowsOf(group({ 22: 98, 24: 2 }), group({ 33: 900, 34: 100 }, 'alle', 'landelijk'))
    const rows = publish(outputOf([...groups, model({ events: 102 }), TERM])).rows
    expect(rows.find((row) => row.table === 'models')).toMatchObject({ n: 'x', events: 'x', logLikelihood: null })
    expect(rows.some((row) => row.table === 'regression')).toBe(false)
  })

  test('is hidden when it differs by 1–4 from the model of the other population', () => {
    const groups = [
      ...GROUPS,
      ...rowsOf(group({ 22: 80, 24: 20 }, 'zoals-beoogd'), group({ 33: 900, 34: 100 }, 'zoals-beoogd', 'landelijk')),
    ]
    const other = model({ population: 'zoals-beoogd', n: 1091, excluded: 9 })
    const rows = publish(outputOf([...groups, model({ n: 1088, excluded: 12 }), other])).rows
    expect(rows.flatMap((row) => (row.table === 'models' ? [row.n] : []))).toEqual([1088, 'x'])
  })
})

describe('a term', () => {
  test.each([
    ['sector:landbouw', 0.499, true],
    ['sector:landbouw', 0.5, false],
    ['geslacht:v', 0.5, false],
    ['groep:traject', 0.5, true],
    ['leeftijd', 2, true],
  ])('%s with standard error %d is told: %s', (term, standardError, told) => {
    expect(mayTellTerm({ ...TERM, term, standardError })).toBe(told)
  })
})
