import { existsSync } from 'node:fs'
import { keptRejects } from '../kept-run.ts'
import type { MonitorRun, RejectedRow } from '../run.ts'
import type { Full } from './finding.ts'
import { folderOf } from './folder.ts'
import { KeptRuns } from './kept-runs.ts'
import { LIMITS, type Limits } from './limits.ts'
import { asItIs, isHalf } from './owner.ts'
import { type Receiving, startReceiving } from './receiving.ts'
import { readUpload, removeUpload, uploadIds, writeUpload } from './record.ts'
import { isExpired, isUnderWay, type Upload, whyNoResults } from './upload.ts'
import { isUploadId } from './upload-id.ts'
import { Work } from './work.ts'

export interface UploadsOptions extends Partial<Limits> {
  /** a folder of its own */
  root: string
  now?: () => Date
  runAtMost?: number
  memory?: string
  report?: (error: unknown) => void
}

/** The uploads of this machine: each in a folder of its own, with its state beside it, for a day at most. */
export class Uploads {
  readonly limits: Limits
  readonly #root: string
  readonly #now: () => Date
  readonly #work: Work
  readonly #runs = new KeptRuns()

  constructor({ root, now, runAtMost, memory, report, ...limits }: UploadsOptions) {
    this.#root = root
    this.limits = { ...LIMITS, ...limits }
    this.#now = now ?? (() => new Date())
    this.#work = new Work({ root, runAtMost: runAtMost ?? 1, memory, report: report ?? ((error) => console.error(error)) })
  }

  /** Newest first. */
  list(): Upload[] {
    const found = uploadIds(this.#root).flatMap((id) => this.find(id) ?? [])
    return found.sort((a, b) => b.made.localeCompare(a.made) || a.id.localeCompare(b.id))
  }

  /** Null for what is no id, what is not there, what came in by half and what is past its day. */
  find(id: string): Upload | null {
    const upload = isUploadId(id) ? readUpload(this.#root, id) : null
    if (!upload || isExpired(upload, this.#now())) return null
    const seen = asItIs(upload, this.#work)
    return isHalf(upload, seen) ? null : seen
  }

  /** Why nothing more can be delivered now; null when it can. */
  whyFull(): Full | null {
    const kept = this.list()
    const oldest = kept.at(-1)
    return oldest && kept.length >= this.limits.keepAtMost ? { rule: 'too-many-kept', most: this.limits.keepAtMost, oldest } : null
  }

  receive(): Receiving {
    return startReceiving(this.#root, this.#work, { made: this.#now().toISOString(), limits: this.limits })
  }

  /** Runs an interrupted upload again; false when there is nothing to run. */
  restart(id: string): boolean {
    const upload = this.find(id)
    if (upload?.now.state !== 'interrupted') return false
    this.#work.run({ ...upload, process: process.pid })
    return true
  }

  /** Stops what is going on. What came in is gone afterwards. */
  async cancel(id: string): Promise<void> {
    await this.#work.cancel(id)
  }

  /** Results are wanted although rows were rejected. */
  acceptRejects(id: string): void {
    const upload = this.find(id)
    if (upload?.now.state === 'done') writeUpload(this.#root, { ...upload, now: { ...upload.now, rejectsAccepted: true } })
  }

  async remove(id: string): Promise<void> {
    if (!isUploadId(id)) return
    await this.#work.cancel(id)
    await this.#runs.close(folderOf(this.#root, id).kept)
    removeUpload(this.#root, id)
  }

  /** The run of an upload whose results may be seen, else null. */
  async openRun(id: string): Promise<MonitorRun | null> {
    const upload = this.find(id)
    return upload && !whyNoResults(upload) ? await this.#runs.open(folderOf(this.#root, upload.id).kept) : null
  }

  /** Path of rejects.csv; null when no row was rejected. */
  rejectsFile(id: string): string | null {
    const upload = this.find(id)
    if (!upload || isUnderWay(upload)) return null
    const { rejects } = folderOf(this.#root, upload.id)
    return existsSync(rejects) ? rejects : null
  }

  async rejects(id: string, page: { offset: number; limit: number }): Promise<{ total: number; rows: RejectedRow[] }> {
    if (!this.rejectsFile(id)) return { total: 0, rows: [] }
    return await keptRejects(folderOf(this.#root, id).kept, page)
  }

  /** Removes what is past its day and what came in by half; at the start and every hour. */
  async sweep(now: Date): Promise<void> {
    for (const id of uploadIds(this.#root)) {
      const upload = readUpload(this.#root, id)
      if (!upload || isExpired(upload, now) || isHalf(upload, asItIs(upload, this.#work))) await this.remove(id)
    }
  }

  /** Stops everything; what was running is interrupted and can be run again. */
  async close(): Promise<void> {
    await this.#work.close()
    await this.#runs.closeAll()
  }
}
