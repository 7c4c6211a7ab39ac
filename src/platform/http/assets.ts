import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context, Hono } from 'hono'
import { packageRoot, runsFromSource } from '#platform/package-root.ts'
import { type Encoding, preferredEncoding } from './compress.ts'

/** Addresses of the built files; their names carry a content hash. */
export interface AssetLinks {
  script: string
  style: string
  font: string
}

export interface Assets {
  links: AssetLinks
  files: Map<string, Buffer>
}

const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', woff2: 'font/woff2' }
const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** Reads `dist/public` into memory; from source it is built first, so that it is never stale. */
export async function loadAssets(): Promise<Assets> {
  const root = packageRoot()
  if (runsFromSource()) {
    const { buildAssets } = (await import(pathToFileURL(join(root, 'build.js')).href)) as { buildAssets(): Promise<void> }
    await buildAssets()
  }
  return readAssets(join(root, 'dist', 'public'))
}

export function readAssets(folder: string): Assets {
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as AssetLinks
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  return { links: { script: `/assets/${names.script}`, style: `/assets/${names.style}`, font: `/assets/${names.font}` }, files }
}

/** Serves only names that were built, so no path can leave the folder. */
// biome-ignore lint/suspicious/noExplicitAny: any environment will do
export function serveAssets(app: Hono<any>, assets: Assets): void {
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name')
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
    const content = type && assets.files.get(name)
    return content ? send(c, assets, name, type, content) : c.notFound()
  })
}

function send(c: Context, assets: Assets, name: string, type: string, content: Buffer) {
  const encoding = preferredEncoding(c.req.header('accept-encoding'))
  const compressed = encoding && assets.files.get(name + SUFFIX[encoding])
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  }
  if (compressed) headers['content-encoding'] = encoding
  return c.body(new Uint8Array(compressed || content), 200, headers)
}
