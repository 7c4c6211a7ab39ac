import type { ClauseCheck } from '../agreement/checks/finding.ts'

/** What can be seen of a cooperation that needs somebody, what went wrong already first; each has a reason, and none is a score. */
export const SIGNALS = [
  'promise-broken',
  'objection-open',
  'statement-disputed',
  'side-silent',
  'meeting-not-held',
  'nothing-planned',
  'clause-not-so',
  'promise-at-risk',
  'agreement-ends',
  'notice-ends',
  'offer-waits',
  'list-differs',
  'list-not-confirmed',
  'statement-waits',
  'decision-overdue',
  'action-overdue',
  'coordinator-changed',
  'group-falls',
  'sides-apart',
  'side-unheard',
  'bottleneck-stays',
  'answers-tell',
  'promise-without-owner',
  'no-agreement',
  'group-small',
  'contact-gone',
] as const
export type SignalKind = (typeof SIGNALS)[number]

export interface Signal {
  kind: SignalKind
  /** what it is about, in the words of who made it */
  subject: string
  /** where it can be mended, without language */
  path: string
  /** the day it is about: due, planned, ending; null where it has none */
  day: string | null
  /** what the sentence of this kind names */
  given: Readonly<Record<string, string | number>>
  /** of `clause-not-so`: the finding of the clause's own check */
  check?: ClauseCheck
  /** of which routes and schools */
  of: { routeIds: readonly string[]; schoolIds: readonly string[] }
}

/** Two looks at one thing are one signal; in the order in which they are told. */
export function onceEach(signals: readonly Signal[]): Signal[] {
  const seen = new Set<string>()
  const once = signals.filter(({ kind, path, subject, day, check }) => {
    const key = JSON.stringify([kind, path, subject, day, check])
    return !seen.has(key) && Boolean(seen.add(key))
  })
  return once.toSorted((one, other) => SIGNALS.indexOf(one.kind) - SIGNALS.indexOf(other.kind))
}
