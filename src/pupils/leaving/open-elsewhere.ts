import type { RouteLine } from '../pupil.ts'
import { endsRoute, type Leaving } from './leaving.ts'

type Line = Pick<RouteLine, 'recordId' | 'routeId' | 'validFrom' | 'validUntil' | 'withdrawnAt'>
type Left = Pick<Leaving, 'recordId' | 'routeId' | 'on' | 'within' | 'withdrawn'>

/**
 * The lines with which another school says that the pupil is in the route after the last day that this leaving tells. A line
 * that begins later is no contradiction: the pupil came back.
 */
export const openElsewhere = <L extends Line>(leaving: Left, lines: readonly L[]): L[] =>
  endsRoute(leaving)
    ? lines.filter(
        (line) =>
          line.routeId === leaving.routeId &&
          line.recordId !== leaving.recordId &&
          line.withdrawnAt === null &&
          line.validFrom <= leaving.on &&
          (line.validUntil === null || line.validUntil > leaving.on),
      )
    : []
