import { newYear } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

export const vm2Care = vm2Template({
  id: 'vm2-care',
  part: 'voorbeeld zorg: gezinsstage naar voren',
  profielen: ['zorg-en-welzijn'],
  mboYears: [newYear('m1', 'mbo', [1], { weeks: 40 }), newYear('m2', 'mbo', [2], { weeks: 20 })],
  exam: null,
  design: { note: 'De gezinsstage is naar voren gehaald. In welk jaar die valt en hoelang die duurt, staat niet in de bron.' },
  says: { years: 'een half jaar gewonnen: 3½ jaar in plaats van 4', note: 'gezinsstage naar voren gehaald' },
})
