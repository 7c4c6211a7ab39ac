import { describe, expect, test } from 'vitest'
import { cycles } from './architecture/cycles.ts'
import { unexplainedDependencies } from './architecture/dependencies.ts'
import { wrongDirections } from './architecture/directions.ts'
import { wrongEntrances } from './architecture/entrances.ts'
import { importsOf } from './architecture/imports.ts'
import { wrongLayers } from './architecture/layers.ts'
import { deadLinks } from './architecture/links.ts'
import { ownWords } from './architecture/literals.ts'
import { machinePaths, registryAddresses } from './architecture/machine-paths.ts'
import { untranslated } from './architecture/translations.ts'

/** One import as the checks see it. */
const uses = (from: string, to: string) => [{ from, to }]

describe('imports are found', () => {
  const found = (text: string) => importsOf([{ path: 'src/monitor/a.ts', text }]).map(({ to }) => to)

  test('by alias, by path, over more lines, bare, passed on and dynamic', () => {
    expect(found(`import { x } from '#platform/i18n.ts'`)).toEqual(['src/platform/i18n.ts'])
    expect(found(`import type { x } from '#reference/index.ts'`)).toEqual(['reference/index.ts'])
    expect(found(`import {\n  x,\n  y,\n} from '../server.ts'`)).toEqual(['src/server.ts'])
    expect(found(`import './b.ts'`)).toEqual(['src/monitor/b.ts'])
    expect(found(`export * from './b.ts'`)).toEqual(['src/monitor/b.ts'])
    expect(found(`const b = await import('./b.ts')`)).toEqual(['src/monitor/b.ts'])
  })

  test('not in comments, and packages are none', () => {
    expect(found(`// import './b.ts'\n/*\nimport './c.ts'\n*/\nimport { z } from 'zod'`)).toEqual([])
  })
})

