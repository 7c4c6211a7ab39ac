import { fits, needsDecision, notAllowed } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { findScheme } from '../scheme.ts'

/** A route begins while its scheme holds. Without a first day no rule knows whether it held. Dates from a report forbid nothing. */
export const schemeInForce: Rule = {
  id: 'common/scheme-in-force',
  source: { kind: 'scheme' },
  judge({ scheme, startsOn }) {
    if (startsOn === null) return needsDecision('startsOn', { missing: 'startsOn' })
    const { from = null, until = null, source } = findScheme(scheme) ?? {}
    if (from === null && until === null) return null
    const given = { startsOn, from: from ?? '', until: until ?? '' }
    if ((from === null || from <= startsOn) && (until === null || startsOn <= until)) return fits('startsOn', given)
    return source?.kind === 'report' ? needsDecision('startsOn', given) : notAllowed('startsOn', given)
  },
}
