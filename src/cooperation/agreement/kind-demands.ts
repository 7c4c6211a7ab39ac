import type { Agreement, Party } from './agreement.ts'
import { kindFits } from './completeness.ts'
import { standingOn } from './standing.ts'
import type { AgreementText } from './text.ts'

/** What a kind of agreement asks beside what the scheme asks. None of it stops anybody. */
export const KIND_RULES = [
  'kind/one-board-or-more',
  'kind/no-route',
  'kind/framework-empty',
  'kind/under-other-parties',
  'kind/under-outside-term',
  'kind/internal-transfers-funding',
  'kind/convenant-without-consultation',
] as const
export type KindRule = (typeof KIND_RULES)[number]

export interface KindFinding {
  rule: KindRule
  /** names that its sentence needs */
  names: readonly string[]
}

export interface Around {
  above: Agreement | null
  below: readonly Agreement[]
  today: string
}

/**
 * Samenwerkingsovereenkomst: between boards, for at least one route. Interne regeling: within one board, on the same
 * subjects (BWBR0033984 art. 4 lid 2), and nothing to transfer (art. 10: to the *other* bevoegd gezag). Raamovereenkomst:
 * has agreements under it, of the same parties and within its term. Convenant: says at least how there is consultation.
 */
export function kindFindings(agreement: Agreement, text: AgreementText, around: Around): KindFinding[] {
  const { kind } = agreement
  const found: KindFinding[] = kindFits(agreement) ? [] : [{ rule: 'kind/one-board-or-more', names: [] }]
  if (kind === 'samenwerkingsovereenkomst' && agreement.routes.length === 0) found.push({ rule: 'kind/no-route', names: [] })
  if (kind === 'interne-regeling' && text.transfersFunding === true) found.push({ rule: 'kind/internal-transfers-funding', names: [] })
  if (kind === 'convenant' && !text.clauses.some(({ subject, text: words }) => subject === 'governance-and-organisation' && words.trim()))
    found.push({ rule: 'kind/convenant-without-consultation', names: [] })
  if (kind === 'raamovereenkomst' && around.below.length === 0 && standingOn(agreement, around.today) === 'in-force')
    found.push({ rule: 'kind/framework-empty', names: [] })
  return [...found, ...(around.above ? beneath(agreement, text, around.above) : [])]
}

function beneath(agreement: Agreement, text: AgreementText, above: Agreement): KindFinding[] {
  const strangers = agreement.parties.filter((one) => !above.parties.some((other) => covers(other, one)))
  const last = above.endedOn ?? (above.text.renewal === 'none' ? above.text.endsOn : null)
  const isOutside = (on: string | null, limit: string | null, way: 1 | -1): boolean =>
    on !== null && limit !== null && way * on.localeCompare(limit) > 0
  const outside = isOutside(text.startsOn, above.text.startsOn, -1) || isOutside(text.endsOn, last, 1)
  return [
    ...(strangers.length > 0
      ? [{ rule: 'kind/under-other-parties' as const, names: strangers.map((one) => one.institutionName ?? one.boardName) }]
      : []),
    ...(outside ? [{ rule: 'kind/under-outside-term' as const, names: [above.text.title] }] : []),
  ]
}

/** A board for all its schools is there for each of them. */
const covers = (wide: Party, one: Party): boolean =>
  wide.boardId === one.boardId && (wide.institutionId === null || wide.institutionId === one.institutionId)
