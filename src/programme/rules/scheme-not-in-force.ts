import { findScheme } from '#schemes/index.ts'
import type { Finding, JudgedRoute } from './finding.ts'

/** A route that begins before its scheme did, or after it ended (dates: scheme.ts). */
export function schemeNotInForce({ scheme, startsOn }: JudgedRoute): Finding | null {
  const found = findScheme(scheme)
  if (!found) return null
  const isInForce = (found.from === null || found.from <= startsOn) && (found.until === null || startsOn <= found.until)
  return isInForce ? null : { rule: 'scheme-not-in-force', severity: 'needs-decision', field: 'begin', given: startsOn }
}
