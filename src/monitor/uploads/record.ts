import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { folderOf } from './folder.ts'
import type { Upload } from './upload.ts'
import { isUploadId, type UploadId } from './upload-id.ts'

/** The ids of all folders, records or not. */
export function uploadIds(root: string): UploadId[] {
  return existsSync(root) ? readdirSync(root).filter(isUploadId) : []
}

/** Null when there is none, or none that can be read. */
export function readUpload(root: string, id: UploadId): Upload | null {
  try {
    return JSON.parse(readFileSync(folderOf(root, id).record, 'utf8')) as Upload
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The folder and its record, for the owner of the process only. */
export function createUpload(root: string, upload: Upload): void {
  const { path, tables } = folderOf(root, upload.id)
  mkdirSync(root, { recursive: true, mode: 0o700 })
  mkdirSync(path, { mode: 0o700 })
  mkdirSync(tables, { mode: 0o700 })
  writeUpload(root, upload)
}

/** Whole or not at all. An upload that was removed meanwhile stays removed. */
export function writeUpload(root: string, upload: Upload): void {
  const { path, record } = folderOf(root, upload.id)
  if (!existsSync(path)) return
  const half = `${record}.part`
  writeFileSync(half, JSON.stringify(upload), { mode: 0o600 })
  renameSync(half, record)
}

export function removeUpload(root: string, id: UploadId): void {
  rmSync(folderOf(root, id).path, { recursive: true, force: true, maxRetries: 3 })
}
