import type { TalkKind } from '../talk/talk.ts'

/** What happened with a pupil lately, of every kind that is written down with a day. */
export type Happened =
  | { kind: 'missing' | 'late'; on: string; by: string | null }
  | { kind: 'call'; on: string; by: string | null; whom: string; outcome: 'reached-explained' | 'reached-did-not-know' | 'not-reached' }
  | { kind: 'talk'; on: string; by: string | null; talk: TalkKind }
  | { kind: 'step'; on: string; by: string | null; step: string }
  | { kind: 'visit'; on: string; by: string | null; company: string | null }
  | { kind: 'hand-over'; on: string; by: string | null; step: string }
