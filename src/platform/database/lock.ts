import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

export interface Holder {
  pid: number
  host: string
  since: string
}

/** Somebody else has this folder open. */
export class LockedError extends Error {
  readonly holder: Holder
  readonly file: string
  constructor(holder: Holder, file: string) {
    super(`the data folder is in use by process ${holder.pid} on ${holder.host} since ${holder.since}`)
    this.holder = holder
    this.file = file
  }
}

/** PGlite does not lock its folder, and two of them would ruin it. Gives what releases the lock again. */
export function lockFolder(folder: string, now: Date = new Date()): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'doorloop.lock')
  const mine: Holder = { pid: process.pid, host: hostname(), since: now.toISOString() }
  if (!write(file, mine)) {
    const holder = read(file)
    if (holder && isAlive(holder)) throw new LockedError(holder, file)
    // left behind by a process that was killed
    rmSync(file, { force: true })
    if (!write(file, mine)) throw new LockedError(read(file) ?? mine, file)
  }
  return () => rmSync(file, { force: true })
}

/** Only one process can make the file; false when it is there already. */
function write(file: string, holder: Holder): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    writeSync(descriptor, JSON.stringify(holder))
    closeSync(descriptor)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // killed between making the file and writing into it: nobody holds it
    return null
  }
}

/** On another machine we cannot look, so it is taken as alive. A number that was given to another process is not ours to judge. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
