import { isOfOneTest } from '../group/typed.ts'
import type { Outcome, PartRef } from '../part.ts'

export const VERDICTS = ['new', 'changed', 'same'] as const
export type Verdict = (typeof VERDICTS)[number]

interface Test {
  pupilId: string
  routeId: string
  part: PartRef
  on: string
  madeAt: string
  outcome: Outcome
  mark: number | null
}

/** What a result would do beside what stands: `was` is what counts of the same test now. `standing` in the order of writing. */
export function judge<S extends Test>(row: Test, standing: readonly S[]): { verdict: Verdict; was: S | null } {
  const was = standing.findLast((one) => one.pupilId === row.pupilId && isOfOneTest(one, row)) ?? null
  if (!was) return { verdict: 'new', was }
  return { verdict: was.outcome === row.outcome && was.mark === row.mark ? 'same' : 'changed', was }
}
