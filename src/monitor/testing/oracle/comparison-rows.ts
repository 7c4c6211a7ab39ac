import type { Alignment, IsoDate, Position } from '#monitor/rows.ts'
import { october, yearOf } from './dates.ts'
import { countWhere, type FollowedGroup } from './followed.ts'
import type { OracleRow } from './oracle-row.ts'
import { isQualified } from './position.ts'

const MEASURES = [
  ['vsv', (position: Position) => position === 'onbekend'],
  ['startkwalificatie', isQualified],
] as const

/** The cohort beside each other group of its own cohort and population, at equal date and at equal time since the start. */
export function comparisonRows(all: FollowedGroup[]): OracleRow[] {
  return all
    .filter((followed) => followed.group === 'traject')
    .flatMap((cohort) =>
      all
        .filter((other) => other.group !== 'traject' && other.cohort === cohort.cohort && other.population === cohort.population)
        .flatMap((other) => alignmentsOf(other).flatMap((alignment) => compare(cohort, other, alignment))),
    )
}

const alignmentsOf = (other: FollowedGroup): Alignment[] => (other.group === 'landelijk' ? ['datum'] : ['datum', 'duur'])

function compare(cohort: FollowedGroup, other: FollowedGroup, alignment: Alignment): OracleRow[] {
  return cohort.dates.flatMap((teldatum, index) => {
    const otherIndex = other.dates.indexOf(alignment === 'datum' ? teldatum : sameTimeSinceStart(teldatum, cohort, other))
    if (otherIndex === -1) return []
    return MEASURES.map(([measure, matches]) => ({
      table: 'comparisons' as const,
      cohort: cohort.cohort.id,
      population: cohort.population,
      versus: other.group,
      alignment,
      teldatum,
      years: yearOf(teldatum) - yearOf(cohort.start),
      measure,
      a: [countWhere(cohort, index, matches), cohort.starters.length],
      b: [countWhere(other, otherIndex, matches), other.starters.length],
    }))
  })
}

function sameTimeSinceStart(teldatum: IsoDate, cohort: FollowedGroup, other: FollowedGroup): IsoDate {
  return october(yearOf(other.start) + yearOf(teldatum) - yearOf(cohort.start))
}
