import { type KeptRun, openKeptRun } from '../kept-run.ts'
import type { MonitorRun } from '../run.ts'

/** Runs that pages look at: opened once each, because every open one may hold an engine. */
export class KeptRuns {
  readonly #open = new Map<string, Promise<KeptRun | null>>()

  async open(folder: string): Promise<MonitorRun | null> {
    const run = this.#open.get(folder) ?? openKeptRun(folder)
    this.#open.set(folder, run)
    return await run
  }

  async close(folder: string): Promise<void> {
    const run = this.#open.get(folder)
    this.#open.delete(folder)
    await (await run)?.close()
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((folder) => this.close(folder)))
  }
}
