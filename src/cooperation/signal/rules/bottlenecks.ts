import type { Bottleneck } from '../../bottleneck/bottleneck.ts'
import { plusMonths } from '../../day.ts'
import type { Signal } from '../signal.ts'

/** What stays in the way longer than this asks for somebody higher up. */
export const MONTHS_OPEN = 3

/** Open bottlenecks that are old, or that nobody owns. */
export function bottleneckSignals(open: readonly Bottleneck[], day: string): Signal[] {
  return open
    .filter(({ since, owner }) => owner === null || plusMonths(since, MONTHS_OPEN) <= day)
    .map(({ id, title, since, hurts, routeIds, schoolIds }) => ({
      ...{ kind: 'bottleneck-stays', subject: title, path: `/samenwerking/knelpunten/${id}`, day: since, given: { hurts } },
      of: { routeIds, schoolIds },
    }))
}
