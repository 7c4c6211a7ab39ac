import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { routeYears } from '../../design/year.ts'

/** Whether a block teaches mbo content; null when nothing that is filled in tells. */
export function isMboContent({ counts, place, taughtBy }: Pick<Block, 'counts' | 'place' | 'taughtBy'>): boolean | null {
  if (counts === 'mbo' || counts === 'both') return true
  if (counts !== null) return false
  if (place === 'mbo' || taughtBy === 'mbo' || taughtBy === 'both') return true
  return place === null && taughtBy === null ? null : false
}

/** The first route year with mbo content; 0 when it begins before vmbo 3, null when no block says so. */
export function firstMboYear({ years, blocks }: Pick<RouteDesign, 'years' | 'blocks'>): number | null {
  const counted = routeYears(years)
  const found = blocks.filter((block) => isMboContent(block) && counted.has(block.year)).map(({ year }) => counted.get(year) ?? 0)
  return found.length > 0 ? Math.min(...found) : null
}
