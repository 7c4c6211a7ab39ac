/** Kinds of talk with a pupil (domain.md 8): coaching, progress, portfolio, with the parents, about the career. */
export const TALK_KINDS = ['coach', 'progress', 'portfolio', 'parents', 'career'] as const
export type TalkKind = (typeof TALK_KINDS)[number]

export interface Talk {
  id: string
  recordId: string
  pupilId: string
  kind: TalkKind
  plannedOn: string
  leaderId: string | null
  leader: string
  /** read by the pupil and the parents */
  shared: boolean
  recordedBy: string | null
  outcome: TalkOutcome | null
  agreements: readonly Agreement[]
}

export interface TalkOutcome {
  /** null: called off; the notes say why */
  heldOn: string | null
  pupilThere: boolean
  parentThere: boolean
  /** names of colleagues beside who led it */
  staff: string
  notes: string
  recordedBy: string | null
}

export const OWNER_KINDS = ['pupil', 'parent', 'colleague'] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

export const AGREEMENT_STATES = ['open', 'done', 'lapsed'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** What somebody promised in a talk. */
export interface Agreement {
  id: string
  talkId: string
  recordId: string
  ownerKind: OwnerKind
  ownerId: string | null
  owner: string
  what: string
  dueOn: string
  /** how it went, in the order in which it was written down */
  lines: readonly AgreementLine[]
}

export type NewAgreement = Pick<Agreement, 'ownerKind' | 'ownerId' | 'owner' | 'what' | 'dueOn'>

export interface AgreementLine {
  state: AgreementState
  on: string
  note: string
  by: string | null
  /** the pupil's own word */
  byPupil: boolean
}

export type Standing = 'planned' | 'overdue' | 'held' | 'called-off'

export function standingOf({ outcome, plannedOn }: Pick<Talk, 'outcome' | 'plannedOn'>, day: string): Standing {
  if (outcome) return outcome.heldOn === null ? 'called-off' : 'held'
  return plannedOn < day ? 'overdue' : 'planned'
}

/** The last line says it; without a line it is open. */
export const stateOf = ({ lines }: Pick<Agreement, 'lines'>): AgreementState => lines.at(-1)?.state ?? 'open'

/** Done by the word of the pupil, and nobody of the schools has said so yet. */
export const isOnWord = ({ lines }: Pick<Agreement, 'lines'>): boolean => lines.at(-1)?.byPupil === true

/** Open after the day on which it was to be done. */
export const isOverdue = (agreement: Pick<Agreement, 'lines' | 'dueOn'>, day: string): boolean =>
  stateOf(agreement) === 'open' && agreement.dueOn < day

/** What was promised in these talks and is still open, or done by the word of the pupil alone; the first to be done on top. */
export const openPromises = (talks: readonly Pick<Talk, 'agreements'>[]): Agreement[] =>
  talks
    .flatMap(({ agreements }) => agreements)
    .filter((one) => stateOf(one) === 'open' || isOnWord(one))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))

/** The days on which somebody talked with the pupil, the last first. */
export function heldDays(talks: readonly Talk[]): string[] {
  return talks
    .flatMap(({ outcome }) => outcome?.heldOn ?? [])
    .toSorted()
    .toReversed()
}
