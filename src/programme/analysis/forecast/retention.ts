import type { RouteDesign } from '../../design/design.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import type { PastRetention } from './past.ts'

/**
 * Of those who started in VM2, the share still *in the route* on 1 October of its second, third and fourth year: a
 * startkwalificatie, and a switch to other education, is out of the route. As in the table of the monitor's second
 * report (2013); its text says 60–66, 25–30 and at most 10 %.
 */
export const VM2_RETENTION: readonly number[] = [0.598, 0.312, 0.103]

export interface Retention {
  from: 'design' | 'region' | 'vm2'
  /** share of the starters in each route year, the first 1; null for years of which nothing is known */
  shares: (number | null)[]
  findings: AnalysisFinding[]
}

/** For so many route years: as the design says, else as earlier cohorts did (`past`), else as in VM2. A share above that of the year before is taken as the same: nobody joins in this forecast. */
export function retentionOf({ intake }: Pick<RouteDesign, 'intake'>, years: number, past: PastRetention | null = null): Retention {
  const given = intake.retention ?? past?.shares ?? VM2_RETENTION
  const shares: (number | null)[] = []
  const findings: AnalysisFinding[] = []
  let last = 1
  for (let year = 0; year < years; year += 1) {
    const share = year === 0 ? 1 : given[year - 1]
    if (share !== undefined && share > last) findings.push(decide('forecast/retention-rises', 'intake/retention', { routeYear: year + 1 }))
    if (share !== undefined) last = Math.min(last, share)
    shares.push(share === undefined ? null : last)
  }
  const from = intake.retention !== null ? 'design' : past !== null ? 'region' : 'vm2'
  return { from, shares, findings }
}
