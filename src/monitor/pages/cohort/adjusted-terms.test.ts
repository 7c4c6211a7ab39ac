import { expect, test } from 'vitest'
import type { RegressionRow } from '../../rows.ts'
import { sharedWords, type View } from '../shared/view.ts'
import { termText, verdictText } from './adjusted-terms.ts'

const view = { language: 'nl', words: sharedWords('nl') } as View
const row = (term: string, low: number, high: number): RegressionRow => ({
  table: 'regression',
  definition: 'vsv',
  cohort: 'c',
  population: 'alle',
  term,
  estimate: 0,
  standardError: 1,
  z: 0,
  p: 1,
  oddsRatio: 1,
  low,
  high,
})
const say = (low: number, high: number, term = 'groep:traject', all: RegressionRow[] = []) => verdictText(view, row(term, low, high), all)

test.each([
  [0.78, 0.99, 'minder vsv'],
  [0.78, 1, 'niet aangetoond'],
  [0.78, 1.04, 'niet aangetoond'],
  [1, 1.2, 'niet aangetoond'],
  [1.01, 1.2, 'meer vsv'],
])('an interval from %d to %d says: %s', (low, high, words) => {
  expect(say(low, high)).toBe(words)
})

test('with the interaction, the terms for sex and age are about fewer pupils', () => {
  const all = [row('geslacht:v', 1, 2), row('leeftijd', 1, 2), row('geslacht:v × leeftijd', 0.8, 0.9)]
  expect(say(2, 3, 'geslacht:v', all)).toContain('leeftijd 0')
  expect(termText(view, 'leeftijd', all)).toContain('jongens')
  expect(say(0.8, 0.9, 'geslacht:v × leeftijd', all)).toBe('leeftijd telt minder zwaar voor meisjes')
})

test('the reference sector is named when only one can be meant', () => {
  const others = ['intersectoraal', 'landbouw', 'techniek', 'zorg-welzijn'].map((sector) => row(`sector:${sector}`, 1, 1))
  expect(termText(view, 'sector:techniek', others)).toBe('Sector techniek tegenover economie')
  expect(termText(view, 'sector:techniek', others.slice(2))).toBe('Sector techniek tegenover de eerste sector op alfabet')
})
