import { newBlock, newMoment, newYear } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

export const vm2LevelOne = vm2Template({
  id: 'vm2-level-1',
  part: 'voorbeeld economie en zorg met niveau 1',
  who: 'Alle leerlingen van bb',
  profielen: ['economie', 'zorg-en-welzijn'],
  mboYears: [newYear('m1', 'mbo', [1], { note: 'Hoeveel jaar mbo er zijn, staat niet in de bron: vul aan.' })],
  exam: null,
  design: {
    blocks: [
      newBlock('stage', 'Stage: eerst één dag per week, dan twee', 'v3', 'stage', {
        place: 'company',
        note: 'Vanaf wanneer het twee dagen per week zijn, staat niet in de bron.',
      }),
    ],
    moments: [newMoment('niveau-1', 'diploma', 'Diploma mbo 1', 'v3')],
    intermediate: 'Diploma mbo 1 in leerjaar 3.',
  },
  says: {
    blocks: 'stage van één dag, daarna twee dagen per week',
    moments: 'niveau 1 als tussendiploma in leerjaar 3',
    intermediate: 'niveau 1 als tussendiploma in leerjaar 3',
  },
  alsoOpen: ['blocks/stage/weekdays'],
})
