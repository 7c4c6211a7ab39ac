import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder under a name that DuckDB takes as it stands. */
export interface PlainFolder {
  path: string
  /** takes the name away, never the folder */
  release(): void
}

/** DuckDB takes `*`, `?` and brackets in a path for a pattern; a folder that has them is reached by a link with a plain name. */
export function plainFolder(folder: string): PlainFolder {
  if (!/[*?[\]{}]/.test(folder)) return { path: folder, release: () => undefined }
  const beside = mkdtempSync(join(realpathSync(tmpdir()), 'doorloop-'))
  const path = join(beside, 'folder')
  symlinkSync(realpathSync(folder), path)
  const release = (): void => {
    process.off('exit', release)
    rmSync(beside, { recursive: true, force: true })
  }
  // A run that is looked at until the program ends is closed by nobody.
  process.on('exit', release)
  return { path, release }
}
