import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { processStart } from './process-start.ts'

/** Who has a folder open. `start` tells the process from a later one with the same number. */
export interface Holder {
  pid: number
  host: string
  since: string
  start: string | null
}

/** Somebody else has this folder open. */
export class LockedError extends Error {
  readonly holder: Holder
  readonly folder: string
  readonly file: string
  constructor(holder: Holder, folder: string, file: string) {
    super(`${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.since}`)
    this.holder = holder
    this.folder = folder
    this.file = file
  }
}

/**
 * PGlite does not lock its folder, and two of them would ruin it. Gives what releases the lock again. A lock that a
 * killed process left is taken over, by one process only, however many start at once.
 */
export function lockFolder(folder: string, now: Date = new Date()): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'doorloop.lock')
  const mine: Holder = { pid: process.pid, host: hostname(), since: now.toISOString(), start: processStart(process.pid) }
  const holder = take(file, mine)
  if (holder) throw new LockedError(holder, folder, file)
  return () => {
    if (isSame(read(file), mine)) rmSync(file, { force: true })
  }
}

/** Null when it is ours now, else who has it. */
function take(file: string, mine: Holder): Holder | null {
  if (make(file, mine)) return null
  const holder = read(file)
  // released while we looked
  if (!holder) return take(file, mine)
  if (isAlive(holder)) return holder
  return takeOver(file, holder, mine)
}

/**
 * Who may replace a dead holder's lock is itself a lock, named after the dead one: while it is held nobody else can
 * replace the same lock, and replacing gives it up in one step. A lock on taking over is left behind in the same way.
 */
function takeOver(file: string, dead: Holder, mine: Holder): Holder | null {
  const claim = `${file}.after-${dead.pid}-${Date.parse(dead.since)}`
  const other = take(claim, mine)
  if (other) return other
  if (!isSame(read(file), dead)) {
    rmSync(claim, { force: true })
    return take(file, mine)
  }
  renameSync(claim, file)
  return null
}

/** Only one process can make the file, and nobody ever sees it half written; false when it is there already. */
function make(file: string, mine: Holder): boolean {
  const own = `${file}.of-${mine.pid}`
  writeFileSync(own, JSON.stringify(mine))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    // not written by us: nobody can say that its holder is dead
    return { pid: 0, host: '?', since: new Date(0).toISOString(), start: null }
  }
}

const isSame = (a: Holder | null, b: Holder): boolean => a !== null && a.pid === b.pid && a.host === b.host && a.since === b.since

/** On another machine we cannot look, so it is taken as alive. */
function isAlive({ pid, host, start }: Holder): boolean {
  if (host !== hostname() || pid === 0) return true
  const running = processStart(pid)
  if (start !== null && running !== null) return start === running
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
