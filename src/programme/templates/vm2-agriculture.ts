import { newBlock, newYear } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

export const vm2Agriculture = vm2Template({
  id: 'vm2-agriculture',
  part: 'voorbeeld landbouw',
  profielen: ['landbouw'],
  mboYears: [
    newYear('m1', 'mbo', [1]),
    newYear('m2', 'mbo', [2], { note: 'Voor wie meer tijd nodig heeft: de route duurt 3 tot 4 jaar.' }),
  ],
  exam: 'dropped',
  design: {
    blocks: [
      newBlock('mbo-dag', 'Eén dag per week op het mbo', 'v3', 'beroepsgericht', { place: 'mbo', note: 'Samen met gewone mbo-studenten.' }),
    ],
  },
  says: {
    years: 'niveau 2 in eigen tempo, 3 tot 4 jaar',
    blocks: 'in leerjaar 3 één dag per week op het mbo, met gewone mbo-studenten',
  },
  alsoOpen: ['blocks/mbo-dag/weekdays'],
})
