import type { Cohort, MonitorOutput } from '../output.ts'
import type { CohortChoice } from '../pages/cohort/choice.ts'
import type { Population } from '../rows.ts'

/** One cohort with one choice of pupils. */
export interface Chapter {
  /** its place in the document, also the address that pages use for the cohort */
  id: string
  choice: CohortChoice
  /** false for a second choice of the same cohort, which leaves out what does not differ */
  first: boolean
}

/** Each cohort in the order of the source, with every population that was counted for it. */
export function chaptersOf({ source, rows }: MonitorOutput): Chapter[] {
  return source.cohorts.flatMap((cohort) => {
    const counted = source.populations.filter((population) =>
      rows.some((row) => row.table === 'positions' && row.cohort === cohort.id && row.population === population),
    )
    const populations = counted.length > 0 ? counted : source.populations.slice(0, 1)
    return populations.map((population, index) => chapter(cohort, population, index === 0))
  })
}

/** A cohort that was under way for a year or more is compared as the pages do by default. */
function chapter(cohort: Cohort, population: Population, first: boolean): Chapter {
  const choice: CohortChoice = { cohort, population, group: 'traject', alignment: 'duur', versus: 'beide' }
  return { id: first ? cohort.id : `${cohort.id}-${population}`, choice, first }
}
