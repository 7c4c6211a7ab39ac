import { CLAUSES, type Clause } from '#schemes/index.ts'
import type { ClauseTerms } from './terms.ts'

/** Subjects that no scheme obliges, with something of their own to look after (domain.md 3.2), and whatever else was agreed. */
export const OWN_SUBJECTS = ['split-of-offer', 'preferred-partner', 'exclusivity', 'guaranteed-places', 'own'] as const
export type OwnSubject = (typeof OWN_SUBJECTS)[number]
export type Subject = Clause | OwnSubject
export const SUBJECTS: readonly Subject[] = [...CLAUSES, ...OWN_SUBJECTS]

/** What the parties lay down; plain language, no layout. */
export interface AgreementText {
  title: string
  startsOn: string | null
  /** last day of the first term; null = until it is ended */
  endsOn: string | null
  /** goes on for a year each time, unless somebody gives notice */
  renewal: 'none' | 'yearly'
  noticeMonths: number | null
  /** days after the offer in which a party can object; null = as long as it is offered */
  objectionDays: number | null
  /** null = not decided yet; the decree asks for its clause h only when it does */
  transfersFunding: boolean | null
  clauses: readonly AgreementClause[]
  annexes: readonly Annex[]
}

export interface AgreementClause {
  /** `c1`, stays with the clause through every amendment */
  id: string
  subject: Subject
  title: string
  text: string
  /** how much, in words: `20 plaatsen`, `€ 50 per uur` */
  number: string | null
  date: string | null
  /** who sees to it that it is kept */
  owner: string | null
  /** where a template has it from */
  source: string | null
  promises: readonly AgreementPromise[]
  /** of a subject with a check of its own; of another subject they say nothing (terms.ts) */
  terms?: ClauseTerms | null
}

export interface AgreementPromise {
  /** `b1`, within the agreement */
  id: string
  /** the party that promises */
  partyId: string | null
  what: string
  amount: number | null
  /** of the amount: uur, dag, plaats … */
  unit: string | null
  from: string | null
  until: string | null
  /** per unit; without an amount, in all */
  priceCents: number | null
  evidence: Evidence
}

/** How anybody can tell whether a promise was kept. */
export type Evidence = { kind: 'indicator'; indicator: string } | { kind: 'event' } | { kind: 'discussed' }

export interface Annex {
  title: string
  /** where the file is kept, when it is not kept here */
  reference: string
  /** kept here: the name and the fingerprint stand in the text, so that what was signed says which file it was */
  file?: { id: string; name: string; sha256: string }
}

export const emptyText = (title: string): AgreementText => ({
  title,
  ...{ startsOn: null, endsOn: null, renewal: 'none', noticeMonths: null, objectionDays: null, transfersFunding: null },
  ...{ clauses: [], annexes: [] },
})

export const newClause = (id: string, subject: Subject, title = ''): AgreementClause => ({
  ...{ id, subject, title, text: '' },
  ...{ number: null, date: null, owner: null, source: null, promises: [] },
})

/** The next free id of this letter: `c3`, `b7`. `taken`: also those that an amendment took away, which never come back. */
export function nextId(letter: 'c' | 'b', taken: readonly string[]): string {
  const numbers = taken.filter((one) => one.startsWith(letter)).map((one) => Number(one.slice(1)))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}
