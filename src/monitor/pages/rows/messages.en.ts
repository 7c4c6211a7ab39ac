import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: 'Rows behind the figure',
  lead: (n, isOne, who) => `${n} ${isOne ? 'pupil' : 'pupils'}: ${who}.`,
  at: (date, position) => `on ${date} ${position}`,
  before: (date, position) => `on ${date} ${position}`,
  caption: (first, last, total) => `Pupils ${first} to ${last} of ${total}`,
  none: 'There are no pupils for this choice.',
  back: (cohort) => `Back to ${cohort}`,
  pupil: 'Pupil',
  sex: 'Sex',
  age: 'Age at the start',
  site: 'School at the start',
  sector: 'Sector',
  experiment: 'Experiment',
  sexes: { m: 'boy', v: 'girl', unknown: 'unknown' },
  note: 'At each count date stands the position and its reason: the diploma or the enrolment.',
  published: {
    title: 'The rows cannot be seen',
    text: 'This count is meant for publication. Small numbers are withheld in it; the rows would give them away.',
  },
  sheet: 'rows',
  nothing: 'Nothing was found, hence unknown',
}
