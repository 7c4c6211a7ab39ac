import type { RouteLine } from '../pupil.ts'
import { endsRoute, type Leaving } from './leaving.ts'

type Line = Pick<RouteLine, 'recordId' | 'routeId' | 'validFrom' | 'validUntil' | 'recordedAt' | 'withdrawnAt'>
type Left = Pick<Leaving, 'recordId' | 'routeId' | 'on' | 'within' | 'destination' | 'toldAt' | 'withdrawn'>

/** The lines with which another school says that the pupil is in the route after the last day that this leaving tells. */
export const openElsewhere = <L extends Line>(leaving: Left, lines: readonly L[]): L[] =>
  endsRoute(leaving)
    ? lines.filter(
        (line) =>
          line.routeId === leaving.routeId &&
          line.recordId !== leaving.recordId &&
          line.withdrawnAt === null &&
          !comesBack(leaving, line) &&
          (line.validUntil === null || line.validUntil > leaving.on),
      )
    : []

/**
 * A line that begins later is no contradiction when its school wrote it, or wrote it anew, since the leaving was told: the pupil
 * came back. One that stood there before was a plan for who would stay, and nobody said that it still holds. The moment of
 * writing decides, not the day that it is about: schools write down in spring who comes in August.
 */
const comesBack = ({ on, toldAt }: Left, { validFrom, recordedAt }: Line): boolean => validFrom > on && recordedAt >= toldAt

/** Of those the lines that begin after the last day: their school may say that the pupil comes all the same. */
export const toConfirm = <L extends Line>(leaving: Left, lines: readonly L[]): L[] =>
  openElsewhere(leaving, lines).filter(({ validFrom }) => validFrom > leaving.on)
