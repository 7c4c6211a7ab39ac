import { type Candidate, isAgreed, openObjections, standingOf, toldOn } from './intake.ts'

export interface IntakeFinding {
  rule: IntakeRule
  severity: 'needs-a-decision' | 'not-allowed'
}

export const INTAKE_RULES = [
  'intake/pupil-not-told',
  'intake/parents-not-told',
  'intake/not-told-before-decree',
  'intake/objection-open',
  'intake/no-agreement',
] as const
export type IntakeRule = (typeof INTAKE_RULES)[number]

const OF_DECREE = ['vakmanschaproute', 'beroepsroute', 'technologieroute']
const OF_AGE = 18

/** Everything there is to say of a candidate who has, or gets, a place. */
export function judgeCandidate(candidate: Candidate): IntakeFinding[] {
  const standing = standingOf(candidate)
  if (standing !== 'offered' && standing !== 'accepted' && standing !== 'placed') return []
  const objection = openObjections(candidate).length > 0 ? [{ rule: 'intake/objection-open', severity: 'needs-a-decision' } as const] : []
  const agreement =
    candidate.agreements.some(isAgreed) || standing === 'offered'
      ? []
      : [{ rule: 'intake/no-agreement', severity: 'needs-a-decision' } as const]
  return [...told(candidate), ...objection, ...agreement]
}

/**
 * Before enrolment the school tells the pupil and the legal representative that it is an experiment. Besluit experimenten
 * doorlopende leerlijnen vmbo-mbo 2014–2022 (BWBR0033984), art. 9 lid 1. Of a route under another regime the article is not
 * at hand: there it needs a decision.
 */
export function told(candidate: Pick<Candidate, 'lines' | 'scheme' | 'birthDate' | 'withdrawnAt'>): IntakeFinding[] {
  const placedOn = candidate.lines.findLast(({ kind }) => kind === 'placed')?.happenedOn ?? null
  const missing = (party: 'pupil' | 'parent'): boolean => {
    const on = toldOn(candidate, party)
    return on === null || (placedOn !== null && on > placedOn)
  }
  const isLate = [missing('pupil'), missing('parent') && hasRepresentative(candidate.birthDate, placedOn)]
  const isPlaced = standingOf(candidate) === 'placed'
  if (isPlaced && OF_DECREE.includes(candidate.scheme) && isLate.includes(true))
    return [{ rule: 'intake/not-told-before-decree', severity: 'not-allowed' }]
  const rules: IntakeRule[] = ['intake/pupil-not-told', 'intake/parents-not-told']
  return rules.filter((_, at) => isLate[at]).map((rule) => ({ rule, severity: 'needs-a-decision' }))
}

/** Of who is of age there is none; when that is unknown, there may be. */
function hasRepresentative(birthDate: string | null, on: string | null): boolean {
  if (birthDate === null || on === null) return true
  return `${Number(birthDate.slice(0, 4)) + OF_AGE}${birthDate.slice(4)}` > on
}
