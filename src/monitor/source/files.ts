import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TABLE_FILES, type TableFile } from '../output.ts'
import { fail } from '../problem.ts'

export type FileKind = 'csv' | 'parquet'
export interface InputFile {
  table: TableFile
  name: string
  path: string
  kind: FileKind
  gzip: boolean
  bytes: number
}

const ENDINGS = ['.csv', '.csv.gz', '.parquet'] as const

/** The four tables of a folder; one file each, or a named problem. */
export function findFiles(folder: string): InputFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) fail({ problem: 'folder-missing', folder })
  const names = readdirSync(folder)
  return TABLE_FILES.map((table) => findFile(folder, names, table))
}

function findFile(folder: string, names: string[], table: TableFile): InputFile {
  const wanted: string[] = ENDINGS.map((ending) => table + ending)
  const found = names.filter((name) => wanted.includes(name.toLowerCase()))
  const name = found[0]
  if (!name) fail({ problem: 'file-missing', folder, file: wanted.join(', ') })
  if (found.length > 1) fail({ problem: 'file-twice', file: table, found: found.sort().join(', ') })
  const path = join(folder, name)
  const { size } = statSync(path)
  if (size === 0) fail({ problem: 'file-empty', file: name })
  const lower = name.toLowerCase()
  return { table, name, path, kind: lower.endsWith('.parquet') ? 'parquet' : 'csv', gzip: lower.endsWith('.gz'), bytes: size }
}
