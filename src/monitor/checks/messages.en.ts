import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  'mass-exit': {
    teldatum: (date, left, n) =>
      `After ${date}, ${left} of ${n} enrolments are out of sight, many more than after other count dates. Check that the delivery of the next count date is complete.`,
    site: (name, date, left, n) =>
      `After ${date}, ${left} of ${n} enrolments at site ${name} are out of sight, many more than in any other year. Was the site closed, merged or not delivered?`,
    code: (name, date, left, n) =>
      `After ${date}, ${left} of ${n} enrolments with code ${name} are out of sight, many more than in any other year. Was the code replaced?`,
  },
  'missing-delivery': (n) => `${n} times a site has no row at all at a count date, while it had pupils one count date earlier.`,
  'two-schools': (n) => `${n} times a pupil stands at two institutions on the same count date. The pupil counts once.`,
  'impossible-sequence': {
    'back-to-vmbo': (n) => `${n} pupils are in the vmbo again after an mbo programme.`,
    'vmbo-leerjaar-above-4': (n) => `${n} enrolments in the vmbo have a leerjaar above 4.`,
    'born-too-late': (n) => `${n} pupils were younger than 10 at their first enrolment.`,
    'qualified-too-early': (n) => `${n} pupils have a startkwalificatie within a year after the start in leerjaar 3.`,
  },
  'experiment-without-starters': (n) => `${n} experiments have no starters in vmbo-bb leerjaar 3. At an aoc they may be enrolled as mbo 2.`,
  'no-count-at-start': (cohort, date) => `The count of ${date} is missing, so nothing can be said of ${cohort}.`,
  'no-previous-count': (cohort, date) => `The count of ${date} is missing, so ${cohort} cannot be compared with its predecessors.`,
  'intended-not-published': (cohort) =>
    `'Zoals beoogd' was never published for ${cohort}: it was too early to tell which experiments would end that way.`,
}
