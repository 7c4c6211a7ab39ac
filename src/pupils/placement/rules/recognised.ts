import { lastDayOf, type Placement } from '../placement.ts'
import type { PlacementFinding } from './finding.ts'

type Asked = Pick<
  Placement,
  'kind' | 'crebo' | 'companyId' | 'companyName' | 'leerbedrijfId' | 'recognisedUntil' | 'recognitions' | 'startsOn' | 'endsOn' | 'endedOn'
>

/**
 * Bpv counts only at an erkend leerbedrijf (domain.md 2; sterkberoepsonderwijs.nl on bpv in a route), for the crebo of the
 * opleiding, on every day of it. The article (WEB) is not at hand: what is wrong needs a decision, it is never refused.
 */
export function recognised(placement: Asked): PlacementFinding | null {
  if (placement.kind !== 'bpv') return null
  const found = (rule: PlacementFinding['rule'], given?: string): PlacementFinding => ({
    rule,
    severity: 'needs-a-decision',
    ...(given === undefined ? {} : { given }),
  })
  if (placement.companyName !== null) return found('placement/not-in-list')
  if (placement.companyId === null) return null
  const { crebo, recognitions, recognisedUntil } = placement
  const last = lastDayOf(placement)
  if (recognisedUntil !== null && recognisedUntil < last) return found('placement/recognition-ended', recognisedUntil)
  if (crebo === null) return found('placement/no-crebo')
  if (recognitions.length === 0) return found('placement/recognition-unknown', crebo)
  const own = recognitions.filter((one) => one.crebo === crebo)
  if (own.length === 0) return found('placement/not-recognised-for-crebo', crebo)
  return holdsAll(own, placement.startsOn, last) ? null : found('placement/recognition-ended', lastOf(own))
}

/** One of them holds from the first to the last day; a renewal is entered as a new line with its own days. */
function holdsAll(lines: Asked['recognitions'], from: string, until: string): boolean {
  let covered = from
  for (const { validFrom, validUntil } of lines.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (validFrom > covered) return false
    if (validUntil === null || validUntil >= until) return true
    const next = new Date(Date.parse(`${validUntil}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    if (next > covered) covered = next
  }
  return false
}

const lastOf = (lines: Asked['recognitions']): string =>
  lines
    .map(({ validUntil }) => validUntil ?? '')
    .toSorted()
    .at(-1) ?? ''
