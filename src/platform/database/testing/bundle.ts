import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packageRoot } from '../../package-root.ts'

/** A script as one file for a process of its own: that starts in a tenth of the time that running from source takes. */
export async function bundled(script: URL): Promise<string> {
  const folder = join(packageRoot(), 'node_modules', '.cache', 'doorloop')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${script.pathname.split('/').at(-1)}-${process.pid}.mjs`)
  await build({
    entryPoints: [script.pathname],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}
