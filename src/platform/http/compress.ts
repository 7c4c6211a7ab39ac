import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

export type Encoding = 'br' | 'gzip'

const COMPRESSIBLE = /^(text\/html|image\/svg\+xml|text\/plain)/
const SMALL = 1024

/** Above this a page would hold up the others while it is compressed; below it handing it to a thread takes longer than doing it. */
const LARGE = 128 * 1024

/** A page is made for one reader: one byte in five more than at quality 5, in a seventh of the time. */
const QUICK = {
  br: (size: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: size } }),
  gzip: { level: 1 },
}

const compressors: Record<Encoding, (content: Uint8Array) => Uint8Array | Promise<Uint8Array>> = {
  br(content) {
    const options = QUICK.br(content.byteLength)
    return content.byteLength > LARGE ? promisify(brotliCompress)(content, options) : brotliCompressSync(content, options)
  },
  gzip: (content) => (content.byteLength > LARGE ? promisify(gzip)(content, QUICK.gzip) : gzipSync(content, QUICK.gzip)),
}

/** As the reader gets it. */
export const compressed = async (encoding: Encoding, content: Uint8Array): Promise<Uint8Array> => compressors[encoding](content)

/** Brotli when the browser takes it, else gzip, else nothing; `;q=0` is a refusal. */
export function preferredEncoding(accept: string | undefined): Encoding | undefined {
  const accepted = (accept ?? '').split(',').map((part) => part.trim().split(';'))
  const takes = (name: string) => accepted.some(([encoding, quality]) => encoding === name && !/q=0(\.0*)?$/.test(quality ?? ''))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

/** Compresses pages and drawings. Other answers (downloads, files) pass untouched, so a stream stays a stream. */
export const compressPages: MiddlewareHandler<{ Variables: { document?: string } }> = async (c, next) => {
  await next()
  const type = c.res.headers.get('content-type') ?? ''
  const encoding = preferredEncoding(c.req.header('accept-encoding'))
  if (!encoding || !COMPRESSIBLE.test(type) || c.res.headers.has('content-encoding')) return
  // what was drawn just now need not be read back out of its answer
  const document = type.startsWith('text/html') ? c.var.document : undefined
  if (document === undefined && !c.res.body) return
  const content = new Uint8Array(document === undefined ? await c.res.arrayBuffer() : Buffer.from(document))
  const headers = new Headers(c.res.headers)
  headers.append('vary', 'accept-encoding')
  const status = c.res.status
  c.res = undefined
  if (content.byteLength < SMALL) {
    c.res = new Response(content, { status, headers })
    return
  }
  headers.set('content-encoding', encoding)
  headers.delete('content-length')
  c.res = new Response(new Uint8Array(await compressed(encoding, content)), { status, headers })
}
