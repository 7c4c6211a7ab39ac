import { formatDate, formatNumber } from '#platform/i18n.ts'
import type { Count } from '../../rows.ts'
import { cohortName, percentText, shareOf, yearOf } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import type { Stand } from './counts.ts'
import { cohortMessages } from './messages.ts'

/** Who started, in how many experiments, and how they stand now. */
export function leadText(view: View, choice: CohortChoice, stands: Stand[]): string {
  const t = cohortMessages(view.language)
  const [first, last] = [stands[0], stands.at(-1)]
  if (!first || !last) return t.none.text(cohortName(choice.cohort.id))
  const years = yearOf(last.teldatum) - yearOf(first.teldatum)
  return `${startText(view, choice, first)} ${years === 0 ? t.lead.justStarted : outcomeText(view, last, years)}`
}

function startText(view: View, { cohort, population, group }: CohortChoice, { total, teldatum }: Stand): string {
  const { language } = view
  const { lead: t } = cohortMessages(language)
  const n = peopleText(view, total)
  if (group !== 'traject') return t.other(groupName(view, cohort.id, group), n, formatDate(language, teldatum))
  const experiments = population === 'alle' ? cohort.experiments : cohort.intended
  return t.route(n, formatDate(language, cohort.start), t.experiments(formatNumber(language, experiments), experiments === 1))
}

function outcomeText({ language }: View, { places, total }: Stand, years: number): string {
  const { lead: t } = cohortMessages(language)
  const [start, out] = [shareOf([places.start, total]), shareOf([places.out, total])]
  if (start === null || out === null) return t.outcomeHidden(years)
  return t.outcome(years, percentText(language, start), percentText(language, out))
}

/** A sentence cannot begin with `x`. */
function peopleText({ language }: View, count: Count): string {
  const { lead: t } = cohortMessages(language)
  if (typeof count === 'number') return formatNumber(language, count)
  return count === '<5' ? t.few : t.withheld
}
