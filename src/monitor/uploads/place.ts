import { folderOf } from './folder.ts'
import { KeptRuns } from './kept-runs.ts'
import { asItIs, isHalf } from './left-halfway.ts'
import type { Limits } from './limits.ts'
import { readUpload, removeUpload, uploadIds } from './record.ts'
import { isExpired, type Upload } from './upload.ts'
import { isUploadId } from './upload-id.ts'
import type { Work } from './work.ts'

/** Where all uploads of this machine are kept, whoever they are of. */
export class Place {
  readonly root: string
  readonly work: Work
  readonly limits: Limits
  readonly now: () => Date
  readonly runs = new KeptRuns()

  constructor({ root, work, limits, now }: Pick<Place, 'root' | 'work' | 'limits' | 'now'>) {
    this.root = root
    this.work = work
    this.limits = limits
    this.now = now
  }

  /** Newest first. */
  all(): Upload[] {
    const found = uploadIds(this.root).flatMap((id) => this.find(id) ?? [])
    return found.sort((a, b) => b.made.localeCompare(a.made) || a.id.localeCompare(b.id))
  }

  /** Null for what is no id, what is not there, what came in by half and what is past its day. */
  find(id: string): Upload | null {
    const upload = isUploadId(id) ? readUpload(this.root, id) : null
    if (!upload || isExpired(upload, this.now())) return null
    const seen = asItIs(upload, this.work)
    return isHalf(upload, seen) ? null : seen
  }

  async remove(id: string): Promise<void> {
    await this.work.cancel(id)
    await this.runs.close(folderOf(this.root, id).kept)
    removeUpload(this.root, id)
  }

  /** Removes what is past its day and what came in by half. */
  async sweep(now: Date): Promise<void> {
    for (const id of uploadIds(this.root)) {
      const upload = readUpload(this.root, id)
      if (!upload || isExpired(upload, now) || isHalf(upload, asItIs(upload, this.work))) await this.remove(id)
    }
  }

  async close(): Promise<void> {
    await this.work.close()
    await this.runs.closeAll()
  }
}
