import type { Delivery, TableFile } from '../output.ts'
import type { Problem } from '../problem.ts'
import type { IsoDate } from '../rows.ts'
import type { Stage } from '../run-monitor.ts'
import type { UploadId } from './upload-id.ts'

/** Where an upload stands; `receiving`, `waiting` and `running` end by themselves, the others are ends. */
export type UploadState =
  | { state: 'receiving' }
  | { state: 'waiting' }
  | { state: 'running'; stage: Stage | null }
  /** the program stopped halfway; the files are there, so the run can be done again */
  | { state: 'interrupted' }
  | { state: 'done'; rejected: number; rejectsAccepted: boolean }
  /** readable, but no enrolment was left to count */
  | { state: 'empty'; rejected: number }
  | { state: 'refused'; problem: Problem }
  | { state: 'cancelled' }
  /** an error of ours, of which the cause was reported */
  | { state: 'failed' }

export interface ReceivedFile {
  table: TableFile
  /** as the sender called it: to show, never a path */
  called: string
  bytes: number
}

/** What the sender said with the files. */
export interface UploadSettings {
  levering: Delivery
  leverdatum: IsoDate | null
  /** show results without asking, also when rows were rejected */
  acceptRejects: boolean
}

export interface Upload {
  id: UploadId
  /** who delivered it, the only one who sees it; missing in what was kept before uploads had an owner: then nobody does */
  owner?: string
  /** moment, ISO 8601 */
  made: string
  /** number of the process that works on it */
  process: number
  settings: UploadSettings
  files: ReceivedFile[]
  now: UploadState
}

const DAY = 24 * 60 * 60 * 1000

/** Pupils' data stay no longer than they are looked at. */
export const expiresAt = ({ made }: Pick<Upload, 'made'>): Date => new Date(Date.parse(made) + DAY)

export const isExpired = (upload: Pick<Upload, 'made'>, now: Date): boolean => now >= expiresAt(upload)

export const isUnderWay = ({ now: { state } }: Pick<Upload, 'now'>): boolean =>
  state === 'receiving' || state === 'waiting' || state === 'running'

/** Why the results are not shown (yet); null when they are. */
export function whyNoResults({ now }: Pick<Upload, 'now'>): 'not-done' | 'rejects-not-accepted' | null {
  if (now.state !== 'done') return 'not-done'
  return now.rejected > 0 && !now.rejectsAccepted ? 'rejects-not-accepted' : null
}
