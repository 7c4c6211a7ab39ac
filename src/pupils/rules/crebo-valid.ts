import type { EnrolmentLine } from '../pupil.ts'
import type { PupilFinding } from './finding.ts'

type Enrolled = Pick<EnrolmentLine, 'crebo' | 'validFrom' | 'withdrawnAt'>

/** When a qualification could be started; one row a period. */
export interface CreboPeriod {
  crebo: string
  validFrom: string
  /** the last day */
  validUntil: string | null
}

/** An enrolment must begin on a qualification that is valid that day (register of SBB; law-and-standards 2.7). */
export function creboValid(enrolments: readonly Enrolled[], periods: readonly CreboPeriod[]): PupilFinding[] {
  const seen = new Set<string>()
  return enrolments.flatMap(({ crebo, validFrom, withdrawnAt }): PupilFinding[] => {
    if (!crebo || withdrawnAt !== null || seen.has(crebo + validFrom)) return []
    seen.add(crebo + validFrom)
    const known = periods.filter((period) => period.crebo === crebo)
    if (known.length === 0) return [{ rule: 'enrolment/crebo-unknown', severity: 'needs-a-decision', crebo }]
    const isValid = known.some((one) => one.validFrom <= validFrom && (one.validUntil === null || one.validUntil >= validFrom))
    return isValid ? [] : [{ rule: 'enrolment/crebo-not-valid', severity: 'needs-a-decision', crebo, on: validFrom }]
  })
}
