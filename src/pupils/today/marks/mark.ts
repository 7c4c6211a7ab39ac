/** What somebody saw of a pupil on a day. `late`: with a slip; `leave`: given by the school. */
export const MARK_KINDS = ['present', 'late', 'ill', 'missing', 'leave'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** With one tap on the morning list; leave is given on the page of the day. */
export const TAPS = ['present', 'late', 'ill', 'missing'] as const satisfies readonly MarkKind[]

export interface Mark {
  id: string
  kind: MarkKind
  /** hours of the plan that were missed, when somebody knows them */
  hours: number | null
  note: string | null
  tappedAt: Date
  /** the line that said otherwise and was not on the screen of who tapped */
  against: string | null
  by: string
  byId: string | null
  recordedAt: Date
}

/** Nobody blames a pupil for these. */
export const isExcused = (kind: MarkKind): boolean => kind === 'ill' || kind === 'leave'

export interface Standing {
  /** the last line of the day: what counts */
  last: Mark | null
  /** what somebody else marked, that whoever marked last had not seen */
  against: Mark | null
  /** how many lines the day has: what a screen tells that it saw */
  lines: number
}

/** The last line counts. When it went against one that was not seen, both are shown until somebody marks again. */
export function standingOf(marks: readonly Mark[]): Standing {
  const last = marks.at(-1) ?? null
  const against = last?.against ? (marks.find(({ id }) => id === last.against) ?? null) : null
  return { last, against, lines: marks.length }
}

/** The line that a new one goes against: the last that was not on the screen, when it says otherwise. */
export function wentAgainst(marks: readonly Mark[], seen: number, kind: MarkKind): string | null {
  const unseen = marks.slice(seen).at(-1)
  return unseen && unseen.kind !== kind ? unseen.id : null
}
