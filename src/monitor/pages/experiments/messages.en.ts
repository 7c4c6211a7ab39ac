import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: 'Experiments',
  lead: (parts) =>
    `${parts} An experiment counts once per cohort, however many sites it has; the same experiment may stand in more cohorts.`,
  completed: (list) => `Completed are ${list}.`,
  completedOf: (n, total, cohort) => `${n} of the ${total} experiments of ${cohort}`,
  noneCompleted: 'No experiment has been completed yet.',
  caption: (cohort) => `${cohort}: status by sector`,
  sector: 'Sector',
  total: 'Total',
  empty: 'There are no experiments for this cohort in the data.',
  denominator: 'Percentages are of all experiments in the same line.',
}
