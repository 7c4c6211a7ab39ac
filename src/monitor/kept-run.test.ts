import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FlowRow, KEPT, keepOutput, type MonitorOutput, openKeptRun, type PositionRow, runMonitor } from './index.ts'
import { type KeptRun, keptRejects } from './kept-run.ts'
import { randomSource } from './testing/random-source.ts'
import { CLEAN } from './testing/small-delivery.ts'
import type { SourceRows } from './testing/source-rows.ts'
import { writeSource } from './testing/write-source.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kept 'run' "))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A kept run of a random source, the same every time. */
async function keptRun(seed: number): Promise<{ run: KeptRun; output: MonitorOutput }> {
  const [source] = fc.sample(randomSource().filter(hasStarters), { numRuns: 1, seed })
  const own = mkdtempSync(join(root, 'run-'))
  const [folder, keepIn] = [join(own, 'source'), join(own, 'kept')]
  if (source) await writeSource(folder, source)
  mkdirSync(keepIn, { recursive: true })
  const answer = await runMonitor({ folder, keepIn, populations: ['alle', 'zoals-beoogd'], threads: 1, memory: '512MB' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  expect(await openKeptRun(keepIn)).toBeNull()
  keepOutput(keepIn, answer.output)
  const run = await openKeptRun(keepIn)
  if (!run) throw new Error('the run was not kept')
  return { run, output: answer.output }
}

/** Big enough, and followed for some years from a tranche's start. */
function hasStarters({ leerlingen, experimenten, inschrijvingen }: SourceRows): boolean {
  const years = [...new Set(inschrijvingen.map((row) => row.teldatum.slice(0, 4)))].sort()
  return leerlingen.length > 30 && years.length > 3 && experimenten.some((row) => row.startjaar === years[0] || row.startjaar === years[1])
}

const ALL = { offset: 0, limit: 1000 }

describe('the rows behind a kept run', () => {
  test.each([[1], [2], [3], [4]])('are as many as each cell of positions says, each with that position (source %i)', async (seed) => {
    const { run, output } = await keptRun(seed)
    expect(run.output).toEqual(output)
    const cells = output.rows.filter((row): row is PositionRow => row.table === 'positions')
    expect(cells.length).toBeGreaterThan(0)
    for (const { cohort, population, group, teldatum, position, n } of cells) {
      const { total, rows } = await run.starters({ cohort, population, group, teldatum, positions: [position] }, ALL)
      const places = rows.map((row) => row.places.find((place) => place.teldatum === teldatum)?.position)
      expect({ cohort, population, group, teldatum, total, places }).toEqual({
        cohort,
        population,
        group,
        teldatum,
        total: n,
        places: places.map(() => position),
      })
      expect(new Set(rows.map((row) => row.leerling)).size).toBe(n)
    }
  })

  test('are as many as each flow says', async () => {
    const { run, output } = await keptRun(5)
    const flows = output.rows.filter((row): row is FlowRow => row.table === 'flows' && row.n !== 0)
    for (const { cohort, population, group, from, to, fromPosition, toPosition, n } of flows) {
      const selection = {
        cohort,
        population,
        group,
        teldatum: to,
        positions: [toPosition],
        from: { teldatum: from, position: fromPosition },
      }
      expect((await run.starters(selection, { offset: 0, limit: 1 })).total).toBe(n)
    }
  })

  test('come page by page, each starter once', async () => {
    const { run, output } = await keptRun(5)
    const cell = output.rows.find((row): row is PositionRow => row.table === 'positions' && Number(row.total) > 3)
    if (!cell) throw new Error('no group of more than three')
    const { cohort, population, group } = cell
    const selection = { cohort, population, group }
    const all = (await run.starters(selection, ALL)).rows.map((row) => row.leerling)
    const pages = await Promise.all([0, 2, 4].map((offset) => run.starters(selection, { offset, limit: 2 })))
    expect(all).toHaveLength(Number(cell.total))
    expect(pages.flatMap((page) => page.rows.map((row) => row.leerling))).toEqual(all.slice(0, 6))
  })
})

describe('a run that is closed', () => {
  test('answers what was asked before, and nothing after', async () => {
    const { run, output } = await keptRun(5)
    const selection = { cohort: output.source.cohorts[0]?.id ?? '', population: 'alle', group: 'landelijk' } as const
    const asked = Array.from({ length: 20 }, (_, offset) => run.starters(selection, { offset, limit: 1 }))
    await Promise.all([run.close(), run.close()])
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ total }) => total)).size).toBe(1)
    await expect(run.starters(selection, ALL)).rejects.toThrow('is closed')
  })
})

describe('a run in a folder that reads like a pattern', () => {
  /** Keeps the clean delivery, with one wrong row and anna under this name. */
  async function keep(keepIn: string, anna: string): Promise<void> {
    const source = mkdtempSync(join(root, 'source-'))
    for (const [file, text] of Object.entries(CLEAN)) writeFileSync(join(source, file), text.replaceAll('anna', anna))
    appendFileSync(join(source, 'leerlingen.csv'), 'evi,v,gisteren\n')
    mkdirSync(keepIn, { recursive: true })
    const rejectsTo = join(keepIn, KEPT.rejects)
    const answer = await runMonitor({ folder: source, keepIn, rejectsTo, threads: 1, memory: '512MB' })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
    keepOutput(keepIn, answer.output)
  }

  test.each(['*', '?', '[x]', '{x,y}', '[*]?'])('%s: has its own rows, not those of the folder that fits the pattern', async (name) => {
    const folder = join(root, `a${name}b`)
    await keep(folder, 'anna')
    await keep(join(root, 'axb'), 'xena')
    const run = await openKeptRun(folder)
    const { rows = [] } = (await run?.starters({ cohort: 'tranche-2008', population: 'alle', group: 'traject' }, ALL)) ?? {}
    expect(rows.map(({ leerling }) => leerling)).toEqual(['anna', 'bram'])
    expect(rows[0]?.places.at(-1)?.reason).toBe('mbo-2, 2009-10-01')
    expect(await run?.rejects(ALL)).toMatchObject({ total: 1 })
    expect(await keptRejects(folder, ALL)).toMatchObject({ total: 1 })
    await run?.close()
  })
})

test('a run without a single enrolment is kept, with no rows behind it', async () => {
  const [source] = fc.sample(randomSource(), { numRuns: 1, seed: 1 })
  if (!source) throw new Error('no source')
  const own = mkdtempSync(join(root, 'run-'))
  await writeSource(join(own, 'source'), { ...source, inschrijvingen: [] })
  const answer = await runMonitor({ folder: join(own, 'source'), keepIn: own, threads: 1, memory: '512MB' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  keepOutput(own, answer.output)
  const [cohort] = answer.output.source.cohorts
  const selection = { cohort: cohort?.id ?? '', population: 'alle', group: 'traject' } as const
  expect(await (await openKeptRun(own))?.starters(selection, ALL)).toEqual({ total: 0, rows: [] })
})
