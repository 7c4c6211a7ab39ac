import { rmSync } from 'node:fs'
import { folderOf } from './folder.ts'
import { writeUpload } from './record.ts'
import { runUpload } from './run-upload.ts'
import { Turns } from './turns.ts'
import type { Upload, UploadState } from './upload.ts'
import type { UploadId } from './upload-id.ts'

export interface WorkOptions {
  root: string
  runAtMost: number
  /** of one run: `4GB` */
  memory: string | undefined
  /** where the cause of a failure of ours goes */
  report: (error: unknown) => void
}

/** Something going on with one upload; whoever does it calls `end`. */
export interface Going {
  signal: AbortSignal
  end(): void
}

/** What this process is doing with uploads: coming in, waiting for its turn, running. */
export class Work {
  readonly #options: WorkOptions
  readonly #turns: Turns
  readonly #going = new Map<UploadId, { stop: AbortController; over: Promise<void> }>()
  #closing = false

  constructor(options: WorkOptions) {
    this.#options = options
    this.#turns = new Turns(options.runAtMost)
  }

  has(id: UploadId): boolean {
    return this.#going.has(id)
  }

  begin(id: UploadId): Going {
    const stop = new AbortController()
    const over = new Promise<void>((resolve) => {
      stop.signal.addEventListener('over', () => resolve(), { once: true })
    })
    this.#going.set(id, { stop, over })
    const end = (): void => {
      this.#going.delete(id)
      stop.signal.dispatchEvent(new Event('over'))
    }
    return { signal: stop.signal, end }
  }

  /** Runs an upload when its turn comes, and writes down each state it goes through. */
  run(upload: Upload): void {
    const { signal, end } = this.begin(upload.id)
    this.#enter(upload, { state: 'waiting' })
    void this.#inTurn(upload, signal)
      .catch((error: unknown): UploadState => {
        this.#options.report(error)
        return { state: 'failed' }
      })
      .then((last) => this.#conclude(upload, last))
      .catch((error: unknown) => this.#options.report(error))
      .finally(end)
  }

  /** Stops what is going on and waits until it has stopped. */
  async cancel(id: UploadId): Promise<void> {
    const going = this.#going.get(id)
    going?.stop.abort()
    await going?.over
  }

  /** Stops everything; what was running can be run again by the next process. */
  async close(): Promise<void> {
    this.#closing = true
    await Promise.all([...this.#going.keys()].map((id) => this.cancel(id)))
  }

  async #inTurn(upload: Upload, signal: AbortSignal): Promise<UploadState> {
    if (!(await this.#turns.take(signal))) return { state: 'cancelled' }
    try {
      const { root, memory } = this.#options
      return await runUpload(upload, { root, memory, signal, enter: (state) => this.#enter(upload, state) })
    } finally {
      this.#turns.end()
    }
  }

  /** The tables are no longer needed; what was stopped or failed leaves no rows at all. */
  #conclude(upload: Upload, last: UploadState): void {
    if (last.state === 'cancelled' && this.#closing) return
    this.#enter(upload, last)
    const { tables, spill, kept } = folderOf(this.#options.root, upload.id)
    const leaves = last.state === 'cancelled' || last.state === 'failed' ? [tables, spill, kept] : [tables, spill]
    for (const path of leaves) rmSync(path, { recursive: true, force: true })
  }

  #enter(upload: Upload, now: UploadState): void {
    writeUpload(this.#options.root, { ...upload, now })
  }
}
