import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TableFile } from '../output.ts'
import { contentOf, type Ending, endingOf, HEAD_BYTES, isAsCalled } from './file-kind.ts'
import type { UploadFinding } from './finding.ts'
import type { Limits } from './limits.ts'
import { unpacksBeyond } from './unpacked.ts'
import { parquetUnpacksBeyond } from './unpacked-parquet.ts'
import type { ReceivedFile } from './upload.ts'

export interface Sent {
  table: TableFile
  called: string
  content: AsyncIterable<Uint8Array>
}

/**
 * Streams one file into `folder` under the name of its table; what does not fit leaves nothing behind. The content is
 * always read to its end, because a browser shows no answer before it has sent everything. Throws when the sender breaks
 * off; `signal` ends what comes after that.
 */
export async function receiveFile(
  folder: string,
  { table, called, content }: Sent,
  { most, mostUnpacked }: Pick<Limits, 'most' | 'mostUnpacked'>,
  signal?: AbortSignal,
): Promise<ReceivedFile | UploadFinding> {
  const half = join(folder, `${table}.part`)
  const { bytes, head, failure } = await writeAtMost(half, content, most)
  const ending = endingOf(called)
  let finding = failure ? diskFinding(table, failure) : judge({ table, called, bytes, head, most })
  if (!finding && ending && (await unpacksTooLarge(half, ending, mostUnpacked, signal)))
    finding = { rule: 'unpacks-too-large', table, called, most: mostUnpacked }
  if (finding || !ending) {
    await rm(half, { force: true })
    return finding ?? { rule: 'ending-unknown', table, called }
  }
  await rename(half, join(folder, table + ending))
  return { table, called, bytes }
}

/** A small file can unpack to a disk full. */
async function unpacksTooLarge(path: string, ending: Ending, most: number, signal?: AbortSignal): Promise<boolean> {
  if (ending === '.csv') return false
  return ending === '.parquet' ? await parquetUnpacksBeyond(path, most) : await unpacksBeyond(path, most, signal)
}

interface Written {
  bytes: number
  head: Buffer
  /** of the disk */
  failure: unknown
}

async function writeAtMost(path: string, content: AsyncIterable<Uint8Array>, most: number): Promise<Written> {
  const file = await open(path, 'wx', 0o600)
  const written: Written = { bytes: 0, head: Buffer.alloc(0), failure: null }
  try {
    for await (const chunk of content) {
      written.bytes += chunk.length
      if (written.head.length < HEAD_BYTES) written.head = Buffer.concat([written.head, chunk]).subarray(0, HEAD_BYTES)
      if (written.bytes <= most && !written.failure) written.failure = await failureOf(file, chunk)
    }
  } finally {
    await file.close()
  }
  return written
}

async function failureOf(file: FileHandle, chunk: Uint8Array): Promise<unknown> {
  return await file.appendFile(chunk).then(
    () => null,
    (error: unknown) => error,
  )
}

function diskFinding(table: TableFile, failure: unknown): UploadFinding {
  const { code } = failure as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return { rule: 'disk-full', table }
  throw failure
}

interface Judged {
  table: TableFile
  called: string
  bytes: number
  head: Buffer
  most: number
}

function judge({ table, called, bytes, head, most }: Judged): UploadFinding | null {
  if (called === '' && bytes === 0) return { rule: 'file-not-given', table }
  const ending = endingOf(called)
  if (!ending) return { rule: 'ending-unknown', table, called }
  if (bytes === 0) return { rule: 'file-empty', table, called }
  if (bytes > most) return { rule: 'file-too-large', table, called, most }
  const content = contentOf(head)
  return isAsCalled(ending, content) ? null : { rule: 'content-unlike-ending', table, called, ending, content }
}
