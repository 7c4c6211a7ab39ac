import type { Cohort } from '../../output.ts'
import { GROUPS, type Group } from '../../rows.ts'
import { isRefusal, type Refusal, readChoices } from '../shared/choices.ts'
import { VERSUS_CHOICES } from '../shared/groups.ts'
import type { PageView, View } from '../shared/view.ts'

/** What can be chosen on a cohort's page, the default first. */
export interface CohortChoice {
  cohort: Cohort
  population: 'alle' | 'zoals-beoogd'
  group: Group
  alignment: 'duur' | 'datum'
  versus: (typeof VERSUS_CHOICES)[number]
}

/** The cohort stands in the path, or in the query of a download. */
export function cohortChoice(view: PageView, id: string): CohortChoice | Refusal {
  const { cohorts, populations } = view.output.source
  const cohort = cohorts.find((one) => one.id === id)
  if (!cohort) return { rule: 'pages/unknown-choice', name: 'cohort', value: id, allowed: cohorts.map((one) => one.id) }
  const chosen = readChoices(view, {
    populatie: populations,
    groep: groupsOf(view, id),
    uitlijning: ['duur', 'datum'],
    vergelijking: VERSUS_CHOICES,
  })
  if (isRefusal(chosen)) return chosen
  return { cohort, population: chosen.populatie, group: chosen.groep, alignment: chosen.uitlijning, versus: chosen.vergelijking }
}

/** Groups of which the positions were counted, the route first. */
export function groupsOf({ output }: View, id: string): Group[] {
  const counted = new Set(output.rows.flatMap((row) => (row.table === 'positions' && row.cohort === id ? [row.group] : [])))
  return GROUPS.filter((group) => group === 'traject' || counted.has(group))
}

/** The choice as it stands in the address, for links and downloads. */
export const addressOf = ({ cohort, population, group }: CohortChoice) => ({ cohort: cohort.id, populatie: population, groep: group })
