import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  title: 'Corrections',
  lead: (name: string) =>
    `Is something wrong in what a school keeps of ${name}? The school answers within a month (GDPR art. 12(3) and 16).`,
  none: 'Nothing was asked.',
  ask: 'Ask for a correction',
  answer: 'Answer',
  about: {
    name: 'Name or date of birth',
    enrolment: 'Enrolment',
    route: 'Route',
    attendance: 'Attendance',
    results: 'Results',
    talks: 'Talks',
    help: 'Help',
    own: 'Something else',
  },
  outcome: { done: 'Corrected', partly: 'Partly corrected', refused: 'Not corrected' },
  state: { waiting: 'Waits for an answer', soon: 'An answer is needed soon', late: 'The answer is late', answered: 'Answered' },
  field: {
    school: 'Which school keeps this?',
    waarover: 'What is it about?',
    tekst: 'What is wrong, and how is it really?',
    uitkomst: 'Outcome',
    antwoord: 'Answer to the pupil or parent',
  },
  sentence: { 'answered-already': 'This was answered meanwhile, or it is not yours to answer. Look at how it now stands on this page.' },
  asked: (by: string, day: string, school: string) => `Asked by ${by} on ${day}, of ${school}.`,
  until: (day: string) => `Answer by ${day}.`,
  answered: (by: string | null, moment: string) => (by ? `${by}, ${moment}.` : `${moment}.`),
  choose: 'Choose',
}
