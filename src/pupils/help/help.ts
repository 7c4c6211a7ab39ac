/** What a school arranges for a pupil beside the lessons; 'own' is told in words. */
export const HELP_KINDS = ['extra-guidance', 'learning-support', 'social-work', 'youth-care', 'health', 'language', 'money', 'own'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** Why a school may keep it at all (AVG art. 6 lid 1 a, c, d and e). */
export const GROUNDS = ['consent', 'legal-duty', 'public-task', 'vital-interest'] as const
export type Ground = (typeof GROUNDS)[number]

/** Who beside those named reads it. */
export const SHARED_WITH = ['pupil-and-parents', 'pupil', 'nobody'] as const
export type SharedWith = (typeof SHARED_WITH)[number]

export const PURPOSES = ['help', 'pass-on'] as const
export type Purpose = (typeof PURPOSES)[number]
export const GIVEN_BY = ['pupil', 'parent'] as const
export type GivenBy = (typeof GIVEN_BY)[number]
export const HOW = ['signed', 'spoken', 'mail'] as const
export type How = (typeof HOW)[number]

export interface Consent {
  id: string
  purpose: Purpose
  givenBy: GivenBy
  givenOn: string
  how: How
  notedBy: string
  /** from this day on it no longer holds */
  withdrawnOn: string | null
}

/** What is typed of it; the rest comes with time. */
export interface HelpHead {
  kind: HelpKind
  what: string
  byWhom: string
  since: string
  ground: Ground
  /** the article, when the ground is a law */
  groundSource: string | null
  /** the article by which it may be passed on without consent */
  passOnSource: string | null
  shared: SharedWith
}

export interface Help extends HelpHead {
  id: string
  recordId: string
  institutionName: string
  until: string | null
  recordedBy: string
  readers: readonly string[]
  consents: readonly Consent[]
  /** of the asker: end it, note consents */
  mayChange: boolean
}

export const isRunning = ({ until }: Pick<Help, 'until'>, day: string): boolean => until === null || until >= day

/** Consents that hold on the day. */
export const consentsOn = ({ consents }: Pick<Help, 'consents'>, purpose: Purpose, day: string): readonly Consent[] =>
  consents.filter((one) => one.purpose === purpose && one.givenOn <= day && (one.withdrawnOn === null || one.withdrawnOn > day))
