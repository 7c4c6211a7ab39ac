import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

export type Encoding = 'br' | 'gzip'

const COMPRESSIBLE = /^(text\/html|image\/svg\+xml|text\/plain)/
const SMALL = 1024

const compressors: Record<Encoding, (content: Uint8Array) => Promise<Uint8Array>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content) => promisify(gzip)(content),
}

/** Brotli when the browser takes it, else gzip, else nothing; `;q=0` is a refusal. */
export function preferredEncoding(accept: string | undefined): Encoding | undefined {
  const accepted = (accept ?? '').split(',').map((part) => part.trim().split(';'))
  const takes = (name: string) => accepted.some(([encoding, quality]) => encoding === name && !/q=0(\.0*)?$/.test(quality ?? ''))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : undefined
}

/** Compresses pages and drawings. Other answers (downloads, files) pass untouched, so a stream stays a stream. */
export const compressPages: MiddlewareHandler = async (c, next) => {
  await next()
  const type = c.res.headers.get('content-type') ?? ''
  const encoding = preferredEncoding(c.req.header('accept-encoding'))
  if (!encoding || !COMPRESSIBLE.test(type) || c.res.headers.has('content-encoding') || !c.res.body) return
  const content = new Uint8Array(await c.res.arrayBuffer())
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
  c.res = new Response(Buffer.from(await compressors[encoding](content)), { status, headers })
}
