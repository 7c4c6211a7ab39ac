import { LEERTRAJECTEN, NIVEAUS } from '#schemes/index.ts'
import { DIPLOMAS } from '../../design/way-back.ts'
import type { ListPart } from './part.ts'
import { MONTHS } from './shared.ts'

/** What the programme leads to, what it covers, where it lets go. */
export const FIT_PARTS: readonly ListPart[] = [
  {
    id: 'kwalificaties',
    at: ['qualifications'],
    prefix: '',
    called: 'name',
    byPlace: true,
    columns: ['crebo', 'niveau', 'leertraject'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'crebo', kind: 'text' },
      { name: 'niveau', kind: 'choice', words: 'niveau', options: NIVEAUS },
      { name: 'leertraject', kind: 'choice', words: 'leertraject', options: LEERTRAJECTEN },
      { name: 'extended', kind: 'yes-no' },
    ],
  },
  {
    id: 'onderdelen',
    at: ['units'],
    prefix: 'u',
    called: 'name',
    columns: ['vmbo', 'mbo', 'vmboWeeks', 'mboWeeks'],
    fields: [
      { name: 'name', kind: 'text', required: true },
      { name: 'vmbo', kind: 'text' },
      { name: 'vmboWeeks', kind: 'number' },
      { name: 'mbo', kind: 'text' },
      { name: 'mboWeeks', kind: 'number' },
      { name: 'taughtIn', kind: 'choice', words: 'place', options: ['vmbo', 'mbo'], many: true },
    ],
  },
  {
    id: 'terugwegen',
    at: ['wayBack'],
    prefix: 't',
    called: 'diploma',
    columns: ['fromYear', 'fromMonth', 'toYear', 'toMonth', 'where', 'left'],
    fields: [
      { name: 'diploma', kind: 'choice', words: 'diploma', options: DIPLOMAS },
      { name: 'fromYear', kind: 'ref', to: 'years', required: true },
      { name: 'fromMonth', kind: 'choice', words: 'month', options: MONTHS, required: true },
      { name: 'toYear', kind: 'ref', to: 'years', required: true },
      { name: 'toMonth', kind: 'choice', words: 'month', options: MONTHS, required: true },
      { name: 'where', kind: 'text' },
      { name: 'left', kind: 'text', long: true },
    ],
  },
  {
    id: 'uitzonderingen',
    at: ['exceptions'],
    prefix: '',
    called: 'rule',
    byPlace: true,
    columns: ['why', 'who', 'until', 'pupils'],
    fields: [
      { name: 'rule', kind: 'text', required: true },
      { name: 'why', kind: 'text', long: true, required: true },
      { name: 'who', kind: 'text', required: true },
      { name: 'until', kind: 'date' },
      { name: 'pupils', kind: 'text' },
    ],
  },
]
