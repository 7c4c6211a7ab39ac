import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

/** Bundles serve.ts as build.js bundles the program: what is measured is what runs at a school. Gives the file. */
export async function buildServe(): Promise<string> {
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
  const { buildAssets, PROGRAM } = (await import(new URL('../../build.js', import.meta.url).href)) as {
    buildAssets(): Promise<void>
    PROGRAM: BuildOptions
  }
  await buildAssets()
  const outfile = at('../../dist/bench/serve.js')
  await build({ ...PROGRAM, entryPoints: [at('serve.ts')], outfile })
  return outfile
}
