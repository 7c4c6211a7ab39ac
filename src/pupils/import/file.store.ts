import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { LIMITS } from '#platform/import/limits.ts'
import { fileSource, type Source } from '#platform/import/source.ts'

export interface ReceivedFile {
  called: string
  bytes: number
  sha256: string
}

/** What keeps a file from being received. */
export type ReceiveFinding = { rule: 'file-not-given' } | { rule: 'file-too-large'; most: number } | { rule: 'disk-full' }

export const MOST_BYTES = LIMITS.fileBytes

/** The folder of one import; gone when the import is over. */
const folderOf = (root: string, id: string): string => join(root, 'imports', id)

export const hasFile = (root: string, id: string): boolean => existsSync(join(folderOf(root, id), 'file'))

export const importSource = (root: string, id: string, called: string): Source => fileSource(join(folderOf(root, id), 'file'), called)

/** Streams the file to disk; always reads it to its end, because a browser shows no answer before it has sent everything. */
export async function receiveImport(
  root: string,
  id: string,
  called: string,
  content: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile | ReceiveFinding> {
  const folder = folderOf(root, id)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const file = await open(join(folder, 'file'), 'wx', 0o600)
  let bytes = 0
  let failure: unknown = null
  try {
    for await (const chunk of content) {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes <= MOST_BYTES && !failure) failure = await failureOf(file, chunk)
    }
  } finally {
    await file.close()
  }
  const finding = findingOf(called, bytes, failure)
  if (finding) dropFile(root, id)
  return finding ?? { called: called.slice(0, 200), bytes, sha256: hash.digest('hex') }
}

export function dropFile(root: string, id: string): void {
  rmSync(folderOf(root, id), { recursive: true, force: true })
}

/** Files of imports that are not among these: left behind when Doorloop stopped. */
export function dropOtherFiles(root: string, ids: readonly string[]): void {
  const folder = join(root, 'imports')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const id of readdirSync(folder)) if (!ids.includes(id)) rmSync(join(folder, id), { recursive: true, force: true })
}

async function failureOf(file: FileHandle, chunk: Uint8Array): Promise<unknown> {
  return await file.appendFile(chunk).then(
    () => null,
    (error: unknown) => error,
  )
}

function findingOf(called: string, bytes: number, failure: unknown): ReceiveFinding | null {
  const { code } = (failure ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return { rule: 'disk-full' }
  if (failure) throw failure
  if (called === '' || bytes === 0) return { rule: 'file-not-given' }
  return bytes > MOST_BYTES ? { rule: 'file-too-large', most: MOST_BYTES } : null
}
