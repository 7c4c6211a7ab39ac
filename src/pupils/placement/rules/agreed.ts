import { type Agreement, agreementOf, hasCompany, isSigned, type Placement } from '../placement.ts'
import type { PlacementFinding } from './finding.ts'

type Asked = Pick<
  Placement,
  | 'kind'
  | 'companyId'
  | 'companyName'
  | 'agreements'
  | 'startsOn'
  | 'endsOn'
  | 'weekdays'
  | 'hours'
  | 'company'
  | 'endedOn'
  | 'startsAt'
  | 'endsAt'
>

/**
 * A bpv has a praktijkovereenkomst (POK) that everybody signed before it begins, and that says what is done (law and
 * standards 1.7; WEB 7.2.8 and 7.2.9 are named in Besluit 2014–2022 art. 5 lid 5 and are not at hand).
 */
export function agreed(placement: Asked): PlacementFinding | null {
  if (placement.kind !== 'bpv' || !hasCompany(placement)) return null
  const found = (rule: PlacementFinding['rule']): PlacementFinding => ({ rule, severity: 'needs-a-decision' })
  const agreement = agreementOf(placement.agreements)
  if (!agreement) return found('placement/no-agreement')
  const last = placement.agreements.at(-1)
  if (!isSigned(agreement) || (last && !isSigned(last))) return found('placement/not-signed')
  return saysTheSame(placement, agreement) ? null : found('placement/agreement-differs')
}

/** An end before its time is a line of its own, and no difference. */
function saysTheSame(placement: Asked, { terms }: Agreement): boolean {
  return (
    placement.company === terms.company &&
    placement.startsOn === terms.startsOn &&
    placement.endsOn === terms.endsOn &&
    placement.hours === terms.hours &&
    placement.weekdays.join() === terms.weekdays.join()
  )
}
