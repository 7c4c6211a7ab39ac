import type { Leaving } from '../leaving/leaving.ts'
import { openElsewhere } from '../leaving/open-elsewhere.ts'
import type { RouteLine } from '../pupil.ts'
import type { PupilFinding } from './finding.ts'
import type { Speaker } from './schools-say-the-same.ts'

/**
 * One school wrote that the pupil left the route, and the line of another runs on. It is said as that, and not as two schools
 * that differ or one that is silent: `rest` is what they have to say the same about.
 */
export function otherSchoolSaysLeft(
  lines: readonly RouteLine[],
  leavings: readonly Leaving[],
  schools: readonly Speaker[],
): { findings: PupilFinding[]; rest: RouteLine[] } {
  const nameOf = (recordId: string): string => schools.find((one) => one.recordId === recordId)?.name ?? ''
  const found = leavings.flatMap((leaving) => openElsewhere(leaving, lines).map((line) => ({ leaving, line })))
  const findings = found.map(
    ({ leaving, line }): PupilFinding => ({
      ...{ rule: 'route/other-school-says-left', severity: 'needs-a-decision', route: leaving.routeName },
      ...{ school: leaving.school, on: leaving.on, open: nameOf(line.recordId) },
    }),
  )
  return { findings, rest: lines.filter((line) => !found.some((one) => one.line === line)) }
}
