import { SEVERITIES } from '../finding.ts'
import type { Dossier, RoundFinding, RoundRule } from './finding.ts'
import { ASSESSED } from './rules/assessed.ts'
import { DECIDED } from './rules/decided.ts'
import { FOLLOW_UP } from './rules/follow-up.ts'
import { FORM } from './rules/form.ts'
import { OFFER } from './rules/offer.ts'
import { PARTS } from './rules/parts.ts'
import { STATUS } from './rules/status.ts'
import { VM2_APPLICATION } from './rules/vm2.ts'
import { WINDOW } from './rules/window.ts'

export const ROUND_RULES: readonly RoundRule[] = [
  ...FORM,
  ...WINDOW,
  ...PARTS,
  ...VM2_APPLICATION,
  ...OFFER,
  ...FOLLOW_UP,
  ...ASSESSED,
  ...DECIDED,
  ...STATUS,
]

/** What the rules say of an application on a day: first what is not allowed, then what needs a decision, then what fits. */
export function judgeApplication(dossier: Dossier, today: string): RoundFinding[] {
  const findings = ROUND_RULES.flatMap(({ id, source, judge }) =>
    judge(dossier, today).map((found): RoundFinding => ({ rule: id, source, ...found })),
  )
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity))
}
