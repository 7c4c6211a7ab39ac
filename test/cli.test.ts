import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { MonitorOutput } from '#monitor/output.ts'
import type { ComparisonRow, PositionRow } from '#monitor/rows.ts'

const WORLD = join(import.meta.dirname, 'world/four-tables')
const PROGRAM = ['--import', 'tsx', '-e', "import('./src/cli/main.ts').then(({ main }) => main(process.argv.slice(1)))", '--']
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'doorloop-test-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function doorloop(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, ...words], { cwd: root, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

function folderWith(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(scratch, 'source-'))
  cpSync(WORLD, folder, { recursive: true })
  change(folder)
  return folder
}

describe('doorloop monitor', () => {
  it('counts the small world as it is counted by hand in test/world', () => {
    const { code, out, err } = doorloop('monitor', WORLD, '--json')
    expect([code, err]).toEqual([0, ''])
    const { rows, source } = JSON.parse(out) as MonitorOutput
    const positions = (group: string, population = 'alle'): Record<string, number> => {
      const own = rows.filter((row): row is PositionRow => row.table === 'positions' && row.teldatum === '2010-10-01')
      const asked = own.filter((row) => row.group === group && row.population === population && row.n !== 0)
      return Object.fromEntries(asked.map((row) => [row.position, row.n as number]))
    }
    const intended = { 'startkwalificatie-binnen': 1, 'startkwalificatie-buiten': 1, 'overig-onderwijs': 1 }
    expect(positions('traject')).toEqual({ ...intended, onbekend: 1 })
    expect(positions('traject', 'zoals-beoogd')).toEqual(intended)
    expect(positions('landelijk')).toEqual({ 'overig-onderwijs': 1, onbekend: 2 })
    expect(positions('voorgaand')).toEqual({ 'startkwalificatie-buiten': 1, onbekend: 2 })
    expect(positions('voorgaand', 'zoals-beoogd')).toEqual({ 'startkwalificatie-buiten': 1, onbekend: 1 })
    expect(positions('landelijk-voorgaand')).toEqual({ 'startkwalificatie-buiten': 1, 'overig-onderwijs': 1, onbekend: 2 })
    expect(source.files.map((file) => file.rows)).toEqual([12, 2, 27, 4])
  })

  it('compares with voorgaand at equal time, and at equal date when that is meant', () => {
    const { rows } = JSON.parse(doorloop('monitor', WORLD, '--json').out) as MonitorOutput
    const b = (alignment: string): unknown =>
      rows.filter(isQualified2010).find((row) => row.versus === 'voorgaand' && row.alignment === alignment)?.b
    // Two years after the start joris is a day short of his diploma; on 1 October 2010 he has it.
    expect([b('duur'), b('datum')]).toEqual([
      [0, 3],
      [1, 3],
    ])
  })

  it('ends with 2 and lists the row when one is bad, with 0 when that is accepted', () => {
    const folder = folderWith((path) => appendTo(join(path, 'diplomas.csv'), 'emre,2010-13-01,mbo-2,91MA,\n'))
    const out = join(scratch, 'out')
    const bad = doorloop('monitor', folder, '--out', out)
    expect(bad.code).toBe(2)
    expect(bad.err).toContain('diplomas.csv: 1')
    expect(readFileSync(join(out, 'rejects.csv'), 'utf8')).toBe(
      'file,line,column,value,reason\ndiplomas.csv,6,datum,2010-13-01,unparseable-date\n',
    )
    expect(
      existsSync(join(out, 'positions.csv')) && existsSync(join(out, 'positions.parquet')) && existsSync(join(out, 'report.html')),
    ).toBe(true)
    expect(doorloop('monitor', folder, '--json', '--out', out, '--accept-rejects').code).toBe(0)
  })

  it('ends with 1 and one sentence when it cannot run', () => {
    const folder = folderWith((path) => rmSync(join(path, 'diplomas.csv')))
    for (const words of [[folder], [join(scratch, 'nowhere')], [WORLD, '--cohort', 'tranche-1999'], [WORLD, '--format', 'pdf']]) {
      const { code, out, err } = doorloop('monitor', ...words)
      expect([words, code, out, err.trim().split('\n').length]).toEqual([words, 1, '', 1])
    }
  })

  it('narrows to a cohort and a population', () => {
    const { rows } = JSON.parse(doorloop('monitor', WORLD, '--json', '--population', 'zoals-beoogd').out) as MonitorOutput
    expect([...new Set(rows.flatMap((row) => ('population' in row ? [row.population] : [])))]).toEqual(['zoals-beoogd'])
  })

  it('stops on Ctrl-C and leaves nothing half written', async () => {
    const folder = folderWith((path) => appendTo(join(path, 'inschrijvingen.csv'), manyRows(1_500_000)))
    const out = join(scratch, 'stopped')
    const program = spawn(process.execPath, [...PROGRAM, 'monitor', folder, '--out', out, '--memory', '2GB'], { cwd: root })
    // The folder is made when the run begins.
    while (!existsSync(out)) await new Promise((resolve) => setTimeout(resolve, 20))
    program.kill('SIGINT')
    const code = await new Promise<number | null>((resolve) => program.on('exit', resolve))
    expect([code, readdirSync(out)]).toEqual([130, []])
  })
})

function isQualified2010(row: MonitorOutput['rows'][number]): row is ComparisonRow {
  return row.table === 'comparisons' && row.teldatum === '2010-10-01' && row.measure === 'startkwalificatie' && row.population === 'alle'
}

function appendTo(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'a' })
}

/** Rows of a known pupil in other years: enough work to be interrupted in. */
function manyRows(n: number): string {
  return Array.from({ length: n }, (_, i) => `emre,${1960 + (i % 45)}-10-01,B${i},00,vmbo-tl,1,,,`)
    .join('\n')
    .concat('\n')
}
