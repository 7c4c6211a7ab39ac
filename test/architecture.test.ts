import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cycles } from './architecture/cycles.ts'
import { unexplainedDependencies } from './architecture/dependencies.ts'
import { wrongDirections } from './architecture/directions.ts'
import { SIDE_DOORS, wrongEntrances } from './architecture/entrances.ts'
import { pathsIn, ROOT, readAll, sourceFiles } from './architecture/files.ts'
import { importsOf } from './architecture/imports.ts'
import { wrongLayers } from './architecture/layers.ts'
import { deadLinks } from './architecture/links.ts'
import { ownWords } from './architecture/literals.ts'
import { machinePaths, registryAddresses } from './architecture/machine-paths.ts'
import { untranslated } from './architecture/translations.ts'

const files = sourceFiles()
const imports = importsOf(files)
const shipped = files.filter(({ path }) => !/\.test\.tsx?$/.test(path) && !path.includes('/testing/'))

describe('imports', () => {
  test('every import of our own leads to a file', () => {
    expect(imports.filter(({ to }) => !existsSync(join(ROOT, to)))).toEqual([])
  })

  test('modules use each other in one direction', () => {
    expect(wrongDirections(imports)).toEqual([])
  })

  test('pages use actions, actions use stores, stores use pure files, never the other way', () => {
    expect(wrongLayers(imports)).toEqual([])
  })

  test('a module is entered by its index.ts', () => {
    expect(wrongEntrances(imports)).toEqual([])
  })

  test('every side door is in use', () => {
    const used = new Set(imports.map(({ to }) => to))
    expect(Object.keys(SIDE_DOORS).filter((door) => !used.has(door))).toEqual([])
  })

  test('no circles', () => {
    expect(cycles(imports)).toEqual([])
  })
})

describe('languages', () => {
  const dutch = shipped.map(({ path }) => path).filter((path) => path.endsWith('messages.nl.ts'))

  test('there are messages', () => {
    expect(dutch.length).toBeGreaterThan(0)
  })

  test.each(dutch)('%s says the same in English', async (path) => {
    const english = path.replace('.nl.ts', '.en.ts')
    expect(existsSync(join(ROOT, english)), `${english} is missing`).toBe(true)
    const [{ nl }, { en }] = await Promise.all([import(join(ROOT, path)), import(join(ROOT, english))])
    expect(untranslated(nl, en)).toEqual([])
  })

  test('pages take their words from messages', () => {
    expect(shipped.filter(({ path }) => path.endsWith('.tsx')).flatMap(ownWords)).toEqual([])
  })
})

describe('documents', () => {
  const documents = readAll(pathsIn().filter((path) => path.endsWith('.md')))

  test('relative links lead somewhere', () => {
    expect(documents.flatMap((document) => deadLinks(document, readPath))).toEqual([])
  })

  test('every dependency has a reason in ARCHITECTURE.md', () => {
    const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(unexplainedDependencies(packageJson, readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'))).toEqual([])
  })

  test('no file names a path of a machine', () => {
    const text = readAll(pathsIn().filter((path) => !/\.(png|jpe?g|woff2?|parquet|gz|xlsx|pdf|ico)$/.test(path)))
    expect(text.flatMap(machinePaths)).toEqual([])
  })

  test('the lock file names no registry', () => {
    expect(registryAddresses(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))).toEqual([])
  })
})

/** '' for a folder. */
function readPath(path: string): string | null {
  const full = join(ROOT, path)
  if (!existsSync(full)) return null
  return statSync(full).isDirectory() ? '' : readFileSync(full, 'utf8')
}
