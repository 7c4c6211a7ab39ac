import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  'hours-delivered': 'By the time sheet: hours given (unit: uur)',
  'meetings-held': 'By the meetings: held with both sides there (unit: overleg)',
  'pupils-counted': 'By the frozen list of 1 October: pupils on the route (unit: leerling)',
  'dossiers-in-time': 'By the hand-overs: dossiers sent in time (unit: procent)',
  'starters-known': 'By the follow-up: starters who said that somebody knew them (unit: procent)',
  'starters-fitted': 'By the follow-up: starters who said that the route fitted (unit: procent)',
  'places-offered': 'By the electives on offer: places offered (unit: plaats)',
  'places-given': 'By the enrolments: pupils who got a place at the mbo (unit: plaats)',
}
