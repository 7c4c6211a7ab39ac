import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: (years) => (years ? `Report of the monitor, ${years}` : 'Report of the monitor'),
  facts: {
    count: 'Count',
    dates: 'Count dates',
    cohorts: 'Cohorts',
    cohort: (name, date, experiments, intended, sites) =>
      `${name}: start ${date}, ${experiments} ${experiments === '1' ? 'experiment' : 'experiments'} (${intended} as intended), ${sites} ${sites === '1' ? 'site' : 'sites'}`,
    pupils: 'Pupils',
    files: 'Files',
    file: (name, rows) => `${name} (${rows} ${rows === '1' ? 'row' : 'rows'})`,
    rejected: 'Rejected',
    rejectedOf: (rejected, list) =>
      `${rejected} ${rejected === '1' ? 'row was rejected and is' : 'rows were rejected and are'} not counted: ${list}`,
    rejectedIn: (name, rejected) => `${name} ${rejected}`,
    noneRejected: 'no rows',
    checks: 'Checks',
    someChecks: (count, isOne) => (isOne ? 'one check asks for attention' : `${count} checks ask for attention`),
    noChecks: 'nothing found',
    none: 'none',
    published: 'This report was made to be published.',
  },
  contents: 'Contents',
  overview: 'Overview',
  chapter: (cohort, population) => `${cohort}, ${population}`,
  compared: (alignment, versus) => `Compared at ${alignment}, with ${versus}.`,
  rest: 'The flow from year to year, the incidence and the status of the experiments stand with all experiments.',
}
