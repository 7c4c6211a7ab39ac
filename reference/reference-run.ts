import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { KEPT, keepOutput, type MonitorRun, openKeptRun, problemText, runMonitor } from '#monitor/index.ts'
import { buildReference } from './build/build.ts'

const PREFIX = 'reference-'

/**
 * The monitor's run on the rebuilt VM2 data: made once per version of the program, kept under `folder`. It appears
 * whole or not at all, so that a stop halfway is simply done again.
 */
export async function referenceRun(folder: string, program: string, preparing: () => void = () => undefined): Promise<MonitorRun> {
  const place = join(folder, PREFIX + program)
  if (!existsSync(join(place, KEPT.output))) {
    preparing()
    mkdirSync(folder, { recursive: true })
    await prepare(folder, place)
    removeOlder(folder, place)
  }
  const run = await openKeptRun(place)
  if (!run) throw new Error(`the reference run is not at ${place}`)
  return run
}

async function prepare(folder: string, place: string): Promise<void> {
  const half = mkdtempSync(join(folder, '.reference-'))
  try {
    const tables = join(half, 'tables')
    await buildReference(tables)
    const answer = await runMonitor({ folder: tables, levering: 'definitief', keepIn: half, populations: undefined })
    if (!answer.ok) throw new Error(problemText('en', answer.problem))
    keepOutput(half, answer.output)
    rmSync(tables, { recursive: true })
    renameSync(half, place)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    // Another start of Doorloop may have been quicker.
    if (!existsSync(join(place, KEPT.output))) throw error
  }
}

function removeOlder(folder: string, place: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith(PREFIX) && path !== place) rmSync(path, { recursive: true, force: true })
  }
}
