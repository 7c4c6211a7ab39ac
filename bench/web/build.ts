import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Bundles serve.ts as build.js bundles the program: what is measured is what runs at a school. Gives the file. */
export async function buildServe(): Promise<string> {
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
  const { buildAssets } = (await import(new URL('../../build.js', import.meta.url).href)) as { buildAssets(): Promise<void> }
  await buildAssets()
  const { dependencies } = JSON.parse(readFileSync(at('../../package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@stdlib/'))
  const outfile = at('../../dist/bench/serve.js')
  await build({
    entryPoints: [at('serve.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: names.flatMap((name) => [name, `${name}/*`]),
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  })
  return outfile
}
