import { pathsIn, readAll } from './files.ts'
import { importsOf } from './imports.ts'

const DOOR = 'src/platform/database/testing/test-database.ts'

/** The tests that open a database, straight or through a world they build: each runs on a server too, and none can be forgotten. */
export function databaseTests(): string[] {
  const files = readAll([...pathsIn('src'), ...pathsIn('test')].filter((path) => /\.tsx?$/.test(path) && !path.startsWith('test/e2e/')))
  const imports = importsOf(files)
  const users = new Set([DOOR])
  for (let before = 0; before < users.size; ) {
    before = users.size
    // through what helps tests only: what the program itself imports leads to no test
    for (const { from, to } of imports) if (users.has(to) && (from.includes('/testing/') || isTest(from))) users.add(from)
  }
  return [...users].filter(isTest).sort()
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
