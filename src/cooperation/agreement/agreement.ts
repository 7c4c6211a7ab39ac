import type { AgreementText } from './text.ts'

/** A raamovereenkomst has others under it; an interne regeling is for schools of one board (BWBR0033984 art. 4 lid 2). */
export const KINDS = ['samenwerkingsovereenkomst', 'convenant', 'raamovereenkomst', 'interne-regeling'] as const
export type AgreementKind = (typeof KINDS)[number]

/** draft → offered → signed by every party; what was offered and signed by some can only be withdrawn. */
export const STATES = ['draft', 'offered', 'signed', 'withdrawn', 'ended'] as const
export type AgreementState = (typeof STATES)[number]

export interface Agreement extends Offer {
  id: string
  regionId: string
  kind: AgreementKind
  /** the raamovereenkomst it stands under */
  underId: string | null
  /** as first agreed; what amendments made of it: consolidated.ts */
  text: AgreementText
  /** the parties had it before them once, also when it was taken back */
  wasOffered?: boolean
  /** goes up with each change of the draft */
  revision: number
  /** on the day on which it was read; of another day: coverage.ts */
  parties: readonly Party[]
  /** who joins by an amendment that not everybody has signed yet, or that takes effect later */
  joining?: readonly Party[]
  /** covered on the day on which it was read; of another day: coverage.ts */
  routes: readonly CoveredRoute[]
  /** as first agreed, when amendments may have made something else of it */
  firstRoutes?: readonly CoveredRoute[]
  /** that amendments name */
  namedRoutes?: readonly CoveredRoute[]
  amendments: readonly Amendment[]
  /** the last day, when it was ended before its time */
  endedOn: string | null
  endReason: string | null
}

/** The bevoegd gezag that binds itself, for one of its schools or, without `institutionId`, for all of them. */
export interface Party {
  id: string
  boardId: string
  boardName: string
  institutionId: string | null
  institutionName: string | null
  /** its institutions and their sites: where somebody can work for it */
  reach: readonly string[]
  /** the amendment by which it joins, when it was no party from the beginning */
  joinedBy?: string | null
}

/** As chosen in a form, before it has names. */
export interface NewParty {
  boardId: string
  institutionId: string | null
}

export interface NewRoute {
  routeId: string
  cohorts: readonly number[]
}

export interface CoveredRoute {
  routeId: string
  name: string
  scheme: string
  startsOn: string
  /** start years, 2026 = 1 August 2026; none = every cohort */
  cohorts: readonly number[]
}

/** What the parties are asked to sign: an agreement, or a change of one. */
export interface Offer {
  state: AgreementState
  offeredOn: string | null
  /** the last day on which a party can object */
  objectUntil: string | null
  signatures: readonly Signature[]
  objections: readonly Objection[]
}

export interface Signature {
  partyId: string
  /** who signed here, or recorded what was signed on paper */
  personId?: string
  personName: string
  signedOn: string
  /** here with a code of the signer's app, or on paper: then `reference` says where the scan is */
  how: 'here' | 'elsewhere'
  reference: string | null
  /** the scan, when it is kept here */
  fileId?: string | null
}

export interface Objection {
  partyId: string
  personName: string
  objectedOn: string
  reason: string
}

export interface Amendment extends Offer {
  id: string
  number: number
  effectiveOn: string
  reason: string
  changes: readonly Change[]
  /** the parties had it before them once, also when it was taken back */
  wasOffered?: boolean
}

export type Change =
  | { kind: 'put'; clause: AgreementText['clauses'][number] }
  | { kind: 'drop'; clauseId: string }
  | { kind: 'until'; endsOn: string | null }
  | { kind: 'join'; partyId: string }
  /** from its day on these cohorts of a route, none: every one; or no more of it */
  | { kind: 'cover'; routeId: string; cohorts: readonly number[] }
  | { kind: 'uncover'; routeId: string }
  | { kind: 'annex'; annex: AgreementText['annexes'][number] }
  | { kind: 'drop-annex'; fileId: string }

/** Who signs it: the parties from the beginning, and of an amendment also who joined by an earlier one or joins by this one. */
export function signersOf({ parties, joining = [], amendments }: Agreement, amendment: Pick<Amendment, 'number'> | null): Party[] {
  const joinedAt = ({ joinedBy }: Party): number => amendments.find(({ id }) => id === joinedBy)?.number ?? 0
  return [...parties, ...joining].filter((party) => !party.joinedBy || joinedAt(party) <= (amendment?.number ?? 0))
}

export const partyName = ({ institutionName, boardName }: Pick<Party, 'institutionName' | 'boardName'>): string =>
  institutionName === null ? boardName : `${institutionName} (${boardName})`
