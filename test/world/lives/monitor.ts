import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMonitor, writePlatformSource } from '../../../src/monitor/index.ts'
import type { Life } from './life.ts'

/** What `doorloop monitor --source platform` reads on this day. */
async function source({ db, folder }: Life, day: string): Promise<string> {
  const at = join(folder, `platform-${day}`)
  mkdirSync(at)
  await writePlatformSource(db, at, day)
  return at
}

/** What the monitor says of the cohort of the route on this day: binding per count date. */
export async function bindings(life: Life, day: string): Promise<Record<string, Record<string, string>>> {
  const answer = await runMonitor({ folder: await source(life, day) })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  const found: Record<string, Record<string, string>> = {}
  for (const row of answer.output.rows)
    if (row.table === 'binding' && row.cohort === 'tranche-2026' && row.population === 'alle')
      found[row.teldatum] = { ...found[row.teldatum], [row.measure]: `${row.n} of ${row.total}` }
  return found
}

/** The status of each experiment, the last column of its table. */
export async function experiments(life: Life, day: string): Promise<string[]> {
  const text = readFileSync(join(await source(life, day), 'experimenten.csv'), 'utf8')
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').at(-1) ?? '')
}
