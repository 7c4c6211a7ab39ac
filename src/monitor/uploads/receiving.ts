import { folderOf } from './folder.ts'
import type { Limits } from './limits.ts'
import { type Received, Reception } from './reception.ts'
import { createUpload, removeUpload } from './record.ts'
import type { TypedSettings } from './settings.ts'
import type { Upload } from './upload.ts'
import { newUploadId, type UploadId } from './upload-id.ts'
import type { Work } from './work.ts'

export interface Receiving {
  id: UploadId
  /** set off when the upload is stopped or removed while it comes in */
  signal: AbortSignal
  /** see Reception.take */
  take: Reception['take']
  /** runs what came in whole, removes anything else */
  finish(typed: TypedSettings): Received
  /** the sender broke off */
  abandon(): void
}

/** A new upload, with a folder of its own from the first byte. */
export function startReceiving(
  root: string,
  work: Work,
  { owner, made, limits }: { owner: string; made: string; limits: Limits },
): Receiving {
  const id = newUploadId()
  const settings = { levering: 'onbekend', leverdatum: null, acceptRejects: false } as const
  const upload: Upload = { id, owner, made, process: process.pid, settings, files: [], now: { state: 'receiving' } }
  const { signal, end } = work.begin(id)
  createUpload(root, upload)
  const reception = new Reception(folderOf(root, id).tables, limits, signal)
  const abandon = (): void => {
    removeUpload(root, id)
    end()
  }
  const finish = (typed: TypedSettings): Received => {
    const received = reception.finish(typed)
    if (received.ok) {
      end()
      work.run({ ...upload, settings: received.settings, files: received.files })
    } else abandon()
    return received
  }
  return { id, signal, take: (field, called, content) => reception.take(field, called, content), finish, abandon }
}
