import { isUnderWay, type Upload } from './upload.ts'

/**
 * What an upload is now, seen from this process: what an ended program left halfway is interrupted. `mine` are the ids
 * this process works on. Two programs may share a folder, so what another living process works on is left alone.
 */
export function asItIs(upload: Upload, mine: { has(id: string): boolean }): Upload {
  if (!isUnderWay(upload) || mine.has(upload.id) || isAlive(upload.process)) return upload
  return { ...upload, now: { state: 'interrupted' } }
}

/** Not ours: what this process does not know of itself was left by an earlier one with the same number. */
function isAlive(process_: number): boolean {
  if (process_ === process.pid) return false
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Only files that came in whole can be run again. */
export const isHalf = (upload: Upload, seen: Upload): boolean => upload.now.state === 'receiving' && seen.now.state === 'interrupted'
