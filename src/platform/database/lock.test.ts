import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Holder, LockedError, lockFolder } from './lock.ts'
import { processStart } from './process-start.ts'
import { bundled } from './testing/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-lock-'))
const file = join(folder, 'doorloop.lock')
const started: ChildProcess[] = []
let script: string

beforeAll(async () => {
  script = await bundled(new URL('./testing/take-lock.ts', import.meta.url))
})
afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL')
  rmSync(file, { force: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(script)
})

async function rival(at = 0): Promise<{ said: string; process: ChildProcess }> {
  const process_ = spawn(process.execPath, [script, folder, String(at)], { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(process_)
  const [said] = await once(process_.stdout, 'data')
  return { said: String(said).trim(), process: process_ }
}

function leave(change: Partial<Holder>): void {
  const dead: Holder = { pid: 2 ** 22 + 1, host: hostname(), since: '2026-11-01T08:00:00.000Z', start: null, ...change }
  writeFileSync(file, JSON.stringify(dead))
}

describe('a folder that is in use', () => {
  test('is refused, and the refusal says by whom, since when and which folder', async () => {
    const { said, process: holder } = await rival()
    expect(said).toBe('mine')
    const refused = refusal()
    expect(refused).toMatchObject({ folder, file, holder: { pid: holder.pid, host: hostname() } })
    expect(Date.parse(refused.holder.since)).toBeGreaterThan(Date.now() - 60_000)
  })

  test('is refused within one process too', () => {
    const release = lockFolder(folder)
    expect(refusal().holder.pid).toBe(process.pid)
    release()
    lockFolder(folder)()
  })

  test('on another machine is left alone: its processes cannot be seen from here', () => {
    leave({ host: 'elsewhere' })
    expect(refusal().holder.host).toBe('elsewhere')
  })

  test('by something that cannot be read is left alone', () => {
    writeFileSync(file, 'not ours')
    expect(refusal().holder.pid).toBe(0)
  })
})

describe('a lock that was left behind', () => {
  test('by a killed process is taken over', async () => {
    const { process: holder } = await rival()
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })

  test('by an earlier process with our own number is taken over: in a container every process is the first', () => {
    leave({ pid: process.pid, start: `${processStart(process.pid)}0` })
    lockFolder(folder)()
  })

  test('goes to one of eight that start at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      leave({})
      const at = Date.now() + 700
      const all = await Promise.all(Array.from({ length: 8 }, () => rival(at)))
      const winners = all.filter(({ said }) => said === 'mine')
      expect(winners).toHaveLength(1)
      const losers = all.filter(({ said }) => said === `held by ${winners[0]?.process.pid}`)
      expect(losers).toHaveLength(7)
      for (const one of started.splice(0)) one.kill('SIGKILL')
      rmSync(file)
    }
  })

  test('and the lock on taking it over as well, is taken over', () => {
    leave({})
    writeFileSync(`${file}.after-${2 ** 22 + 1}-${Date.parse('2026-11-01T08:00:00.000Z')}`, readFileSync(file))
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })
})

test('who lost the lock to another does not release the other’s', () => {
  const release = lockFolder(folder)
  rmSync(file)
  leave({ host: 'elsewhere' })
  release()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ host: 'elsewhere' })
})

function refusal(): LockedError {
  try {
    lockFolder(folder)
  } catch (error) {
    if (error instanceof LockedError) return error
    throw error
  }
  throw new Error('was not refused')
}
