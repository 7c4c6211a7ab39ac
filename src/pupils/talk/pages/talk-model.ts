import type { SeenTalk } from '../see.actions.ts'
import type { Talk } from '../talk.ts'
import type { TalkWrong } from '../typed.ts'

/** What one talk is drawn with, and what was typed on it. */
export interface TalkModel {
  seen: SeenTalk & { talk: Talk }
  day: string
  typed: URLSearchParams
  mistakes: readonly TalkWrong[]
}
