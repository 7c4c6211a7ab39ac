import { advise } from '../../adviser/index.ts'
import type { ComparisonRow, Measure, Row } from '../../rows.ts'

/** All tests of one measure at the last count date: what was tested, and what is left after Holm. */
export interface TestedFamily {
  measure: Measure
  teldatum: string
  size: number
  /** p < 0.05 taken alone */
  alone: number
  /** of these, still below 0.05 after the correction */
  remaining: number
  /** the comparisons that lapse by the correction */
  lapsed: ComparisonRow[]
  /** tested with Fisher because an expected count was below 5 */
  fisher: number
}

/** One entry per family in the output, whatever the page shows of it: the number of tests is what was done. */
export function testedFamilies(rows: readonly Row[]): TestedFamily[] {
  const tests = rows.filter((row): row is ComparisonRow => row.table === 'comparisons' && row.family !== null)
  return [...new Set(tests.map(({ family }) => family))].sort().flatMap((family) => {
    const members = tests.filter((row) => row.family === family)
    const [first] = members
    return first ? [familyOf(members, first)] : []
  })
}

function familyOf(members: ComparisonRow[], first: ComparisonRow): TestedFamily {
  const lapsed = members.filter((row) => row.holmP !== null && advise(row).answer === 'perhaps')
  const remaining = members.filter((row) => ['higher', 'lower'].includes(advise(row).answer)).length
  return {
    measure: first.measure,
    teldatum: first.teldatum,
    size: first.familySize ?? members.length,
    alone: remaining + lapsed.length,
    remaining,
    lapsed,
    fisher: members.filter(({ fisherP }) => fisherP !== null).length,
  }
}
