import { expect, test } from 'vitest'
import { publishedFigures, publishedTests } from './published.ts'

test('there are 205 figures and 20 tests, each with an id of its own', () => {
  const figures = publishedFigures()
  const tests = publishedTests()
  expect(figures).toHaveLength(205)
  expect(tests).toHaveLength(20)
  expect(new Set([...figures, ...tests].map((published) => published.id)).size).toBe(225)
})

test('a percentage keeps its printed precision', () => {
  const find = (id: string) => publishedFigures().find((figure) => figure.id === id)
  expect(find('leerlingen-in-vm2/tranche-2009/2010-2011/vm2')).toMatchObject({ n: 1317, percent: '66.0' })
  expect(find('experiment-status/tranche-2008/2012-voorjaar/afgerond')).toMatchObject({ n: 19, percent: '53' })
})

test('a test that was not significant has no p and no phi', () => {
  const [first, second] = publishedTests()
  expect(first).toMatchObject({ significant: false, p: null, phi: null })
  expect(second).toMatchObject({ significant: true, p: { below: 0.01 }, phi: '0.05' })
})
