import { fisherExact, holm, newcombe, pearsonChiSquare, smallestExpected } from '#statistics/index.ts'
import type { Alignment, ComparisonRow, Measure, PositionRow, Versus } from '../../rows.ts'
import { LAST_YEAR, type SampleCohort, teldatum } from './sample-cohorts.ts'

const OTHERS: { versus: Versus; alignments: Alignment[] }[] = [
  { versus: 'landelijk', alignments: ['datum'] },
  { versus: 'voorgaand', alignments: ['duur', 'datum'] },
  { versus: 'landelijk-voorgaand', alignments: ['duur', 'datum'] },
]

/** Comparisons of the sample's own positions. At an equal date the older group is read at the same date here, which is enough for pages. */
export function sampleComparisons(cohorts: SampleCohort[], positions: PositionRow[]): ComparisonRow[] {
  const rows = cohorts.flatMap((cohort) =>
    years(cohort).flatMap((after) =>
      OTHERS.flatMap(({ versus, alignments }) =>
        alignments.flatMap((alignment) =>
          (['vsv', 'startkwalificatie'] as const).map((measure) => comparison(cohort, after, versus, alignment, measure, positions)),
        ),
      ),
    ),
  )
  return withHolm(rows)
}

const years = ({ year }: SampleCohort) => Array.from({ length: LAST_YEAR - year + 1 }, (_, index) => index)

function comparison(
  cohort: SampleCohort,
  after: number,
  versus: Versus,
  alignment: Alignment,
  measure: Measure,
  positions: PositionRow[],
): ComparisonRow {
  const at = teldatum(cohort.year + after)
  const [a, b] = [counted('traject'), counted(versus)] as const
  const test = pearsonChiSquare(a, b)
  const difference = newcombe(a, b)
  const expected = smallestExpected(a, b)
  return {
    table: 'comparisons',
    definition: measure,
    cohort: cohort.id,
    population: 'alle',
    versus,
    alignment,
    teldatum: at,
    years: after,
    measure,
    a: [a.x, a.n],
    b: [b.x, b.n],
    chiSquare: test?.chiSquare ?? null,
    p: test?.p ?? null,
    phi: test?.phi ?? null,
    difference: difference?.difference ?? null,
    low: difference?.low ?? null,
    high: difference?.high ?? null,
    smallestExpected: expected,
    fisherP: expected !== null && expected < 5 ? fisherExact(a, b) : null,
    holmP: null,
    family: null,
    familySize: null,
  }

  function counted(group: 'traject' | Versus) {
    const own = positions.filter((row) => row.cohort === cohort.id && row.group === group && row.teldatum === at)
    const counts = (row: PositionRow) => (measure === 'vsv' ? row.position === 'onbekend' : row.position.startsWith('startkwalificatie'))
    const x = own.filter(counts).reduce((sum, row) => sum + Number(row.n), 0)
    return { x, n: Number(own[0]?.total ?? 0) }
  }
}

function withHolm(rows: ComparisonRow[]): ComparisonRow[] {
  const family = (row: ComparisonRow) => (row.teldatum === teldatum(LAST_YEAR) && row.years > 0 ? `${row.measure}@${row.teldatum}` : null)
  const corrected = new Map<ComparisonRow, { holmP: number | null; size: number }>()
  for (const measure of ['vsv', 'startkwalificatie']) {
    const members = rows.filter((row) => row.measure === measure && family(row))
    const ps = members.map((row) => row.fisherP ?? row.p)
    const size = ps.filter((p) => p !== null).length
    for (const [index, holmP] of holm(ps).entries()) corrected.set(members[index] as ComparisonRow, { holmP, size })
  }
  return rows.map((row) => {
    const own = corrected.get(row)
    return own ? { ...row, holmP: own.holmP, family: family(row), familySize: own.size } : row
  })
}
