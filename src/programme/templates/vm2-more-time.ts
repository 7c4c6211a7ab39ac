import { newBlock, newYear } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

export const vm2MoreTime = vm2Template({
  id: 'vm2-more-time',
  part: 'voorbeeld zorg: meer tijd',
  who: 'Zwakkere leerlingen van bb, die meer tijd nodig hebben',
  profielen: ['zorg-en-welzijn'],
  mboYears: [newYear('m1', 'mbo', [1], { weeks: 40 }), newYear('m2', 'mbo', [2], { weeks: 40 })],
  exam: 'dropped',
  design: {
    blocks: [
      newBlock('llb', 'Leren, loopbaan en burgerschap, na de examentijd', 'v4', 'other'),
      newBlock('stage', 'Eerste stage van het mbo, in jaar 5', 'm1', 'bpv', { place: 'company', counts: 'mbo' }),
    ],
    note: 'Geen versnelling: het mbo wil dat niet.',
  },
  says: {
    years: 'geen versnelling: 4 jaar, zoals regulier',
    blocks: 'LLB na de examentijd; eerste mbo-stage in jaar 5',
    note: 'geen versnelling, omdat het mbo dat niet wil',
  },
})
