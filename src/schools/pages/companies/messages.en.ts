import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: 'Learning companies',
  lead: 'Companies where pupils of the region learn. Bpv counts only at a recognised learning company (erkend leerbedrijf).',
  search: 'Name, town or id',
  caption: 'Learning companies',
  name: 'Name',
  place: 'Town',
  placeHint: 'May stay empty.',
  id: 'Id of the learning company (leerbedrijf-id)',
  idHint: 'Of SBB.',
  recognised: 'Recognition',
  recognisedUntil: 'Last day of the recognition',
  recognisedHint: 'Empty: not known.',
  isRecognised: (until) => `recognised up to and including ${until}`,
  wasRecognised: (until) => `expired on ${until}`,
  unknown: 'end not known',
  add: 'Add a learning company',
  fromFile: 'From a file of SBB',
  new: 'New learning company',
  newLead: 'A company recognised by SBB.',
  change: (name) => `Change ${name}`,
  emptyTitle: 'There are no learning companies yet',
  emptyText: 'Add the companies where pupils of your routes have their placements, or read them from a file.',
}
