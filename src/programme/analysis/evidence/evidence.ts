import type { Source } from '#schemes/index.ts'
import type { RouteDesign } from '../../design/design.ts'
import { firstMboYear } from './mbo-content.ts'
import { yearsWon } from './years-won.ts'

/** How firm a relation is. `arrow`: found among the cases; `told`: named by those involved or counted once, not tested. */
export const STRENGTHS = ['thick', 'arrow', 'dotted', 'untestable', 'told'] as const
export type Strength = (typeof STRENGTHS)[number]

/** `partly`: some of it; `open`: not filled in; `elsewhere`: a design does not show it. */
export type Holds = 'yes' | 'partly' | 'no' | 'open' | 'elsewhere'

export const EVIDENCE = [
  'pedagogy-binding',
  'early-mbo-content-binding',
  'acceleration-binding',
  'communication-binding',
  'cooperation-content',
  'cooperation-pedagogy',
  'exam-dropped-parents',
  'numbers-continuity',
  'finance-continuity',
] as const
export type EvidenceId = (typeof EVIDENCE)[number]

/** A relation that was looked for in VM2, and whether this design has what it begins with. Never a score. */
export interface EvidenceFact {
  id: EvidenceId
  strength: Strength
  source: Source
  holds: Holds
  /** what is seen in the design */
  given: Readonly<Record<string, string | number>>
}

const CASES: Source = { kind: 'report', title: 'VM2-monitor, twaalf casestudy’s van de tweede tranche', year: 2012 }
const MONITOR: Source = { kind: 'report', title: 'VM2-monitor, eindrapport', year: 2013 }

interface Relation {
  id: EvidenceId
  strength: Strength
  source: Source
  seen(design: RouteDesign): Pick<EvidenceFact, 'holds' | 'given'>
}

const RELATIONS: readonly Relation[] = [
  { id: 'pedagogy-binding', strength: 'thick', source: CASES, seen: pedagogy },
  { id: 'early-mbo-content-binding', strength: 'arrow', source: CASES, seen: earlyContent },
  { id: 'acceleration-binding', strength: 'arrow', source: CASES, seen: acceleration },
  { id: 'communication-binding', strength: 'dotted', source: CASES, seen: elsewhere },
  { id: 'cooperation-content', strength: 'arrow', source: CASES, seen: elsewhere },
  { id: 'cooperation-pedagogy', strength: 'untestable', source: CASES, seen: elsewhere },
  { id: 'exam-dropped-parents', strength: 'told', source: CASES, seen: examDropped },
  { id: 'numbers-continuity', strength: 'arrow', source: MONITOR, seen: numbers },
  { id: 'finance-continuity', strength: 'arrow', source: MONITOR, seen: finance },
]

/** What went with less vsv and more startkwalificaties in VM2, and with going on at all, beside what this design does. */
export function evidence(design: RouteDesign): EvidenceFact[] {
  return RELATIONS.map(({ id, strength, source, seen }) => ({ id, strength, source, ...seen(design) }))
}

type Seen = Pick<EvidenceFact, 'holds' | 'given'>

function elsewhere(): Seen {
  return { holds: 'elsewhere', given: {} }
}

/** One place, a small fixed team, the same mentor, the rules of the vmbo. */
function pedagogy({ pedagogy: { ownRoom, smallTeam, mentorContinues, rules } }: RouteDesign): Seen {
  const parts = [ownRoom, smallTeam, mentorContinues, rules === null ? null : rules === 'vmbo']
  const [yes, open] = [parts.filter((one) => one === true).length, parts.filter((one) => one === null).length]
  const given = { parts: yes, of: parts.length, open }
  if (open === parts.length) return { holds: 'open', given }
  if (yes === parts.length) return { holds: 'yes', given }
  return { holds: yes > 0 ? 'partly' : 'no', given }
}

/** Mbo content in the first year that counts as the route's, vmbo 3, or before; the earlier the better. */
function earlyContent(design: RouteDesign): Seen {
  const routeYear = firstMboYear(design)
  if (routeYear === null) return { holds: 'open', given: {} }
  return { holds: routeYear <= 1 ? 'yes' : routeYear === 2 ? 'partly' : 'no', given: { routeYear } }
}

/** A half to a whole year won. */
function acceleration(design: RouteDesign): Seen {
  const years = yearsWon(design)
  if (years === null) return { holds: 'open', given: {} }
  return { holds: years >= 0.5 ? 'yes' : 'no', given: { years } }
}

function examDropped({ exams }: RouteDesign): Seen {
  const given = { dropped: exams.filter(({ change }) => change === 'dropped').length, of: exams.length }
  if (exams.length === 0 || exams.every(({ change }) => change === null)) return { holds: 'open', given }
  if (given.dropped === 0) return { holds: 'no', given }
  return { holds: given.dropped === given.of ? 'yes' : 'partly', given }
}

/** More than 15 in a group is what those involved name as enough. */
function numbers({ target: { places } }: RouteDesign): Seen {
  return places === null ? { holds: 'open', given: {} } : { holds: places > 15 ? 'yes' : 'no', given: { places } }
}

function finance({ payments, agreement: { clauses } }: RouteDesign): Seen {
  const isLaidDown = clauses.some((clause) => clause === 'financial-agreements' || clause === 'transfer-of-funding')
  const given = { payments: payments.length }
  if (payments.length === 0 && clauses.length === 0) return { holds: 'open', given }
  return { holds: isLaidDown || payments.length > 0 ? 'yes' : 'no', given }
}
