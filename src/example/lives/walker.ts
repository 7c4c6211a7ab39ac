import type { RecordRow, RouteLineRow } from '../rows.ts'
import type { Born } from './book.ts'
import type { Stream } from './stream.ts'

/** What schools do not agree about after a hand-over; someone has to look. */
export type Trouble = 'phase-differs' | 'no-mbo-record' | 'unmatched'

/** A pupil on the way, at the beginning of a school year. */
export interface Walker {
  stream: Stream
  born: Born
  pupilId: string
  at: 'vo' | 'mbo' | 'gone'
  /** at the vmbo 3 or 4, at the mbo from 1 */
  leerjaar: number
  hasRepeated: boolean
  record: RecordRow
  /** the line of the route that still runs, if any */
  line: RouteLineRow | null
  trouble: Trouble | null
}
