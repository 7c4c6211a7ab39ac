import type { Kind, Outcome, VerifiedFigure } from '../verify/figure.ts'
import { TOPICS, topicOf } from './topics.ts'

/** What the page can be narrowed by. Names and values stand in the address: Dutch, the same in both languages. */
export const FACETS = ['tabel', 'uitkomst', 'soort', 'cohort'] as const
export type Facet = (typeof FACETS)[number]
/** An absent facet does not narrow. */
export type Choice = Partial<Record<Facet, string>>

/** The address asks for a value that no figure could have. */
export interface Refusal {
  rule: 'verification/unknown-choice'
  facet: Facet
  value: string
}

/** Figures over all cohorts together. */
export const TOGETHER = 'samen'

export const OUTCOMES: Record<Outcome, 'gelijk' | 'verklaard' | 'onverklaard' | 'ontbreekt'> = {
  equal: 'gelijk',
  explained: 'verklaard',
  unexplained: 'onverklaard',
  missing: 'ontbreekt',
}
export const KINDS: Record<Kind, 'volgt' | 'ingevoerd' | 'kan-niet-kloppen'> = {
  follows: 'volgt',
  'put-in': 'ingevoerd',
  'cannot-hold': 'kan-niet-kloppen',
}

const VALUE_OF: Record<Facet, (figure: VerifiedFigure) => string> = {
  tabel: topicOf,
  uitkomst: ({ outcome }) => OUTCOMES[outcome],
  soort: ({ kind }) => KINDS[kind],
  cohort: cohortOf,
}

/** All values of a facet, in the order of the page. */
export function valuesOf(facet: Facet, figures: readonly VerifiedFigure[]): string[] {
  if (facet === 'tabel') return Object.keys(TOPICS)
  if (facet === 'uitkomst') return Object.values(OUTCOMES)
  if (facet === 'soort') return Object.values(KINDS)
  const cohorts = [...new Set(figures.map(cohortOf))].filter((cohort) => cohort !== TOGETHER)
  return [...cohorts.sort((a, b) => a.slice(-4).localeCompare(b.slice(-4))), TOGETHER]
}

export function readChoice(query: URLSearchParams, figures: readonly VerifiedFigure[]): Choice | Refusal {
  const choice: Choice = {}
  for (const facet of FACETS) {
    const value = query.get(facet)
    if (value === null) continue
    if (!valuesOf(facet, figures).includes(value)) return { rule: 'verification/unknown-choice', facet, value }
    choice[facet] = value
  }
  return choice
}

export const isRefusal = (choice: Choice | Refusal): choice is Refusal => 'rule' in choice

export function chosen(figures: readonly VerifiedFigure[], choice: Choice): VerifiedFigure[] {
  return figures.filter((figure) => FACETS.every((facet) => choice[facet] === undefined || VALUE_OF[facet](figure) === choice[facet]))
}

/** A national cohort printed by itself belongs to the tranche that started with it. */
function cohortOf({ published }: VerifiedFigure): string {
  const [cohort = ''] = published.row.split('/')
  return cohort === 'totaal' ? TOGETHER : cohort.replace(/^landelijk/, 'tranche')
}
