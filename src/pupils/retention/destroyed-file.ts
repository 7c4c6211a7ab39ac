import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Destroyed, destroyedLine, parseDestroyed } from './destroyed.ts'

export const destroyedFile = (folder: string): string => join(folder, 'destroyed.jsonl')

/**
 * Beside the data, what was destroyed: a backup that is put back later was made without knowing. Adds the lines that are
 * not there yet, so that one lost with a crash comes back the next time.
 */
export function keepDestroyed(folder: string, lines: readonly Destroyed[]): void {
  const file = destroyedFile(folder)
  const there = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const missing = lines.map(destroyedLine).filter((line) => !there.has(line.trimEnd()))
  if (missing.length > 0) appendFileSync(file, missing.join(''), { mode: 0o600, flush: true })
}

/** Null when there is no such file, 'damaged' when it holds something else. */
export function readDestroyed(file: string): Destroyed[] | null | 'damaged' {
  if (!existsSync(file)) return null
  return parseDestroyed(readFileSync(file, 'utf8')) ?? 'damaged'
}
