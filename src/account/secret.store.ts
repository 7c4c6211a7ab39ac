import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEAST = 32

/**
 * What signs the cookies of sessions and encrypts the second factors. `DOORLOOP_SECRET` when it is set: needed when more
 * than one machine serves the same database. Else made once and kept in the data folder, readable by its owner only.
 * Without it a backup of the database gives no second factor away, and who loses it must set up all of them anew.
 */
export function secretOf(folder: string, environment: Record<string, string | undefined> = process.env): string {
  const given = environment.DOORLOOP_SECRET
  if (given !== undefined && given.length < LEAST) throw new Error(`DOORLOOP_SECRET must have at least ${LEAST} characters`)
  return given ?? keptIn(folder)
}

function keptIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'secret')
  if (!existsSync(file)) make(file)
  return readFileSync(file, 'utf8').trim()
}

/** Whole under another name first: of two processes one gives it its name, and neither ever reads half of it. */
function make(file: string): void {
  const own = `${file}.${process.pid}`
  writeFileSync(own, randomBytes(48).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
}
