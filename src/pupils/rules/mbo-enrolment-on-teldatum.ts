import { type EnrolmentLine, holdsOn, type RouteLine } from '../pupil.ts'
import type { PupilFinding } from './finding.ts'

type Enrolled = Pick<EnrolmentLine, 'kind' | 'validFrom' | 'validUntil' | 'withdrawnAt'>
type Say = Pick<RouteLine, 'routeName' | 'phase' | 'validFrom' | 'validUntil' | 'withdrawnAt'>

/**
 * In the mbo phase a pupil counts for the mbo only when enrolled there on 1 October (sterkberoepsonderwijs.nl, 'Hoe zit
 * het met de telling van jongeren in een doorlopende leerroute').
 */
export function mboEnrolmentOnTeldatum(lines: readonly Say[], enrolments: readonly Enrolled[], teldatum: string): PupilFinding | null {
  const inMboPhase = lines.find((line) => line.phase === 'MBO' && holdsOn(line, teldatum))
  if (!inMboPhase || enrolments.some((line) => line.kind === 'mbo' && holdsOn(line, teldatum))) return null
  return { rule: 'route/no-mbo-enrolment-on-teldatum', severity: 'needs-a-decision', teldatum, route: inMboPhase.routeName }
}
