import type { TableFile } from '../output.ts'
import type { Content, Ending } from './file-kind.ts'
import type { Upload } from './upload.ts'

/** No more uploads are kept: the way out is to remove one of one's own, or to wait until the first is past its day. */
export interface Full {
  rule: 'too-many-kept'
  most: number
  /** null when all are other people's */
  ownOldest: Upload | null
  roomAt: Date
}

/** What is wrong with what was sent, by the name of the rule and with what its sentence needs. */
export type UploadFinding =
  | { rule: 'file-not-given'; table: TableFile }
  | { rule: 'file-twice'; table: TableFile }
  | { rule: 'file-empty'; table: TableFile; called: string }
  | { rule: 'file-too-large'; table: TableFile; called: string; most: number }
  | { rule: 'unpacks-too-large'; table: TableFile; called: string; most: number }
  | { rule: 'ending-unknown'; table: TableFile; called: string }
  | { rule: 'content-unlike-ending'; table: TableFile; called: string; ending: Ending; content: Content }
  | { rule: 'disk-full'; table: TableFile }
  | { rule: 'levering-unknown'; value: string }
  | { rule: 'leverdatum-no-date'; value: string }
