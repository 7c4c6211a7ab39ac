import type { AppContext } from './context.ts'

/** What a form of text needs at most; files have their own way in (multipart.ts). */
const MOST_BYTES = 100_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL is what is looked for
const NUL = /%00|\u0000/g

/** What a form sent. Empty when it is no form, or far too large: then every field is missing, and the page says so. */
export async function readForm(c: AppContext): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? ''
  const { body } = c.req.raw
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded') || !body) return new URLSearchParams()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return new URLSearchParams()
    chunks.push(chunk)
  }
  // no database keeps a NUL, and nobody types one
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8').replaceAll(NUL, ''))
}
