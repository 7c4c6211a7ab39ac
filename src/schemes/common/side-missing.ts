import { fits, needsDecision } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/** A vmbo may run a route without a partner; it is said, because most often it was forgotten. Praktijkonderwijs leads to work. */
export const sideMissing: Rule = {
  id: 'common/side-missing',
  source: REPORTS.partnerships,
  judge({ scheme, partners: { vo, mbo } }) {
    if (scheme === 'praktijkonderwijs') return null
    if (vo > 0 && mbo > 0) return fits('partners')
    return needsDecision('partners', { side: vo > 0 ? 'mbo' : mbo > 0 ? 'vo' : 'both' })
  },
}
