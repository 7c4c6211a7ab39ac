import type { SourceFile } from './files.ts'

/** Folders in which people and build machines keep their work. */
const HOMES = ['work', 'root', 'home', 'Users'].join('|')
const PATH = new RegExp(`(?<![\\w./:@#-])(?:/(?:${HOMES})/[\\w.-]+|[A-Z]:\\\\\\\\?Users\\\\)`, 'g')

/** Paths that exist on one machine only: they mean nothing to a reader and tell where the work was done. */
export function machinePaths({ path, text }: SourceFile): string[] {
  return [...text.matchAll(PATH)].map((match) => `${path}: ${match[0]}`)
}

/** Where a lock file says that a package was fetched: it need not, and the next machine may use another place. */
export function registryAddresses(lockFile: string): string[] {
  return [...lockFile.matchAll(/"resolved": "https?:[^"]*"/g)].map((match) => match[0])
}
