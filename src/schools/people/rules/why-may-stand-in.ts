import type { Finding } from '../../finding.ts'
import type { HeldRole } from '../person.ts'

/** Standing in is for another, and within the days of the role itself; whether the role may be given is asked apart. */
export function whyNotStandIn(
  held: Pick<HeldRole, 'from' | 'until'>,
  holderId: string,
  { personId, from, until }: { personId: string; from: string; until: string },
): Finding | null {
  if (personId === holderId) return { rule: 'stand-in/is-oneself', field: 'vervanger' }
  const isWithin = held.from <= from && (held.until === null || until <= held.until)
  return isWithin ? null : { rule: 'stand-in/outside-role', field: 'vanaf', given: [held.from, held.until ?? '…'].join(' – ') }
}
