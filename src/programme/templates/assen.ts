import type { Block } from '../design/block.ts'
import { newBlock, newCost, newExam, newPayment, newYear } from '../design/new-parts.ts'
import { makeTemplate, study } from './template.ts'

const wednesday = (year: string): Block =>
  newBlock(`woensdag-${year}`, 'Woensdagochtend', year, 'other', {
    weekdays: ['wed'],
    note: 'Ongeveer een halve dag per week. De ochtend is in het rooster vrijgehouden.',
  })

export const assen = makeTemplate({
  id: 'assen',
  madeUnder: null,
  today: ['dlr', 'regulier'],
  ranOn: ['2018-08-01'],
  source: study('Dr. Nassau en Drenthe College'),
  design: {
    target: { leerwegen: ['bb', 'kb'], who: 'Alle leerlingen van bb en kb, in vijf profielen', places: 110, minimum: null },
    partners: [
      { name: 'Dr. Nassau', side: 'vo', board: null },
      { name: 'Drenthe College', side: 'mbo', board: null },
    ],
    years: [newYear('v2', 'vmbo', [2]), newYear('v3', 'vmbo', [3]), newYear('v4', 'vmbo', [4])],
    blocks: [wednesday('v2'), wednesday('v3'), wednesday('v4')],
    exams: [newExam('examen', 'Eindexamen vmbo', 'other', { change: 'kept', year: 'v4' })],
    agreement: { kind: 'agreement', clauses: [] },
    costs: [
      newCost('taakuren', 'Taakuren van docenten', 'vo', { unit: 'hour' }),
      newCost('projectbureau', 'Geld van het projectbureau', 'mbo'),
    ],
    payments: [
      newPayment('vmbo-docent', 'Docent van het vmbo die op het mbo lesgeeft', 'mbo', 'vo', { unit: 'hour' }),
      newPayment('mbo-docent', 'Docent van het mbo die op het vmbo lesgeeft', 'vo', 'mbo', { unit: 'hour' }),
    ],
    note: 'In het convenant staat een financiële paragraaf. Een ontwerp voor vijf profielen; maak per profiel een kopie. Een schema legt uren en mensen vast. Twee projectleiders buiten de lijn. Per ontwikkelgroep zes keer per jaar overleg, van 16 tot 19 uur. Een domein van het mbo past niet één op één op een profiel: zoek uit wie met wie praat. Samen: restaurantavonden, laadpalen, speeddates, een dag meelopen. Versnellen alleen als het goed is voor de leerling. Leerlingen worden gevolgd en bevraagd, ook wie anders kiest.',
  },
  says: {
    target: 'alle leerlingen van bb en kb van vijf profielen, 110 per jaar',
    partners: 'Dr. Nassau en Drenthe College, Assen',
    years: 'vanaf leerjaar 2',
    blocks: 'woensdagochtend vrijgehouden, ongeveer een halve dag per week vanaf leerjaar 2',
    exams: 'examen in leerjaar 3 losgelaten: te vroeg',
    'agreement/kind': 'convenant met financiële paragraaf',
    costs: 'taakuren op het vmbo, geld van het projectbureau op het mbo',
    payments: 'een docent die aan de andere kant lesgeeft, kan in rekening worden gebracht',
    note: 'overleg, activiteiten en volgen',
  },
})
