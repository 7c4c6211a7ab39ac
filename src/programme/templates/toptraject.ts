import { newYear } from '../design/new-parts.ts'
import { makeTemplate, study } from './template.ts'

export const toptraject = makeTemplate({
  id: 'toptraject',
  madeUnder: null,
  today: ['dlr', 'regulier'],
  ranOn: ['2018-08-01'],
  source: study('Profijt, Toptraject'),
  design: {
    target: { leerwegen: ['gl', 'tl'], who: null, places: null, minimum: null },
    years: [
      newYear('v3', 'vmbo', [3]),
      newYear('v4', 'vmbo', [4]),
      newYear('m1', 'mbo', [1], { note: 'Hoeveel jaar mbo er zijn, staat niet in de bron: vul aan.' }),
      newYear('h1', 'hbo', [1], { note: 'De route eindigt in het hbo. Hoeveel jaar dat is, staat niet in de bron: vul aan.' }),
    ],
    note: 'Vanaf 2018. De route loopt van vmbo gl of tl via het mbo naar het hbo.',
  },
  says: {
    'target/leerwegen': 'van gl en tl',
    years: 'van gl en tl naar mbo en hbo; van elk deel staat hier alleen wat iedere leerling doorloopt',
    note: 'vanaf 2018, van gl en tl via mbo naar hbo',
  },
})
