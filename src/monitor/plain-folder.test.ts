import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainFolder } from './plain-folder.ts'

let root = ''
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plain-')))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each(['a b', "it's", 'é', 'a-b_c.d'])('%s is read as it stands', (name) => {
  expect(plainFolder(join(root, name)).path).toBe(join(root, name))
})

test.each(['*', 'a?', '[a]', 'a]', '{a,b}'])('%s gets a plain name, which goes and leaves the folder', (name) => {
  const folder = join(root, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'x'), name)
  const { path, release } = plainFolder(folder)
  expect(path).not.toMatch(/[*?[\]{}]/)
  expect(readFileSync(join(path, 'x'), 'utf8')).toBe(name)
  release()
  expect([existsSync(join(path, '..')), existsSync(join(folder, 'x'))]).toEqual([false, true])
})
