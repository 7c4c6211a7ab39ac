import type { Trx } from '#platform/database/database.ts'
import { listAssessments, listScores, listTurnout } from './assessment.store.ts'
import type { Assessment } from './assessment.ts'
import { type AssessmentGap, gapsOf } from './gaps.ts'

/** For signals: what the assessments of these school years (2026 = 2026-2027) that are over say, of those that this viewer sees. */
export async function listAssessmentGaps(
  trx: Trx,
  schoolYears: readonly number[],
  today: string,
  all?: readonly Assessment[],
): Promise<AssessmentGap[]> {
  const assessments = (all ?? (await listAssessments(trx))).filter((one) => schoolYears.includes(one.schoolYear))
  if (assessments.length === 0) return []
  return gapsOf(assessments, await listScores(trx), await listTurnout(trx), today)
}
