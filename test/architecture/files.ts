import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** from the root, with forward slashes: `src/monitor/rows.ts` */
  path: string
  text: string
}

/** What git does not keep; .gitignore says the same. */
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', 'reports', '.git', 'rejects.csv', '.DS_Store'])

/** All paths of the tree below `folder` that belong to the project. */
export function pathsIn(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.endsWith('.log')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? pathsIn(path) : [path]
  })
}

export function readAll(paths: string[]): SourceFile[] {
  return paths.map((path) => ({ path: relative('', path).split(sep).join('/'), text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** The code that is built and served, with its tests. */
export function sourceFiles(): SourceFile[] {
  return readAll([...pathsIn('src'), ...pathsIn('reference')].filter((path) => /\.tsx?$/.test(path)))
}
