import { type Clause, factsOf, findScheme, obligatoryClauses, type SchemeId } from '#schemes/index.ts'
import type { Agreement } from './agreement.ts'
import { hasTerms, termKindOf } from './terms.ts'
import type { AgreementClause, AgreementPromise, AgreementText } from './text.ts'

type Source = NonNullable<ReturnType<typeof factsOf>>['target'][number]['source']

/** What a clause can lack. */
export const LACKS = ['number', 'date', 'owner'] as const
export type Lack = (typeof LACKS)[number]

/** What an agreement says of a subject that its scheme obliges. */
export interface ClauseFinding {
  subject: Clause
  /** `open`: it is there, and lacks something; `not-needed`: no funding is transferred */
  state: 'missing' | 'open' | 'complete' | 'not-needed'
  lacks: readonly Lack[]
  clauseIds: readonly string[]
  source: Source
}

/** Per subject that the scheme obliges for a route that begins on this day, in the order of the scheme. */
export function completenessOf(
  text: Pick<AgreementText, 'clauses' | 'transfersFunding'>,
  scheme: SchemeId,
  day: string | null,
): ClauseFinding[] {
  return obligatoryClauses(scheme, day).map((subject) => {
    const source = sourceOf(scheme, day, subject)
    const found = text.clauses.filter((one) => one.subject === subject && one.text.trim() !== '')
    if (found.length === 0) {
      const isSpared = subject === 'transfer-of-funding' && text.transfersFunding === false
      return { subject, state: isSpared ? 'not-needed' : 'missing', lacks: [], clauseIds: [], source }
    }
    const lacks = LACKS.filter((lack) => !found.some((clause) => has(clause, lack)))
    return { subject, state: lacks.length > 0 ? 'open' : 'complete', lacks, clauseIds: found.map(({ id }) => id), source }
  })
}

/** A clause with a check of its own, beside what it must say to be checked. */
export interface OwnFinding {
  clauseId: string
  title: string
  lacks: readonly (Lack | 'terms')[]
}

/** Of the subjects with a check of their own, which no scheme obliges: what each of their clauses lacks. */
export function ownCompleteness({ clauses }: Pick<AgreementText, 'clauses'>): OwnFinding[] {
  return clauses.filter(termKindOf).map((clause) => {
    const lacks = LACKS.filter((lack) => !has(clause, lack))
    return { clauseId: clause.id, title: clause.title, lacks: hasTerms(clause) ? lacks : [...lacks, 'terms' as const] }
  })
}

/** A promise says it for its clause: an amount or price is a number, a party owns it, its term is a date. */
function has(clause: AgreementClause, lack: Lack): boolean {
  const { number, date, owner, promises } = clause
  if (lack === 'number')
    return number !== null || hasTerms(clause) || promises.some((one) => one.amount !== null || one.priceCents !== null)
  if (lack === 'date') return date !== null || promises.some((one) => one.from !== null || one.until !== null)
  return owner !== null || (promises.length > 0 && promises.every((promise) => hasOwner(clause, promise)))
}

/** Whoever looks after a clause looks after its promises; else the party of each does. The signals say so of each promise. */
export const hasOwner = ({ owner }: Pick<AgreementClause, 'owner'>, { partyId }: Pick<AgreementPromise, 'partyId'>): boolean =>
  owner !== null || partyId !== null

function sourceOf(scheme: SchemeId, day: string | null, subject: Clause): Source {
  const source = factsOf(scheme, day)?.clauses?.find(({ clause }) => clause === subject)?.source ?? findScheme(scheme)?.source
  if (!source) throw new Error(`${scheme} obliges ${subject} without a source`)
  return source
}

/** Whether the kind fits the parties: within one board it is an interne regeling, between boards it is not. */
export function kindFits({ kind, parties }: Pick<Agreement, 'kind' | 'parties'>): boolean {
  const boards = new Set(parties.map(({ boardId }) => boardId)).size
  return boards === 0 || (kind === 'interne-regeling') === (boards === 1)
}
