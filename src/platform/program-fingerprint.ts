import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, runsFromSource } from './package-root.ts'

/** Changes whenever the program does: what an earlier program prepared is then made anew. */
export function programFingerprint(): string {
  const root = packageRoot()
  const folders = runsFromSource() ? ['src', 'reference'] : ['dist']
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const path of programFiles(join(root, folder))) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

function programFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const isProgram = (name: string): boolean => /\.(ts|tsx|js|csv)$/.test(name) && !name.includes('.test.')
  return entries.flatMap((entry) => (entry.isFile() && isProgram(entry.name) ? [join(entry.parentPath, entry.name)] : [])).sort()
}
