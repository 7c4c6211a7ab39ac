import type { Content } from './content.ts'

/** Where a pupil goes: from vmbo to mbo, to another route, or to another school. */
export const KINDS = ['mbo', 'route', 'school'] as const
export type HandOverKind = (typeof KINDS)[number]

/** What the receiver says happened. Of two that say the same thing the last one counts. */
export const EVENTS = ['accepted', 'refused', 'arrived', 'not-arrived', 'talk-held', 'word-back'] as const
export type HandOverEvent = (typeof EVENTS)[number]

export interface Happened {
  nr: number
  /** the version it is about */
  version: number
  kind: HandOverEvent
  on: string
  by: string | null
  /** null: nothing was said, or it is not for who looks */
  words: string | null
}

export interface Version {
  nr: number
  /** null: not for who looks */
  content: Content
  informedOn: string | null
  informedHow: string | null
  hash: string | null
  sentOn: string | null
}

export interface HandOver {
  id: string
  pupilId: string | null
  recordId: string
  kind: HandOverKind
  routeId: string | null
  routeName: string | null
  fromInstitutionId: string
  fromSchool: string
  toSiteId: string
  toInstitutionId: string
  toSite: string
  toPersonId: string
  toPerson: string | null
  pupilName: string
  /** the first day at the receiver */
  startsOn: string
  /** first time */
  sentOn: string | null
  withdrawn: boolean
  /** days on which each version was sent; of who may not read what is told too */
  sent: readonly { nr: number; on: string }[]
  happened: readonly Happened[]
  /** the first talk with the pupil that the receiver held since the first day */
  talkOn: string | null
}

/** What happened last of these, over all versions. */
export const lastOf = ({ happened }: Pick<HandOver, 'happened'>, kinds: readonly HandOverEvent[]): Happened | null =>
  happened.filter(({ kind }) => kinds.includes(kind)).at(-1) ?? null
