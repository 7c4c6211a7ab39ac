import { type Interval, occurrences } from '../days.ts'
import { type Finding, finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A rule that waits for a day which does not come by while it holds: it bills nothing, and nobody would notice. */
export function nothingDue(rule: Rule, interval: Interval): Finding[] {
  const day = dueOn(rule)
  if (day === null || occurrences(day, interval).length > 0) return []
  return [finding('nothing-due', rule.id, { day, ...interval })]
}

function dueOn(rule: Rule): string | null {
  if (rule.kind === 'contribution' || rule.kind === 'project-office') return rule.on
  return 'measure' in rule && rule.measure === 'teldatum' ? rule.teldatum : null
}
