import { newBlock, newMoment } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

export const vm2ReasonedChoice = vm2Template({
  id: 'vm2-reasoned-choice',
  part: 'voorbeeld economie: beredeneerd kiezen',
  profielen: ['economie'],
  mboYears: [],
  exam: null,
  design: {
    blocks: [newBlock('orientatie', 'Oriëntatie, 2 uur per week', 'v3', 'lob', { note: 'Twee uur per week, tot aan de keuze in juni.' })],
    moments: [
      newMoment('bliksem-1', 'lightning-placement', 'Eerste bliksemstage', 'v3'),
      newMoment('bliksem-2', 'lightning-placement', 'Tweede bliksemstage', 'v3'),
      newMoment('keuze', 'choice', 'Keuze in juni', 'v3'),
    ],
    note: 'Hoeveel jaar mbo er volgt, staat niet in de bron: vul aan bij Jaren.',
  },
  says: {
    years: 'kiezen in leerjaar 3; hoeveel jaar mbo volgt, zegt de bron niet',
    blocks: '2 uur oriëntatie per week',
    moments: 'twee bliksemstages, daarna kiezen in juni van leerjaar 3',
    note: 'kiezen in juni van leerjaar 3',
  },
})
