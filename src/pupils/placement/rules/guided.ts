import { lastDayOf, type Placement, standingOf } from '../placement.ts'
import type { PlacementFinding } from './finding.ts'

type Asked = Pick<
  Placement,
  'companyId' | 'companyName' | 'coachId' | 'weekdays' | 'visits' | 'startsOn' | 'endsOn' | 'endedOn' | 'interruptions'
>

/** Somebody of the school guides the pupil, and when the school comes by is agreed; how often, the school says itself. */
export function guided(placement: Asked, day: string): PlacementFinding[] {
  if (lastDayOf(placement) < day) return []
  const found = (rule: PlacementFinding['rule'], given?: string): PlacementFinding => ({
    rule,
    severity: 'needs-a-decision',
    ...(given === undefined ? {} : { given }),
  })
  if (standingOf(placement, day) === 'looking') return [found('placement/no-company')]
  const findings: PlacementFinding[] = []
  if (placement.weekdays.length === 0) findings.push(found('placement/no-weekdays'))
  if (placement.coachId === null) findings.push(found('placement/no-coach'))
  const open = placement.visits.filter(({ heldOn }) => heldOn === null)
  const overdue = open.filter(({ plannedOn }) => plannedOn < day).map(({ plannedOn }) => plannedOn)
  if (overdue.length > 0) findings.push(found('placement/visit-due', overdue.toSorted()[0]))
  else if (placement.visits.length === 0) findings.push(found('placement/no-visit-planned'))
  return findings
}
