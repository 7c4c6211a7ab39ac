import { MONEY_PARTIES, type MoneyParty } from '../../design/money.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import type { Crowd } from './amount.ts'
import { flowOf, linesOf, type MoneyDesign, type MoneyFlow, type OpenLine } from './lines.ts'

/** How many pupils there are: the same number in every year, or a number for each. */
export type Pupils = number | Readonly<Record<string, number>>

export interface CostOptions {
  /** pupils who fit in one group; without it a year is one group */
  groupSize?: number | null
}

/** Euro cents of one party over the whole route of one cohort. */
export interface PartyCosts {
  party: MoneyParty
  /** what it spends itself */
  costs: number
  pays: number
  receives: number
  /** of what it receives, from the government for pupils enrolled there */
  funding: number
  /** receives − pays − costs */
  balance: number
}

export interface Costs {
  /** only parties that some line names */
  parties: PartyCosts[]
  flows: MoneyFlow[]
  /** what the route costs, whoever bears it */
  total: number
  /** whole cents, rounded; null without pupils in the first year */
  perPupil: number | null
  /** lines that are not complete, and are in nothing above */
  open: OpenLine[]
  findings: AnalysisFinding[]
}

/** What one cohort costs, per party and per pupil. What one pays another receives, to the cent. */
export function costs(design: MoneyDesign, pupils: Pupils, options: CostOptions = {}): Costs {
  const { lines, open } = linesOf(design)
  const crowds = crowdsOf(design, pupils, options)
  const flows = lines.map((line) => flowOf(line, crowds))
  const parties = partiesIn(flows)
  const total = sum(flows.filter(({ to }) => to === null))
  const starters = crowds[0]?.pupils ?? 0
  const findings = [...open.map(openFinding), ...parties.flatMap(shortFinding)]
  return { parties, flows, total, perPupil: starters > 0 ? Math.round(total / starters) : null, open, findings }
}

/** Pupils and groups year by year. Throws for what is no number of pupils. */
export function crowdsOf({ years }: Pick<MoneyDesign, 'years'>, pupils: Pupils, { groupSize = null }: CostOptions): Crowd[] {
  return years.map(({ id }) => {
    const count = typeof pupils === 'number' ? pupils : (pupils[id] ?? 0)
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`invalid number of pupils: ${count}`)
    const groups = count === 0 ? 0 : groupSize === null ? 1 : Math.ceil(count / groupSize)
    return { pupils: count, groups }
  })
}

/** Each party that a flow names, in the order of MONEY_PARTIES. */
export function partiesIn(flows: readonly MoneyFlow[]): PartyCosts[] {
  const found = new Map<MoneyParty, PartyCosts>()
  const of = (party: MoneyParty): PartyCosts => {
    const one = found.get(party) ?? { party, costs: 0, pays: 0, receives: 0, funding: 0, balance: 0 }
    found.set(party, one)
    return one
  }
  for (const { line, from, to, cents } of flows) {
    const giver = of(from)
    giver.balance -= cents
    if (to === null) {
      giver.costs += cents
      continue
    }
    giver.pays += cents
    const taker = of(to)
    taker.receives += cents
    taker.balance += cents
    if (line === 'funding') taker.funding += cents
  }
  return MONEY_PARTIES.flatMap((party) => found.get(party) ?? [])
}

const sum = (flows: readonly MoneyFlow[]): number => flows.reduce((all, { cents }) => all + cents, 0)

const openFinding = ({ kind, id, name, missing }: OpenLine): AnalysisFinding =>
  decide('costs/open-line', `${kind}/${id}/${missing === 'funding' ? 'share' : missing}`, { line: name, missing })

/** Who gives out more than comes in. A giver — government, province, company, parents — is meant to. */
function shortFinding({ party, balance }: PartyCosts): AnalysisFinding[] {
  if (balance >= 0 || (party !== 'vo' && party !== 'mbo')) return []
  return [decide('costs/short', 'payments', { party, cents: -balance })]
}
