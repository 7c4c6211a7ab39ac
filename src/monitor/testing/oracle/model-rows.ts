import type { SourceRows } from '../source-rows.ts'
import type { FollowedGroup } from './followed.ts'
import type { OracleRow } from './oracle-row.ts'

/** Whom the regression is about: vsv at the last count date, route against national; without a sex a pupil is left out. */
export function modelRows(source: SourceRows, all: FollowedGroup[]): OracleRow[] {
  return all
    .filter((followed) => followed.group === 'traject')
    .flatMap((traject) => {
      const national = all.find(
        (one) => one.group === 'landelijk' && one.cohort === traject.cohort && one.population === traject.population,
      )
      const pupils = [traject, ...(national ? [national] : [])].flatMap((followed) =>
        followed.starters.map((leerling, at) => ({ leerling, left: followed.paths[at]?.at(-1) === 'onbekend' })),
      )
      const included = pupils.filter(({ leerling }) => source.leerlingen.some((row) => row.leerling === leerling && row.geslacht !== ''))
      const counts = { n: included.length, events: included.filter(({ left }) => left).length, excluded: pupils.length - included.length }
      return ['regression', 'regression-interaction'].map((model) => ({
        table: 'models' as const,
        model,
        cohort: traject.cohort.id,
        population: traject.population,
        ...counts,
      }))
    })
}
