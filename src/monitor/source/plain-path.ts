import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { InputFile } from './files.ts'

/** DuckDB takes `*`, `?` and brackets in a path for a pattern; a file in such a folder is read under a plain name. */
export function withoutWildcards(file: InputFile, spill: string): InputFile {
  if (!/[*?[\]{}]/.test(file.path)) return file
  const path = join(spill, file.name.toLowerCase())
  symlinkSync(file.path, path)
  return { ...file, path }
}
