import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockFolder } from '../src/platform/database/lock.ts'

const PROGRAM = ['--import', 'tsx', '-e', "import('./src/cli/main.ts').then(({ main }) => main(process.argv.slice(1)))", '--']
const scratch = mkdtempSync(join(tmpdir(), 'doorloop-database-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const [here, there, file] = ['here', 'there', 'backup.gz'].map((name) => join(scratch, name)) as [string, string, string]

function doorloop(data: string, ...words: string[]): { code: number | null; err: string } {
  const { DATABASE_URL: _, ...environment } = process.env
  const env = { ...environment, DOORLOOP_DATA: data, LANG: 'nl_NL.UTF-8' }
  const { status, stderr } = spawnSync(process.execPath, [...PROGRAM, ...words], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    env,
  })
  return { code: status, err: stderr }
}

test('a backup is made, not overwritten, and put back into another folder; not into one that is filled', () => {
  expect(doorloop(here, 'backup', file)).toMatchObject({ code: 0, err: expect.stringContaining('Bewaard in') })
  expect(doorloop(here, 'backup', file)).toMatchObject({ code: 1, err: expect.stringContaining('bestaat al') })
  const restored = doorloop(there, 'restore', file)
  expect(restored).toMatchObject({ code: 0, err: expect.stringContaining('Teruggezet en rij voor rij vergeleken') })
  expect(restored.err).toContain('Er is geen')
  expect(doorloop(there, 'restore', join(here, 'doorloop.lock'))).toMatchObject({ code: 1 })
})

test('what cannot be is a sentence and not a stack', () => {
  const release = lockFolder(here)
  const locked = doorloop(here, 'retention', 'draw-up')
  release()
  expect(locked).toMatchObject({ code: 1, err: expect.stringContaining(`proces ${process.pid}`) })
  const moved = doorloop(there, 'database', 'move', 'postgres://app:geheim@127.0.0.1:1/doorloop')
  expect(moved).toMatchObject({ code: 1, err: expect.stringContaining('Geen verbinding met de databaseserver op 127.0.0.1:1') })
  expect(moved.err).not.toMatch(/geheim|\n {4}at /)
  expect(doorloop(there, 'database', 'delete', 'postgres://x')).toMatchObject({ code: 1 })
  expect(doorloop(there, 'restore', file, '--destroyed', join(scratch, 'nowhere'))).toMatchObject({ code: 1 })
})

test('lists of what must go are drawn up from the command line', () => {
  expect(doorloop(there, 'retention', 'draw-up')).toEqual({ code: 0, err: 'Er is niets waarvan de bewaartermijn om is.\n' })
  expect(existsSync(join(there, 'doorloop.lock'))).toBe(false)
})
