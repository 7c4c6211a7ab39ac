import type { Agreement, Party } from '../agreement/agreement.ts'
import type { ClauseChoice } from './typed.ts'

export interface SeenClause extends ClauseChoice {
  agreementTitle: string
  clauseTitle: string
  promise: string | null
  /** null: not signed yet */
  from: string | null
}

export interface MoneyChoices {
  agreements: readonly Agreement[]
  clauses: readonly SeenClause[]
  institutions: readonly Omit<Party, 'id'>[]
  routes: readonly { routeId: string; name: string }[]
}

/** Agreements with a clause that a rule can rest on. */
export function agreementsToChoose({ agreements, clauses }: MoneyChoices): MoneyChoices['agreements'] {
  return agreements.filter(({ id }) => clauses.some(({ agreementId }) => agreementId === id))
}

/** The agreement that was asked for; with one there is nothing to choose. */
export function chosenAgreement(choices: MoneyChoices, asked: string | null): MoneyChoices['agreements'][number] | null {
  const all = agreementsToChoose(choices)
  if (asked) return all.find(({ id }) => id === asked) ?? null
  return all.length === 1 ? (all[0] ?? null) : null
}

/** What there is to choose within one agreement: its clauses, the schools of its parties and its routes; of one that names no route every one. */
export function withinAgreement(choices: MoneyChoices, agreementId: string): MoneyChoices {
  const agreements = choices.agreements.filter(({ id }) => id === agreementId)
  const reach = new Set(agreements.flatMap(({ parties }) => parties.flatMap((one) => one.reach)))
  const covered = new Set(agreements.flatMap(({ routes }) => routes.map(({ routeId }) => routeId)))
  return {
    agreements,
    clauses: choices.clauses.filter((one) => one.agreementId === agreementId),
    institutions: choices.institutions.filter(({ institutionId }) => institutionId !== null && reach.has(institutionId)),
    routes: covered.size === 0 ? choices.routes : choices.routes.filter(({ routeId }) => covered.has(routeId)),
  }
}
