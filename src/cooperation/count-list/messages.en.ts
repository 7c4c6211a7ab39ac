import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  check: {
    'phase-differs': {
      title: 'The phase is not the same',
      sentence: (what) => `The schools name different phases: ${what}.`,
      todo: 'Agree which phase is right. The school that has it otherwise changes it.',
    },
    'kind-differs': {
      title: 'The kind of route is not the same',
      sentence: (what) => `A school names a route of another kind: ${what}.`,
      todo: 'DUO compares whether both schools name a doorlopende or a geïntegreerde leerroute.',
    },
    'route-differs': {
      title: 'The route is not the same',
      sentence: (what) => `A school names another route: ${what}.`,
      todo: 'Agree which route the pupil is in.',
    },
    'two-routes': {
      title: 'In two routes at once',
      sentence: (what) => `The same school also names the route ${what} on that day.`,
      todo: 'A pupil counts in one route. End the other.',
    },
    'known-at-one-school': {
      title: 'Known at one school only',
      sentence: (what) => `This school does not name the route: ${what}.`,
      todo: 'Record the route and the phase there too.',
    },
    'not-matched': {
      title: 'Perhaps the same pupil twice',
      sentence: () => 'The other school has somebody with the same name and date of birth. Nobody said whether it is the same pupil.',
      todo: 'Go to Pupils, Same pupil, and decide whether this is one pupil or two.',
    },
    'no-mbo-enrolment': {
      title: 'No enrolment in the mbo',
      sentence: () => 'The phase is MBO, but on 1 October there is no enrolment in the mbo.',
      todo: 'Without an enrolment DUO does not count the pupil.',
    },
    'no-vo-enrolment': {
      title: 'No enrolment in the vo',
      sentence: () => 'The phase is VO, but on 1 October there is no enrolment in the vo.',
      todo: 'Check the enrolment, or change the phase.',
    },
    'site-not-of-route': {
      title: 'The site is not one of the route',
      sentence: (what) => `The pupil is enrolled at ${what}. That site takes no part in this route.`,
      todo: 'Change the enrolment, or add the site to the route.',
    },
    'crebo-missing': {
      title: 'The crebo is missing',
      sentence: () => 'The enrolment in the mbo has no crebo.',
      todo: 'Fill in the crebo at the enrolment.',
    },
    'crebo-unknown': {
      title: 'The crebo is not known',
      sentence: (what) => `Crebo ${what} is not in the list of qualifications.`,
      todo: 'Check the number, or read in a newer list of SBB.',
    },
    'crebo-not-valid': {
      title: 'The crebo is not valid',
      sentence: (what) => `Crebo ${what} was not valid on 1 October, nor when the enrolment began.`,
      todo: 'Enrol the pupil on a valid crebo.',
    },
    'crebo-not-of-route': {
      title: 'The crebo does not fit the route',
      sentence: (what) => `Crebo ${what} is not that of the route, or has another level.`,
      todo: 'Check the enrolment and the route.',
    },
    'bpv-agreement-missing': {
      title: 'The placement agreement is missing',
      sentence: () => 'There is no placement agreement that holds on 1 October.',
      todo: 'Record the placement agreement in the system of the mbo.',
    },
    'bpv-company-missing': {
      title: 'The company is missing',
      sentence: () => 'No company is known for the placement.',
      todo: 'Record the company in the system of the mbo.',
    },
  },
  phase: { VO: 'phase VO', MBO: 'phase MBO' },
  said: (school, phase) => `${school} says ${phase}`,
}
