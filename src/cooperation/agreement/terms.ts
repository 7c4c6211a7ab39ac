/** Subjects whose clause holds data, beside its words, that a check looks at. */
export const TERM_KINDS = ['split-of-offer', 'preferred-partner', 'exclusivity', 'guaranteed-places'] as const
export type TermKind = (typeof TERM_KINDS)[number]
export type ClauseTerms = SplitTerms | PartnerTerms | ExclusivityTerms | PlacesTerms

/** Which mbo offers which crebo; one crebo at one mbo. */
export interface SplitTerms {
  kind: 'split-of-offer'
  offers: readonly { institutionId: string; crebos: readonly string[] }[]
}

/** The partner that schools of a sub-region go to first, for these profiles; none = for all. */
export interface PartnerTerms {
  kind: 'preferred-partner'
  profiles: readonly string[]
  /** null: which partner is not decided yet */
  partners: readonly { subRegion: string; institutionId: string | null }[]
}

/** What the parties do not offer elsewhere, and from how many pupils a group on the route can go on. */
export interface ExclusivityTerms {
  kind: 'exclusivity'
  profiles: readonly string[]
  crebos: readonly string[]
  least: number | null
}

/** Places that an mbo keeps for pupils of the covered routes, per school year (2026 = 2026-2027). */
export interface PlacesTerms {
  kind: 'guaranteed-places'
  places: readonly { institutionId: string; crebo: string | null; schoolYear: number; places: number }[]
}

/** As much of a clause as says what its data are about. */
interface WithTerms {
  subject: string
  terms?: ClauseTerms | null
}

export const termKindOf = ({ subject }: Pick<WithTerms, 'subject'>): TermKind | null => TERM_KINDS.find((kind) => kind === subject) ?? null

/** The data of a clause, when they belong to its subject: who changes the subject begins anew. */
export function termsOf<K extends TermKind>(clause: WithTerms, kind: K): Extract<ClauseTerms, { kind: K }> | null {
  const { terms, subject } = clause
  return terms && subject === kind && terms.kind === kind ? (terms as Extract<ClauseTerms, { kind: K }>) : null
}

/** Whether a clause with a check of its own says enough to be checked. */
export function hasTerms(clause: WithTerms): boolean {
  const kind = termKindOf(clause)
  const terms = kind && termsOf(clause, kind)
  if (!terms) return false
  if (terms.kind === 'split-of-offer') return terms.offers.length > 0
  if (terms.kind === 'preferred-partner') return terms.partners.length > 0
  if (terms.kind === 'exclusivity') return terms.profiles.length + terms.crebos.length > 0
  return terms.places.length > 0
}
