import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FlowRow, keepOutput, type MonitorOutput, type MonitorRun, openKeptRun, type PositionRow, runMonitor } from './index.ts'
import { randomSource } from './testing/random-source.ts'
import type { SourceRows } from './testing/source-rows.ts'
import { writeSource } from './testing/write-source.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kept 'run' "))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A kept run of a random source, the same every time. */
async function keptRun(seed: number): Promise<{ run: MonitorRun; output: MonitorOutput }> {
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