describe('directions', () => {
  test.each([
    ['src/statistics/a.ts', 'src/platform/i18n.ts'],
    ['src/platform/a.ts', 'src/ui/page.tsx'],
    ['src/ui/a.tsx', 'src/monitor/rows.ts'],
    ['src/schools/a.ts', 'src/monitor/index.ts'],
    ['src/monitor/a.ts', 'reference/index.ts'],
    ['src/monitor/a.test.ts', 'reference/index.ts'],
    ['src/monitor/a.ts', 'src/pupils/index.ts'],
    ['src/monitor/pages/a.tsx', 'src/server.ts'],
    ['src/server.ts', 'src/cli/main.ts'],
    ['reference/a.ts', 'src/cli/main.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(wrongDirections(uses(from, to))).toHaveLength(1)
  })

  test('a folder without a place in the house is seen', () => {
    expect(wrongDirections(uses('src/lib/a.ts', 'src/monitor/index.ts'))).toEqual([
      'src/lib/a.ts: module lib has no place in the directions yet',
    ])
  })

  test('the other way is fine', () => {
    const fine = [
      ...uses('src/cli/main.ts', 'src/server.ts'),
      ...uses('src/monitor/a.ts', 'src/statistics/index.ts'),
      ...uses('reference/a.ts', 'src/monitor/index.ts'),
    ]
    expect(wrongDirections(fine)).toEqual([])
  })
})

describe('layers', () => {
  test.each([
    ['src/pupils/call.ts', 'src/pupils/call.store.ts'],
    ['src/pupils/call.store.ts', 'src/pupils/actions.ts'],
    ['src/pupils/actions.ts', 'src/pupils/pages/today.tsx'],
    ['src/monitor/figures/a.ts', 'src/ui/page.tsx'],
    ['src/monitor/figures/a.ts', 'src/platform/http/app.ts'],
    ['src/monitor/pages/a.tsx', 'src/schools/pages/b.tsx'],
    ['reference/a.ts', 'src/monitor/pages/index.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(wrongLayers(uses(from, to))).toHaveLength(1)
  })

  test.each([
    ['src/pupils/pages/today.tsx', 'src/pupils/actions.ts'],
    ['src/pupils/actions.ts', 'src/pupils/call.store.ts'],
    ['src/pupils/call.store.ts', 'src/platform/database.ts'],
    ['src/monitor/figures/a.ts', 'src/platform/i18n.ts'],
    ['src/monitor/pages/a.tsx', 'src/ui/page.tsx'],
    ['src/server.ts', 'src/monitor/pages/index.ts'],
  ])('%s may import %s', (from, to) => {
    expect(wrongLayers(uses(from, to))).toEqual([])
  })
})

test('a module entered by the window is seen, its door and its side doors are not', () => {
  expect(wrongEntrances(uses('src/cli/a.ts', 'src/monitor/figures/groups.ts'))).toHaveLength(1)
  expect(wrongEntrances(uses('src/cli/a.ts', 'src/monitor/index.ts'))).toEqual([])
  expect(wrongEntrances(uses('reference/a.ts', 'src/monitor/rows.ts'))).toEqual([])
  expect(wrongEntrances(uses('src/cli/a.ts', 'src/server.ts'))).toEqual([])
})

test('a circle is seen once, however long; a fork that meets again is none', () => {
  expect(cycles([...uses('a', 'b'), ...uses('b', 'c'), ...uses('c', 'a')])).toEqual(['a ► b ► c ► a'])
  expect(cycles(uses('a', 'a'))).toEqual(['a ► a'])
  expect(cycles([...uses('a', 'b'), ...uses('a', 'c'), ...uses('b', 'd'), ...uses('c', 'd')])).toEqual([])
})

test('a sentence missing, empty or of another kind is seen, however deep', () => {
  expect(untranslated({ a: 'x', b: { c: 'y' } }, { a: 'x', b: {} })).toEqual(['b.c: only in Dutch'])
  expect(untranslated({}, { a: 'x' })).toEqual(['a: only in English'])
  expect(untranslated({ a: 'x' }, { a: ' ' })).toEqual(['a: empty in English'])
  expect(untranslated({ a: () => 'x' }, { a: 'x' })).toHaveLength(1)
  expect(untranslated({ a: 'x', b: { c: () => 'y' } }, { a: 'z', b: { c: () => 'w' } })).toEqual([])
})

describe('words of a page itself', () => {
  const words = (text: string) => ownWords({ path: 'p.tsx', text }).map((line) => line.slice('p.tsx: '.length))

  test('are seen as text, beside code, and in what a screen reader says', () => {
    expect(words('const a = <p>Hallo daar</p>')).toEqual(['Hallo daar'])
    expect(words('const a = <p>n is {n} leerlingen</p>')).toEqual(['n is', 'leerlingen'])
    expect(words('const a = <p>{x} en <b>meer</b></p>').sort()).toEqual(['en', 'meer'])
    expect(words('const a = <img alt="Een grafiek" />')).toEqual(['Een grafiek'])
    expect(words('const a = <p>{"Hallo"}</p>')).toEqual(['Hallo'])
  })

  test('are not code, messages, signs or names', () => {
    expect(words('const a = (b: Array<string>) => b.length > 2 && c < 3 ? <p>{m.hello}</p> : null')).toEqual([])
    expect(words('const a = <p class="lead">{t("key")} (<b>{n}</b>) %</p>')).toEqual([])
    expect(words('const a = <p>{[f("een", "twee"), x]}</p>')).toEqual([])
    expect(words('const a = <a href="/x.csv">CSV</a>')).toEqual([])
    expect(words('const a = <ul>{["een", "twee"].map((b) => <li>{m[b]}</li>)}</ul>')).toEqual([])
  })
})

test('a dead link is seen: file, folder and heading', () => {
  const read = (path: string) => ({ 'docs/b.md': '# Two words', docs: '' })[path] ?? null
  const dead = (text: string) => deadLinks({ path: 'docs/a.md', text }, read)
  expect(dead('[x](gone.md)')).toEqual(['docs/a.md: gone.md'])
  expect(dead('<img src="gone.png">')).toEqual(['docs/a.md: gone.png'])
  expect(dead('[x](b.md#three)')).toEqual(['docs/a.md: b.md#three'])
  expect(dead('[x](#here)')).toEqual(['docs/a.md: #here'])
  expect(dead('[x](b.md#two-words) [y](../docs) [z](https://example.org) `[w](gone.md)`')).toEqual([])
})

test('a dependency without a reason is seen', () => {
  const packageJson = { dependencies: { hono: '4' }, devDependencies: { vitest: '4' } }
  expect(unexplainedDependencies(packageJson, '- `hono`: pages rendered on the server')).toEqual(['vitest'])
  expect(unexplainedDependencies(packageJson, '- `hono` `vitest`')).toEqual(['hono', 'vitest'])
})

test('a path of a machine is seen, an address or a path in the project is not', () => {
  const found = (text: string) => machinePaths({ path: 'a.md', text })
  expect(found(`see ${['', 'home', 'anna', 'doorloop'].join('/')}`)).toHaveLength(1)
  expect(found(`cd ${['', 'Users', 'anna'].join('/')}`)).toHaveLength(1)
  expect(found(`C:${['', 'Users', 'anna'].join('\\')}`)).toHaveLength(1)
  expect(found('https://example.org/home/anna and src/work/a.ts and ./root/x')).toEqual([])
})

test('a lock file that names where packages came from is seen', () => {
  expect(registryAddresses('{ "resolved": "https://packages.example.org/a.tgz" }')).toHaveLength(1)
  expect(registryAddresses('{ "integrity": "sha512-abc" }')).toEqual([])
})
