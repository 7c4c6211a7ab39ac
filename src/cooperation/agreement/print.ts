import { createHash } from 'node:crypto'
import type { Agreement, Amendment, NewParty, NewRoute } from './agreement.ts'
import type { ClauseTerms } from './terms.ts'
import type { AgreementClause, AgreementPromise, AgreementText } from './text.ts'

/** What stood on a screen, in a word: another text gives another word. Fields count in any order, lines in theirs. */
function print(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex').slice(0, 16)
}

const inOrder = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** Of the form of a clause: its promises and data have forms of their own. */
export const clausePrint = ({
  subject,
  title,
  text,
  number,
  date,
  owner,
}: Omit<AgreementClause, 'id' | 'source' | 'promises' | 'terms'>): string => print([subject, title, text, number, date, owner])

export const promisePrint = ({ id: _, ...promise }: AgreementPromise): string => print(promise)

/** Of the data of a clause with a check of its own; null when there are none yet. */
export const termsPrint = (terms: ClauseTerms | null): string | null => terms && print(terms)

interface Head {
  kind: Agreement['kind']
  underId: string | null
  text: Omit<AgreementText, 'clauses'>
  parties: readonly NewParty[]
  routes: readonly NewRoute[]
}

/** Of the head of an agreement: clauses and files are not typed there. */
export function headPrint({ kind, underId, text, parties, routes }: Head): string {
  const { title, startsOn, endsOn, renewal, noticeMonths, objectionDays, transfersFunding, annexes } = text
  const terms = [title, startsOn, endsOn, renewal, noticeMonths, objectionDays, transfersFunding, annexes.filter(({ file }) => !file)]
  const bound = parties.map(({ boardId, institutionId }) => `${boardId} ${institutionId}`).toSorted()
  const covered = routes.map(({ routeId, cohorts }) => `${routeId} ${cohorts.join(' ')}`).toSorted()
  return print([kind, underId, terms, bound, covered])
}

/** Of an amendment that lies before the parties: all that they sign, who joins by it included. */
export function amendmentPrint({ parties, joining = [] }: Agreement, { id, number, effectiveOn, reason, changes }: Amendment): string {
  const joins = [...parties, ...joining].filter(({ joinedBy }) => joinedBy === id)
  const who = joins.map(({ boardId, institutionId }) => `${boardId} ${institutionId}`).toSorted()
  return `w${number} ${print([effectiveOn, reason, changes, who])}`
}
