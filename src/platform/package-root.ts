import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json: found upwards, because the code runs both from `src/` and bundled from `dist/`. */
export function packageRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`no package.json above ${from}`)
    folder = parent
  }
  return folder
}

/** True with tsx and in tests; false in the bundle, where everything has been built beforehand. */
export const runsFromSource = (): boolean => import.meta.url.endsWith('.ts')
