import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  happened: 'What happened',
  nothing: 'Nothing was written down yet.',
  missing: 'Missing.',
  late: 'Late.',
  call: {
    'reached-explained': (whom: string) => `Called: reached ${whom}, explained.`,
    'reached-did-not-know': (whom: string) => `Called: reached ${whom}, who did not know.`,
    'not-reached': (whom: string) => `Called: ${whom} not reached.`,
  },
  talk: {
    coach: 'Coaching talk.',
    progress: 'Progress talk.',
    portfolio: 'Portfolio talk.',
    parents: 'Talk with the parents.',
    career: 'Career talk.',
  },
  step: {
    call: 'Absence: called.',
    talk: 'Absence: talk.',
    letter: 'Absence: letter.',
    visit: 'Absence: home visit.',
    report: 'Absence: reported to leerplicht.',
  },
  visit: (company: string) => `Visit to ${company}.`,
  aCompany: 'the company',
  handOver: {
    accepted: 'Hand-over accepted.',
    refused: 'Hand-over refused.',
    arrived: 'Arrived on the first day.',
    'not-arrived': 'Did not arrive on the first day.',
    'talk-held': 'First talk after the hand-over.',
    'word-back': 'Word back about the hand-over.',
  },
  promised: 'Promised',
  overdue: (day: string) => `late, ${day}`,
  until: (day: string) => `until ${day}`,
  people: 'To call',
}
