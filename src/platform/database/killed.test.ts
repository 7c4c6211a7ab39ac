import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { bundled } from './testing/bundle.ts'

/** Twenty starts of a database, some of which make it anew: half a minute on a quiet machine, minutes on a busy one. */
const LIMIT = 240_000

const folder = mkdtempSync(join(tmpdir(), 'doorloop-killed-'))
let script: string
beforeAll(async () => {
  script = await bundled(new URL('./testing/write-until-killed.ts', import.meta.url))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(script)
})

/** The same moments each time: multiplicative generator of Park and Miller (1988). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface Moment {
  /** rows acknowledged before it, at least */
  rows: number
  milliseconds: number
}

/** Starts a writer and kills it some time after it acknowledged so many rows, or after its start; gives all it acknowledged. */
async function killedAt({ rows, milliseconds }: Moment, first: number): Promise<number[]> {
  const writer = spawn(process.execPath, [script, folder, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged = (): number[] => said.split('\n').slice(0, -1).map(Number)
  let said = ''
  const enough = new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk) => {
      said += chunk
      if (acknowledged().length >= rows) resolve()
    })
  })
  const gone = once(writer, 'close')
  if (rows > 0) await Promise.race([enough, gone])
  await wait(milliseconds)
  expect(writer.exitCode).toBeNull()
  writer.kill('SIGKILL')
  await gone
  return acknowledged()
}

test(
  'every acknowledged row is there after each of twenty kills',
  async () => {
    const random = seeded(2026)
    const acknowledged = new Set<number>()
    for (let round = 0; round < 20; round += 1) {
      // the first while the database is being made, every fifth while it opens, the others while they write
      const isEarly = round === 0 || round % 5 === 4
      const moment = isEarly
        ? { rows: 0, milliseconds: random() * 900 }
        : { rows: 1 + Math.floor(random() * 15), milliseconds: random() * 20 }
      for (const n of await killedAt(moment, (round + 1) * 100_000)) acknowledged.add(n)
    }
    expect(acknowledged.size).toBeGreaterThan(50)
    const database = await openEmbedded(folder)
    const rows = (what: string) =>
      asSystem(database.db, (trx) =>
        sql<{ n: number }>`select (subject->>'n')::int as n from event_log where what = ${what} order by 1`.execute(trx),
      )
    const written = (await rows('written')).rows.map(({ n }) => n)
    expect([...acknowledged].filter((n) => !written.includes(n))).toEqual([])
    // no transaction was kept by half
    expect((await rows('its-pair')).rows.map(({ n }) => n)).toEqual(written)
    await database.close()
  },
  LIMIT,
)
