import type { ComparisonRow, Measure, Population } from '#monitor/rows.ts'
import type { PublishedTest } from '../published.ts'
import { versusOf } from './computed.ts'
import type { Kind, Reason, VerifiedFigure, VerifiedValue } from './figure.ts'
import { givenGroup } from './given-for.ts'
import { judge } from './judge.ts'
import type { Lookup } from './lookup.ts'
import { equalAsPrinted } from './printed.ts'

/** The publications call p < 0.05 significant, and print `<0.05` only when it is not `<0.01`. */
const SIGNIFICANT = 0.05
const CLASSES = [0.01, 0.05]

/** A published test beside the monitor's: significant or not, the class of p, and phi with its sign. */
export function verifyTest(test: PublishedTest, lookup: Lookup): VerifiedFigure {
  const population = test.population as Population
  const versus = versusOf(test.row, test.versus)
  const row = lookup.comparison(test.row, population, versus, test.measure as Measure, test.column)
  const fits = givenGroup(test.versus, versus === 'voorgaand' ? population : 'alle')?.totalFitsTests === true
  const given: Reason | null = fits ? { name: 'number-chosen-to-fit', fields: {} } : null
  const values = [significance(test, row), p(test, row), phi(test, row)].filter((value) => value !== null)
  const kind: Kind = fits ? 'put-in' : 'follows'
  return judge(
    { id: test.id, published: test },
    values.map((value) => ({ ...value, kind })),
    given,
  )
}

type Value = Omit<VerifiedValue, 'kind'>

function significance({ significant }: PublishedTest, row: ComparisonRow | null): Value {
  const computed = row && row.p !== null ? row.p < SIGNIFICANT : null
  return { what: 'significant', published: significant ? 'ja' : 'nee', computed, equal: computed === significant }
}

function p({ p }: PublishedTest, row: ComparisonRow | null): Value | null {
  if (!p) return null
  const computed = row?.p ?? null
  const published = CLASSES.find((limit) => computed !== null && computed < limit)
  return { what: 'p', published: `<${p.below}`, computed, equal: published === p.below }
}

function phi({ phi }: PublishedTest, row: ComparisonRow | null): Value | null {
  if (phi === null) return null
  const computed = row?.phi ?? null
  return { what: 'phi', published: phi, computed, equal: computed !== null && equalAsPrinted(phi, computed) }
}
