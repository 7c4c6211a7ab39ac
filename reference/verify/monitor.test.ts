import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MonitorOutput, runMonitor } from '#monitor/index.ts'
import { buildReference } from '../build/build.ts'
import type { VerifiedFigure } from './figure.ts'
import { isVerified, summarise } from './summarise.ts'
import { verify } from './verify.ts'

let folder: string
let output: MonitorOutput
let figures: VerifiedFigure[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reference-'))
  await buildReference(folder)
  const answer = await runMonitor({ folder })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  output = answer.output
  figures = verify(output)
})
afterAll(() => rm(folder, { recursive: true }))

test('the monitor gives every published figure, or the reason why not', () => {
  expect(figures.filter(({ outcome }) => outcome === 'unexplained' || outcome === 'missing')).toEqual([])
  expect(isVerified(summarise(figures))).toBe(true)
})

test('the numbers in reference/README.md', () => {
  const { total, reproduced, putIn, explained } = summarise(figures)
  expect({ total, reproduced, putIn, explained }).toEqual({ total: 225, reproduced: 44, putIn: 150, explained: 31 })
})

test('no row of the reference data is rejected, and the only warning is the pupils put at two schools on purpose', () => {
  expect(output.source.rejected).toBe(0)
  expect(output.warnings.map(({ kind }) => kind)).toEqual(['two-schools'])
})

test('in the regression girls run less risk and every year of age adds to it', () => {
  for (const cohort of ['tranche-2008', 'tranche-2009']) {
    const oddsRatio = (term: string) =>
      output.rows.find((row) => row.table === 'regression' && row.cohort === cohort && row.population === 'alle' && row.term === term)
    expect(oddsRatio('geslacht:v'), cohort).toMatchObject({ high: expect.toSatisfy((high: number) => high < 1) })
    expect(oddsRatio('leeftijd'), cohort).toMatchObject({ low: expect.toSatisfy((low: number) => low > 1) })
  }
})
