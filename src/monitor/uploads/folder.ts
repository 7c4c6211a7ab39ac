import { join } from 'node:path'
import { KEPT } from '../keep.ts'
import { isUploadId, type UploadId } from './upload-id.ts'

/** Where the parts of one upload stand. */
export interface UploadFolder {
  path: string
  record: string
  /** the four tables, gone as soon as they are counted */
  tables: string
  /** what does not fit in memory; here, so that nothing of a killed run outlives its upload */
  spill: string
  /** the kept run */
  kept: string
  rejects: string
}

/** The one place where an id becomes a path. */
export function folderOf(root: string, id: UploadId): UploadFolder {
  if (!isUploadId(id)) throw new Error(`no upload id: ${JSON.stringify(id)}`)
  const path = join(root, id)
  const kept = join(path, 'kept')
  return {
    path,
    record: join(path, 'upload.json'),
    tables: join(path, 'tables'),
    spill: join(path, 'spill'),
    kept,
    rejects: join(kept, KEPT.rejects),
  }
}
