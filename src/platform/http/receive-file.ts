import { type FileContent, MOST_BYTES, type SentFile } from '../files/file.ts'
import type { AppContext } from './app.ts'
import { readMultipart } from './multipart.ts'

/** A small form with one file; null when it did not come in whole. The file is held in memory: it goes into the database. */
export async function receiveFile(c: AppContext, field: string): Promise<{ fields: URLSearchParams; sent: SentFile | null } | null> {
  let sent: SentFile | null = null
  const take = async (name: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
    const file = await gather(content)
    if (name === field && called !== '' && sent === null) sent = { called, content: file }
  }
  const fields = await readMultipart(c, take, new AbortController().signal)
  // no database keeps a NUL, and nobody types one
  return fields && { fields: new URLSearchParams([...fields].map(([name, value]) => [name, value.replaceAll('\0', '')])), sent }
}

/** Null as soon as it is larger than a file may be; the rest is read and dropped. */
async function gather(content: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of content) {
    bytes += part.length
    if (bytes <= MOST_BYTES) parts.push(part)
    else parts.length = 0
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(parts)
}

/** As something to keep, never to show within our own pages: nobody knows what is in it. */
export function asDownload(c: AppContext, { name, mediaType, content }: FileContent): Response {
  c.header('content-type', mediaType)
  c.header('content-disposition', attachmentOf(name))
  c.header('x-content-type-options', 'nosniff')
  return c.body(new Uint8Array(content))
}

export const attachmentOf = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
