import type { Trx } from '#platform/database/database.ts'
import { listAssessments, listScores, listTurnout } from './assessment.store.ts'
import { type AssessmentGap, gapsOf } from './gaps.ts'

/** For signals: what the assessments of a school year (2026 = 2026-2027) that are over say, of those that this viewer sees. */
export async function listAssessmentGaps(trx: Trx, schoolYear: number, today: string): Promise<AssessmentGap[]> {
  const assessments = (await listAssessments(trx)).filter((one) => one.schoolYear === schoolYear)
  if (assessments.length === 0) return []
  return gapsOf(assessments, await listScores(trx), await listTurnout(trx), today)
}
