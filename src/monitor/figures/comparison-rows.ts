import { fisherExact, holm, newcombe, pearsonChiSquare, smallestExpected } from '#statistics/index.ts'
import { dateOfYear } from '../cohorts.ts'
import type { Alignment, ComparisonRow, Measure, Versus } from '../rows.ts'
import { measured } from './counts.ts'
import type { StartedGroup } from './groups.ts'

const MEASURES: readonly Measure[] = ['vsv', 'startkwalificatie']
/** Fisher's exact test stands beside Pearson's below this expected count (Cochran 1954). */
const SMALL_EXPECTED = 5

export const VSV_DEFINITION = 'vsv/vm2-monitor'
export const DEFINITION_OF: Record<Measure, string> = { vsv: VSV_DEFINITION, startkwalificatie: 'startkwalificatie' }

/**
 * The cohort beside another group at each of its count dates. `datum`: both at the same date; `duur`: both equally long
 * after their start, as the publications do (domain 7.2). Landelijk starts with the cohort: there the two are the same.
 */
export function comparisonRows(own: StartedGroup, other: StartedGroup): ComparisonRow[] {
  const alignments: Alignment[] = own.startYear === other.startYear ? ['datum'] : ['duur', 'datum']
  return alignments.flatMap((alignment) =>
    own.years.flatMap((year, index) => {
      const otherYear = alignment === 'datum' ? year : year - own.startYear + other.startYear
      const otherIndex = other.years.indexOf(otherYear)
      if (otherIndex === -1) return []
      return MEASURES.map((measure) => {
        const a: [number, number] = [measured(own, index, measure), own.total]
        const b: [number, number] = [measured(other, otherIndex, measure), other.total]
        const { cohort, population } = own
        const keys = { cohort: cohort.id, population, versus: other.group as Versus, alignment }
        const when = { teldatum: dateOfYear(year), years: year - own.startYear, measure }
        return { table: 'comparisons', ...keys, ...when, ...tested(a, b), ...NO_FAMILY, definition: DEFINITION_OF[measure] } as const
      })
    }),
  )
}

const NO_FAMILY = { holmP: null, family: null, familySize: null }

type Tested = Pick<ComparisonRow, 'a' | 'b' | 'chiSquare' | 'p' | 'phi' | 'difference' | 'low' | 'high' | 'smallestExpected' | 'fisherP'>

function tested(a: [number, number], b: [number, number]): Tested {
  const [countedA, countedB] = [counted(a), counted(b)]
  const test = pearsonChiSquare(countedA, countedB)
  const interval = newcombe(countedA, countedB)
  const expected = smallestExpected(countedA, countedB)
  const isSmall = expected !== null && expected < SMALL_EXPECTED
  return {
    a,
    b,
    chiSquare: test?.chiSquare ?? null,
    p: test?.p ?? null,
    phi: test?.phi ?? null,
    difference: interval?.difference ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    smallestExpected: expected,
    fisherP: isSmall ? fisherExact(countedA, countedB) : null,
  }
}

function counted([x, n]: [number, number]): { x: number; n: number } {
  return { x, n }
}

/** The family is all tests of one measure at the last count date: whoever looks at all of them finds something by chance. */
export function withFamilies(rows: ComparisonRow[]): ComparisonRow[] {
  const last = rows
    .map((row) => row.teldatum)
    .sort()
    .at(-1)
  const corrected = new Map<ComparisonRow, ComparisonRow>()
  for (const measure of MEASURES) {
    const family = rows.filter((row) => row.measure === measure && row.teldatum === last && row.p !== null)
    const ps = holm(family.map((row) => row.p))
    family.forEach((row, index) => {
      corrected.set(row, { ...row, holmP: ps[index] ?? null, family: `${measure}@${last}`, familySize: family.length })
    })
  }
  return rows.map((row) => corrected.get(row) ?? row)
}
