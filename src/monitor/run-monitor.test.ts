import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MonitorOutput, type Population, type Row, runMonitor } from './index.ts'
import { oracle } from './testing/oracle/index.ts'
import { comparable } from './testing/oracle/oracle-row.ts'
import { randomSource, shuffledRows } from './testing/random-source.ts'
import type { SourceRows } from './testing/source-rows.ts'
import { PLAIN, randomShape, type Shape, writeSource } from './testing/write-source.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oracle-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function monitor(source: SourceRows, shape: Shape, populations?: Population[]): Promise<MonitorOutput> {
  await writeSource(folder, source, shape)
  const answer = await runMonitor({ folder, populations, threads: 1, memory: '512MB' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.output
}

const askedPopulations = fc.constantFrom<Population[] | undefined>(undefined, ['alle', 'zoals-beoogd'])

describe('the monitor', () => {
  test('counts what a count by hand counts, in every table, however the files are written', async () => {
    const worlds = randomSource().chain((source) => fc.tuple(fc.constant(source), shuffledRows(source), randomShape, askedPopulations))
    await fc.assert(
      fc.asyncProperty(worlds, async ([source, shuffled, shape, populations]) => {
        const output = await monitor(shuffled, shape, populations)
        expect(output.source.rejected).toBe(0)
        expect(comparable(output.rows)).toEqual(comparable(oracle(source, populations)))
        addsUp(output.rows)
        isFittedOnlyAfterTheStart(output)
      }),
      { numRuns: 45, interruptAfterTimeLimit: 20_000, endOnFailure: true },
    )
  }, 60_000)

  test('gives the same rows whatever the order of the rows in the files', async () => {
    const orders = randomSource().chain((source) => fc.tuple(fc.constant(source), shuffledRows(source)))
    await fc.assert(
      fc.asyncProperty(orders, async ([source, shuffled]) => {
        const { rows } = await monitor(source, PLAIN)
        expect((await monitor(shuffled, PLAIN)).rows).toEqual(rows)
      }),
      { numRuns: 10, interruptAfterTimeLimit: 20_000, endOnFailure: true },
    )
  }, 60_000)

  test('counts a pupil of two tranches with one start as intended only when an experiment of his own tranche is', async () => {
    const site = { startjaar: '2008', brin_vmbo: '00AA', vestiging_vmbo: '00', brin_mbo: '', sector: 'techniek' }
    const enrolled = { leerling: 'anna', teldatum: '2008-10-01', opleiding: 'vmbo-bb', leerjaar: '3', sector: '', crebo: '' }
    const { rows } = await monitor(
      {
        leerlingen: [{ leerling: 'anna', geslacht: 'v', geboortedatum: '1993-05-01' }],
        experimenten: [
          { ...site, experiment: 'a', tranche: '1', status: 'gestopt' },
          { ...site, experiment: 'b', tranche: '2', status: 'lopend' },
        ],
        inschrijvingen: [
          { ...enrolled, brin: '00AA', vestiging: '00', experiment: 'a' },
          { ...enrolled, brin: '00AA', vestiging: '01', experiment: 'b' },
        ],
        diplomas: [],
      },
      PLAIN,
    )
    const retained = rows.filter((row) => row.table === 'binding' && row.measure === 'gebonden')
    expect(retained).toMatchObject([
      { cohort: 'tranche-1', population: 'alle', n: 1 },
      { cohort: 'tranche-1', population: 'zoals-beoogd', n: 0 },
      { cohort: 'tranche-2', population: 'alle', n: 0 },
      { cohort: 'tranche-2', population: 'zoals-beoogd', n: 0 },
    ])
  })
})

/** The five positions of a group at a date are all its starters; so are its paths, and its flows between two dates. */
function addsUp(rows: Row[]): void {
  const sums = new Map<string, number>()
  const add = (key: string, n: unknown): void => void sums.set(key, (sums.get(key) ?? 0) + Number(n))
  const totals = new Map<string, unknown>()
  for (const row of rows) {
    if (row.table === 'positions') {
      const group = [row.cohort, row.population, row.group].join(' ')
      for (const of of [`${group} ${row.teldatum}`, ...(row.teldatum === row.start ? [group] : [])]) totals.set(of, row.total)
      add(`${group} ${row.teldatum}`, row.n)
    } else if (row.table === 'paths') add([row.cohort, row.population, row.group].join(' '), row.n)
    else if (row.table === 'flows') add([row.cohort, row.population, row.group, row.from, row.to].join(' '), row.n)
  }
  for (const [key, sum] of sums) {
    const total = totals.get(key) ?? totals.get(key.split(' ').slice(0, 4).join(' '))
    expect(`${key}: ${sum}`).toBe(`${key}: ${total}`)
  }
}

/** On the day of the start nobody can have left: there is no outcome to fit. */
function isFittedOnlyAfterTheStart({ rows, source }: MonitorOutput): void {
  for (const row of rows) {
    if (row.table !== 'models') continue
    const atStart = source.cohorts.find(({ id }) => id === row.cohort)?.start === source.teldatums.at(-1)
    if (atStart) expect(row.method).toBe('none')
  }
}
