import { createHash } from 'node:crypto'

/** A contact is whom one turns to at a school; a go-between keeps two schools together. */
export const KINDS = ['contact', 'go-between'] as const
export type ContactKind = (typeof KINDS)[number]

export interface Contact {
  id: string
  kind: ContactKind
  institutionId: string
  /** of a go-between: the school at the other side */
  otherInstitutionId: string | null
  personId: string | null
  person: string
  about: string
  /** a number or address, as typed */
  reached: string
  profielen: readonly string[]
  crebos: readonly string[]
  from: string
  /** the last day */
  until: string | null
  successorId: string | null
  successor: string | null
  /** the first day of the successor */
  handsOverOn: string | null
  /** of somebody with an account: the last day here, and the last day of any role; null = until further notice */
  leftOn: string | null
  rolesUntil: string | null
}

/** What is typed of it. */
export type Written = Omit<Contact, 'id' | 'leftOn' | 'rolesUntil'>

/** What of a contact was on the screen. */
export function seenOf(contact: Contact): string {
  const { kind, institutionId, otherInstitutionId, personId, person, about, reached, profielen, crebos, from, until } = contact
  const { successorId, successor, handsOverOn } = contact
  const all = [kind, institutionId, otherInstitutionId, personId, person, about, reached, profielen, crebos, from, until]
  return createHash('sha256')
    .update(JSON.stringify([...all, successorId, successor, handsOverOn]))
    .digest('hex')
    .slice(0, 16)
}

export const isNow = ({ from, until }: Pick<Contact, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || until >= day)

/** What is the matter with a contact, the worst first. */
export const TROUBLES = ['left', 'role-ended', 'handover-due', 'leaves', 'no-successor'] as const
export type Trouble = (typeof TROUBLES)[number]

/** Of a contact that holds on this day; one at a time, and nothing when somebody will take over. */
export function troubleOf(contact: Contact, day: string): { trouble: Trouble; on: string | null } | null {
  const { leftOn, rolesUntil, until, successor, handsOverOn } = contact
  if (!isNow(contact, day)) return null
  if (leftOn !== null && leftOn < day) return { trouble: 'left', on: leftOn }
  if (rolesUntil !== null && rolesUntil < day) return { trouble: 'role-ended', on: rolesUntil }
  if (handsOverOn !== null && handsOverOn <= day) return { trouble: 'handover-due', on: handsOverOn }
  if (successor !== null) return null
  const [end] = [leftOn, rolesUntil, until].filter((one) => one !== null).toSorted()
  return end ? { trouble: 'leaves', on: end } : { trouble: 'no-successor', on: null }
}
