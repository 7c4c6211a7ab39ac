import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type RouteDesign, readDesign, TEMPLATES, writeDesign } from '#programme/index.ts'
import { dlrDesign, glrDesign } from '#programme/testing/designs.ts'

const PROGRAM = ['--import', 'tsx', '-e', "import('./src/cli/main.ts').then(({ main }) => main(process.argv.slice(1)))", '--']
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'doorloop-route-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function route(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, 'route', ...words], { cwd: root, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

function fileOf(name: string, text: string): string {
  const path = join(scratch, name)
  writeFileSync(path, text)
  return path
}

interface Checked {
  name: string
  scheme: string
  date: string | null
  findings: { rule: string; severity: string; field: string; article: string; sentence: string }[]
}

/** A glr that leads to mbo 3: the FAQ of the law of 2020 has it from bb to mbo 2 only. */
const toLevel3 = (): RouteDesign => ({ ...glrDesign(), qualifications: glrDesign().qualifications.map((one) => ({ ...one, niveau: 3 })) })

describe('doorloop route check', () => {
  it.each([
    ['glr', glrDesign()],
    ['dlr', dlrDesign()],
  ] as const)('ends with 0 on a correct %s', (scheme, design) => {
    const { code, out, err } = route('check', fileOf(`${scheme}.json`, writeDesign(design)), '--json')
    const checked = JSON.parse(out) as Checked
    expect([code, err, checked.name, checked.scheme, checked.date]).toEqual([0, '', design.name, scheme, '2026-08-01'])
    expect(checked.findings.length).toBeGreaterThan(10)
    for (const { rule, field, article, sentence } of checked.findings)
      expect([rule, field, article, sentence].every((text) => text.length > 3)).toBe(true)
  })

  it('ends with 1 when something is not allowed, and says it first, in the language asked', () => {
    const file = fileOf('level-3.json', writeDesign(toLevel3()))
    const dutch = route('check', file)
    expect(dutch.code).toBe(1)
    expect(dutch.out.split('\n')[2]).toMatch(/^Niet toegestaan: /)
    const english = route('check', file, '--language', 'en')
    expect([english.code, english.out.split('\n')[2]?.startsWith('Not allowed: ')]).toEqual([1, true])
  })

  it('judges by the rules of another day', () => {
    const { code, out } = route('check', fileOf('early.json', writeDesign(glrDesign())), '--json', '--date', '2020-07-31')
    const checked = JSON.parse(out) as Checked
    // the law holds since 1 August 2020
    expect([code, checked.date]).toEqual([1, '2020-07-31'])
    expect(route('check', join(scratch, 'early.json'), '--date', '2020-08-01').code).toBe(0)
  })

  it('ends with 2 on a file that is none, and says what to do', () => {
    const file = fileOf('bad.json', '{\n  "format": \n}')
    const { code, out, err } = route('check', file)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('regel 3')
    const asJson = route('check', file, '--json')
    expect(asJson.code).toBe(2)
    expect((JSON.parse(asJson.out) as { problems: { problem: string }[] }).problems.map(({ problem }) => problem)).toEqual(['not-json'])
    expect(route('check', fileOf('large.json', ' '.repeat(3_000_000))).err).toContain('2.097.152')
  })

  it.each([
    [['check']],
    [['check', join(tmpdir(), 'nowhere.json')]],
    [['check', scratch]],
    [['check', 'x', '--date', '2026-02-30']],
    [['walk']],
    [['templates', 'x']],
  ])('ends with 2 and one sentence on %j', (words) => {
    const { code, out, err } = route(...words)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
  })
})

describe('doorloop route templates', () => {
  it('lists them all, with what is still open', () => {
    const { code, out } = route('templates', '--json')
    const listed = JSON.parse(out) as { name: string; title: string; open: string[] }[]
    expect([code, listed.map(({ name }) => name)]).toEqual([0, TEMPLATES.map(({ id }) => id)])
    expect(listed.every(({ open }) => open.length > 0)).toBe(true)
    expect(route('templates', '--language', 'en').out).toContain('tot-route  TOT route: technology for tl')
  })

  it('exports one that can be read again, to standard output or a file', () => {
    const { code, out } = route('templates', '--export', 'tot-route')
    expect([code, readDesign(out).ok]).toEqual([0, true])
    const file = join(scratch, 'tot.json')
    expect(route('templates', '--export', 'tot-route', '--out', file).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(out)
  })

  it('ends with 2 on one that does not exist, and names those that do', () => {
    const { code, err } = route('templates', '--export', 'nothing')
    expect([code, err.includes('tot-route')]).toEqual([2, true])
    expect(route('templates', '--out', join(scratch, 'x.json')).code).toBe(2)
    expect(route('templates', '--export', 'tot-route', '--out', join(scratch, 'no', 'x.json')).code).toBe(2)
  })
})

describe('doorloop route schema', () => {
  it('prints the JSON Schema of the docs', () => {
    const { code, out } = route('schema')
    expect([code, JSON.parse(out)]).toEqual([0, JSON.parse(readFileSync(join(root, 'docs/route-file.schema.json'), 'utf8'))])
  })
})
