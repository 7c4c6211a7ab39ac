import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  title: 'Reporting in RIO',
  lead: (done, all) => `${done} of ${all} reports are done.`,
  leadNone: 'There are no doorlopende or geïntegreerde leerroutes to report.',
  why: 'A route uses the room of the law only when each school has reported it itself. Reporting is done at DUO, in RIO. Here you keep who did. 15 October is a count date of the ministry; reporting goes on all year.',
  source: 'Source: sterkberoepsonderwijs.nl, Doorlopende leerroutes melden bij DUO (3 March 2023).',
  csv: 'Download the data as CSV',
  csvName: 'rio-reports',
  school: 'School',
  side: { vo: 'vmbo', mbo: 'mbo' },
  reported: 'Reported',
  noted: 'Noted by',
  yes: (date) => `yes, on ${date}`,
  no: 'not yet',
  noSchools: 'This route has no partners yet.',
  day: 'Reported on',
  dayOf: (school) => `Day on which ${school} reported`,
  note: 'Note',
  noteLabel: (school, route) => `Note that ${school} reported ${route}`,
  back: 'Take back',
  backLabel: (school, route) => `Take back the report of ${route} by ${school}`,
  wrong: 'Not noted',
  mistake: {
    'date-wrong': 'Fill in a day that exists, as yyyy-mm-dd.',
    'date-to-come': 'This day is still to come. Fill in the day on which the school reported.',
    'already-reported': 'This school is noted as reported already. Take that back first if the day is wrong.',
  },
  hint: {
    'design-says-no': (side) => `By this list each school of the ${side} has reported. The design does not say so yet. Answer there too.`,
    'list-says-no': (side, schools) => `The design says that the ${side} has reported. In this list ${schools} has not yet.`,
  },
  toDesign: 'To the questions of the design',
}
