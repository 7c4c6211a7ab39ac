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
}
