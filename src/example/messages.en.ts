import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  line: 'Example region: everything is invented',
  lineLink: 'look as somebody else',
  title: 'Look at the example region',
  empty: {
    lead: 'An invented region with schools, routes, pupils and people, to see how Doorloop works.',
    what: 'Two boards, four vmbo sites, two mbo institutions, six routes and four cohorts of about 150 pupils. Names, schools and numbers are invented.',
    notYours: 'You set up your own region later in an empty database: the example and a real region do not go together.',
    make: 'Make the example region',
    takes: 'This takes some seconds.',
  },
  people: {
    title: 'Look as somebody of the example region',
    lead: (region) => `${region} is invented, with everybody in it. Choose through whose eyes you look; you can always change.`,
    caption: 'People of the example region',
    name: 'Name',
    role: 'Role',
    sees: 'Sees',
    look: (name) => `Look as ${name}`,
    elsewhere:
      'The example region was made from another data folder. Start Doorloop with that folder (DOORLOOP_DATA), or begin with an empty database.',
  },
  sees: {
    coördinator: 'the whole region: what waits for a decision, all routes and pupils',
    projectleider: 'one route with its pupils at both schools',
    docent: 'the pupils of the own site',
    mentor: 'the own group, and about whom the schools do not agree',
    stagebegeleider: 'the pupils of the own group',
    decaan: 'the pupils of the own site, and who is in a route or leaves it',
    zorgcoördinator: 'the pupils of the own school, and care notes',
    teamleider: 'the own school: pupils, people and counts',
    bestuurder: 'counts of the own schools, without names',
    financieel: 'counts per route and count date, without names',
    onderzoeker: 'the results, and own files',
    leerling: 'the own data, and who looked at them',
    ouder: 'the data of the own child, and who looked at them',
    beheerder: 'schools, people, files and set-up',
  },
}
