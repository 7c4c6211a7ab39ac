import { existsSync } from 'node:fs'
import { keptRejects } from '../kept-run.ts'
import type { MonitorRun, RejectedRow } from '../run.ts'
import type { Full } from './finding.ts'
import { folderOf } from './folder.ts'
import type { Limits } from './limits.ts'
import type { Place } from './place.ts'
import { type Receiving, startReceiving } from './receiving.ts'
import { writeUpload } from './record.ts'
import { expiresAt, isUnderWay, type Upload, whyNoResults } from './upload.ts'

/** The uploads of one person. What another delivered is for this one not there: not listed, not found, not removed. */
export class OwnUploads {
  readonly #place: Place
  readonly #owner: string

  constructor(place: Place, owner: string) {
    this.#place = place
    this.#owner = owner
  }

  get limits(): Limits {
    return this.#place.limits
  }

  /** Newest first. */
  list(): Upload[] {
    return this.#place.all().filter((upload) => this.#isOwn(upload))
  }

  /** Null for what is no id, what is not there or another's, what came in by half and what is past its day. */
  find(id: string): Upload | null {
    const upload = this.#place.find(id)
    return upload && this.#isOwn(upload) ? upload : null
  }

  /** Why nothing more can be delivered now; null when it can. The machine's disk is shared, so all uploads count. */
  whyFull(): Full | null {
    const { keepAtMost } = this.limits
    const all = this.#place.all()
    const first = all.at(-1)
    if (!first || all.length < keepAtMost) return null
    return { rule: 'too-many-kept', most: keepAtMost, ownOldest: this.list().at(-1) ?? null, roomAt: expiresAt(first) }
  }

  receive(): Receiving {
    const { root, work, limits, now } = this.#place
    return startReceiving(root, work, { owner: this.#owner, made: now().toISOString(), limits })
  }

  /** Runs an interrupted upload again; false when there is nothing to run. */
  restart(id: string): boolean {
    const upload = this.find(id)
    if (upload?.now.state !== 'interrupted') return false
    this.#place.work.run({ ...upload, process: process.pid })
    return true
  }

  /** Stops what is going on. What came in is gone afterwards. */
  async cancel(id: string): Promise<void> {
    if (this.find(id)) await this.#place.work.cancel(id)
  }

  /** Results are wanted although rows were rejected. */
  acceptRejects(id: string): void {
    const upload = this.find(id)
    if (upload?.now.state === 'done') writeUpload(this.#place.root, { ...upload, now: { ...upload.now, rejectsAccepted: true } })
  }

  async remove(id: string): Promise<void> {
    if (this.find(id)) await this.#place.remove(id)
  }

  /** The run of an upload whose results may be seen, else null. */
  async openRun(id: string): Promise<MonitorRun | null> {
    const upload = this.find(id)
    return upload && !whyNoResults(upload) ? await this.#place.runs.open(folderOf(this.#place.root, upload.id).kept) : null
  }

  /** Path of rejects.csv; null when no row was rejected. */
  rejectsFile(id: string): string | null {
    const upload = this.find(id)
    if (!upload || isUnderWay(upload)) return null
    const { rejects } = folderOf(this.#place.root, upload.id)
    return existsSync(rejects) ? rejects : null
  }

  async rejects(id: string, page: { offset: number; limit: number }): Promise<{ total: number; rows: RejectedRow[] }> {
    if (!this.rejectsFile(id)) return { total: 0, rows: [] }
    return await keptRejects(folderOf(this.#place.root, id).kept, page)
  }

  #isOwn(upload: Upload): boolean {
    return upload.owner === this.#owner
  }
}
