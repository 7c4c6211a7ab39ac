import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const PROGRAM = ['--import', 'tsx', '-e', "import('./src/cli/main.ts').then(({ main }) => main(process.argv.slice(1)))", '--']
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'doorloop-settle-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function settle(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, 'settle', ...words], { cwd: root, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

const tot = join(root, 'test/settlement/tot.json')
const text = readFileSync(tot, 'utf8')

function fileOf(name: string, content: string): string {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

interface Told {
  billable: boolean
  fingerprint: string
  statements: { payer: string; cents: number; lines: { rule: string; cents: number }[] }[]
  findings: { rule: string; severity: string; sentence: string }[]
}

describe('doorloop settle', () => {
  it('ends with 0 and tells the statements to people', () => {
    const { code, out, err } = settle(tot)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('De Uilenhof betaalt Da Vinci')
    expect(out).toMatch(/leerjaar-3: deel van de bekostiging +23 leerlingen +€ 9\.000,00 × 1\/5 +€ 41\.400,00/)
    expect(out).toMatch(/€ 151\.200,00/)
    expect(settle(tot, '--language', 'en').out).toContain('De Uilenhof pays Da Vinci')
  })

  it('prints tidy JSON in cents, the same for the same file', () => {
    const { code, out } = settle(tot, '--json')
    const told = JSON.parse(out) as Told
    expect([code, told.billable, told.fingerprint.length]).toEqual([0, true, 64])
    expect(told.statements.flatMap(({ lines }) => lines.map(({ rule, cents }) => [rule, cents]))).toContainEqual(['leerjaar-4', 15_120_000])
    expect(settle(tot, '--json').out).toBe(out)
  })

  it('ends with 1 when it cannot be billed, and says why', () => {
    const without = fileOf('no-funding.json', JSON.stringify({ ...(JSON.parse(text) as object), funding: [] }))
    const told = settle(without)
    expect([told.code, told.out.includes('Dit kan nog niet worden verrekend.')]).toEqual([1, true])
    const asJson = settle(without, '--json', '--language', 'en')
    const { findings } = JSON.parse(asJson.out) as Told
    expect([asJson.code, findings[0]?.rule, findings[0]?.sentence.startsWith('The funding per pupil is missing')]).toEqual([
      1,
      'missing-funding',
      true,
    ])
  })

  it('ends with 0 where nothing is agreed, and says so', () => {
    const { code, out } = settle(join(root, 'test/settlement/wvo-kwic.json'))
    expect([code, out.includes('Er is niets te verrekenen.'), out.includes('geen afspraak over geld')]).toEqual([0, true, true])
  })

  it('writes CSV for the finance system', () => {
    const file = join(scratch, 'tot.csv')
    expect(settle(tot, '--out', file).code).toBe(0)
    const lines = readFileSync(file, 'utf8').split('\r\n')
    expect(lines[0]?.startsWith('\uFEFFbetaler;ontvanger;')).toBe(true)
    expect(lines.filter((line) => line.includes(';151200;'))).toHaveLength(1)
  })

  it('ends with 2 on a file that is none, and says what to do', () => {
    const wrong = fileOf('wrong.json', text.replace('"leerjaar": 3', '"leerjaar": "drie"'))
    const { code, out, err } = settle(wrong)
    expect([code, out, err.includes('rules/leerjaar-3/leerjaar')]).toEqual([2, '', true])
    const asJson = settle(wrong, '--json')
    expect([asJson.code, (JSON.parse(asJson.out) as { problems: { problem: string }[] }).problems[0]?.problem]).toEqual([2, 'wrong-value'])
  })

  it.each([[[]], [[join(tmpdir(), 'nowhere.json')]], [[scratch]], [[tot, '--schema']], [[tot, '--out', join(scratch, 'no', 'x.csv')]]])(
    'ends with 2 and one sentence on %j',
    (words) => {
      const { code, out, err } = settle(...words)
      expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    },
  )

  it('prints the JSON Schema of the docs', () => {
    const { code, out } = settle('--schema')
    expect([code, JSON.parse(out)]).toEqual([0, JSON.parse(readFileSync(join(root, 'docs/settlement-file.schema.json'), 'utf8'))])
  })
})
