import { planOf, type RouteDesign } from '#programme/index.ts'
import { factsOf, type Source } from '#schemes/index.ts'
import type { ProposalKind } from './pace.ts'

/** What the scheme says about how long the route would last for this pupil. Never a bar: who decides reads it. */
export interface PaceFinding {
  rule: 'progress/length-fits' | 'progress/length-needs-decision' | 'progress/length-not-known'
  severity: 'fits' | 'needs-decision'
  /** school years from vmbo year 3 for this pupil */
  years: number | null
  least: number | null
  most: number | null
  source: Source | null
}

const WHOLE_YEAR_WEEKS = 40

/**
 * The length after the proposal beside what the scheme of the route allows (for the Besluit experimenten doorlopende leerlijnen
 * vmbo-mbo: art. 6, per level). A scheme of which no length is at hand needs a decision.
 */
export function paceAllowed(design: RouteDesign, proposal: { kind: ProposalKind; halfYears: number | null }): PaceFinding | null {
  if (proposal.kind === 'change' || proposal.halfYears === null) return null
  const plan = planOf(design)
  const counted = plan.years.filter(({ routeYear }) => routeYear !== null)
  const planned = counted.reduce((all, { weeks }) => all + (weeks ?? WHOLE_YEAR_WEEKS) / WHOLE_YEAR_WEEKS, 0)
  const years = counted.length === 0 ? null : planned + (proposal.kind === 'extend' ? 0.5 : -0.5) * proposal.halfYears
  const levels = design.qualifications.map(({ niveau }) => niveau)
  const durations = factsOf(design.scheme, design.startsOn)?.durations ?? []
  const fact = durations.find(
    ({ niveau, extended }) => levels.includes(niveau) && design.qualifications.some((one) => (one.extended ?? false) === extended),
  )
  if (years === null || !fact)
    return { rule: 'progress/length-not-known', severity: 'needs-decision', years, least: null, most: null, source: null }
  const fits = (fact.min === null || years >= fact.min) && (fact.max === null || years <= fact.max)
  const known = { years, least: fact.min, most: fact.max, source: fact.source }
  return fits
    ? { rule: 'progress/length-fits', severity: 'fits', ...known }
    : { rule: 'progress/length-needs-decision', severity: 'needs-decision', ...known }
}
