import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: 'Checks',
  lead: {
    none: 'Beforehand we looked for many leaving at once, missing deliveries, pupils at two schools and impossible sequences. Nothing was found.',
    some: (count, isOne) =>
      `Beforehand we looked for many leaving at once, missing deliveries, pupils at two schools and impossible sequences. ${isOne ? 'One check needs' : `${count} checks need`} attention. The figures were not changed for it.`,
  },
  kind: {
    'mass-exit': 'Many leaving at once',
    'missing-delivery': 'Missing delivery',
    'two-schools': 'At two schools',
    'impossible-sequence': 'Impossible sequence',
    'experiment-without-starters': 'Experiment without starters',
    'no-previous-count': 'No count of the year before',
    'no-count-at-start': 'No count at the start',
    'intended-not-published': '‘As intended’ not published',
  },
  rows: (shown, count) => (shown === count ? `The ${count} rows behind this` : `The first ${shown} of ${count} rows behind this`),
  hidden: 'The rows behind this cannot be seen: this count is meant for publication.',
  column: {
    leerling: 'Pupil',
    teldatum: 'Count date',
    vestiging: 'Site',
    vestigingen: 'Sites',
    experiment: 'Experiment',
    tranche: 'Tranche',
    ingeschreven: 'Enrolled',
    uitgestroomd: 'Out of sight afterwards',
    'vorige teldatum': 'Pupils at the previous count date',
  },
  rejects: {
    title: 'Rejected rows',
    none: 'No rows were rejected.',
    some: (count, isOne) => `Wrong and not counted: ${count} ${isOne ? 'row' : 'rows'} in the files.`,
    first: (shown, total) => `The first ${shown} of ${total} mistakes stand here.`,
  },
}
