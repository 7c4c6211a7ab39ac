import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  section: 'Cooperation',
  label: 'Parts of the cooperation',
  schools: 'Schools and people',
  parts: {
    stand: 'State',
    overeenkomsten: 'Agreements',
    tellijst: 'Count list',
    overleg: 'Consultation',
    activiteiten: 'Activities',
    knelpunten: 'Bottlenecks',
    contacten: 'Contacts',
    subsidies: 'Subsidies',
    afrekening: 'Settlement',
    zelfevaluatie: 'Self-assessment',
  },
  mistake: {
    missing: 'Fill this in.',
    'too-long': 'This is too long.',
    'no-day': 'Fill in a date.',
    'no-time': 'Fill in a time, such as 15:30.',
    'no-number': 'Fill in a number, for example 12.',
    'no-decimal': 'Fill in a number, for example 7.5.',
    'no-amount': 'Fill in an amount, without thousands separators, for example 50.00.',
    'no-percentage': 'Fill in a percentage above 0 and up to 100, for example 7.5.',
    'no-year': 'Fill in years, such as 2026, 2027.',
    unknown: 'Choose one of the possibilities.',
    'end-before-start': 'The last day is before the first.',
  },
}
