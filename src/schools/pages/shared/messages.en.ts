import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  parts: {
    scholen: 'Schools',
    mensen: 'People',
    opleidingen: 'Qualifications',
    leerbedrijven: 'Learning companies',
    inrichten: 'Setting up',
  },
  agreements: 'Agreements and consultation',
  partsLabel: 'Parts of cooperation',
  notSaved: 'This has not been saved yet',
  save: 'Save',
  back: 'Back',
  change: 'Change',
  remove: 'Remove',
  search: 'Search',
  all: 'All',
  none: 'None',
  choose: 'Choose',
  period: (from, until) => `${from} up to and including ${until}`,
  since: (from) => `since ${from}`,
  fromDay: (from) => `from ${from}`,
  found: (n) => `${n} found`,
  nothingFound: 'Nothing found. Search for fewer letters, or drop a choice.',
}
