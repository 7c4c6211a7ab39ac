import { newBlock, newMoment, newYear } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

const modules = (year: string) =>
  newBlock(`modules-${year}`, 'Keuzemodules, 3 uur per week', year, 'keuzevak', { note: 'Drie uur per week.' })

export const vm2Modules = vm2Template({
  id: 'vm2-modules',
  part: 'voorbeeld economie en zorg: modules en masterclass',
  profielen: ['economie', 'zorg-en-welzijn'],
  mboYears: [newYear('m1', 'mbo', [1], { note: 'Hoeveel jaar mbo er zijn, staat niet in de bron: vul aan.' })],
  exam: null,
  design: {
    blocks: [modules('v3'), modules('v4')],
    moments: [
      newMoment('masterclass', 'masterclass', 'Masterclass', 'v4'),
      newMoment('keuze', 'final-choice', 'Definitieve keuze in december', 'm1'),
    ],
  },
  says: {
    blocks: 'keuzemodules, 3 uur per week in leerjaar 3 en 4',
    moments: 'de modules eindigen in een masterclass; definitieve keuze in december van jaar 5',
  },
})
