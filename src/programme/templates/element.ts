import { newBlock, newCost, newExam, newPayment, newYear } from '../design/new-parts.ts'
import { makeTemplate, study } from './template.ts'

const qualification = { crebo: null, leertraject: null, extended: null }

export const element = makeTemplate({
  id: 'element',
  madeUnder: null,
  today: ['dlr', 'regulier'],
  ranOn: ['2018-08-01'],
  source: study('Het Element en drie mbo’s'),
  design: {
    target: { leerwegen: ['bb', 'kb'], who: 'Alle leerlingen van bb en kb van zeven profielen', places: 300, minimum: null },
    profielen: ['BWI', 'PIE', 'M&T', 'E&O', 'Z&W', 'HBR', 'D&P'],
    qualifications: [
      { ...qualification, name: 'Voor bb: een van de 24 crebo’s (vul in welke)', niveau: 2 },
      { ...qualification, name: 'Voor kb: een van de 24 crebo’s (vul in welke)', niveau: 4 },
    ],
    partners: [
      { name: 'Het Element', side: 'vo', board: null },
      ...[1, 2, 3].map((n) => ({ name: `Mbo ${n} (vul de naam in)`, side: 'mbo' as const, board: null })),
    ],
    years: [
      newYear('v3', 'vmbo', [3]),
      newYear('v4', 'vmbo', [4]),
      newYear('m1', 'mbo', [1], {
        note: 'Bb: mbo 2 in vijf jaar, gerekend vanaf leerjaar 1. Kb: hoelang mbo 4 duurt, staat niet in de bron.',
      }),
    ],
    blocks: [
      newBlock('mbo', 'Een of twee dagen op het mbo', 'v4', 'beroepsgericht', {
        ...{ weekdays: ['tue', 'thu'], place: 'mbo', counts: 'mbo' },
        note: 'Dinsdag of donderdag. Groepen van ongeveer 20, ook wel eens 3. De eerste drie weken gaat een docent van het vmbo mee.',
      }),
      newBlock('bpv', 'Stage bij een erkend leerbedrijf', 'v4', 'bpv', { place: 'company', counts: 'mbo' }),
      newBlock('portfolio', 'Portfoliogesprek, om de tien weken', 'v4', 'lob'),
    ],
    exams: [newExam('cspe', 'Praktijkexamen (cspe)', 'vocational', { change: 'moved', year: 'v3' })],
    agreement: { kind: 'agreement', clauses: [] },
    statements: { 'learning-company-recognised': true },
    costs: [
      newCost('stage', 'Begeleiders van stage', 'vo', { unit: 'hour', quantity: 120 }),
      newCost('route', 'Contactpersonen van de route', 'vo', { unit: 'hour', quantity: 100 }),
      newCost('aansluiting', 'Aansluiting op het mbo', 'vo', { unit: 'hour', quantity: 100 }),
    ],
    payments: [newPayment('docent', 'Uur van een docent van het mbo', 'vo', 'mbo', { unit: 'hour', cents: 5000 })],
    note: 'In de convenanten staan prijzen. Ongeveer € 200.000 gaat naar de mbo’s, € 500.000 in het geheel, uit eigen bekostiging. 26 lessen per week zijn genoeg voor de norm, en dat geeft ruimte om het te betalen. Kb: een oriëntatiejaar, daarna een plaats op niveau 4 met garantie. Voor elke route dezelfde werkwijze. Afspraken worden bewaakt en soms hogerop gelegd. Elk jaar overlegt het bestuur met elk mbo. De bedragen gelden voor alle routes samen.',
  },
  says: {
    target: 'alle leerlingen van bb en kb, 300 per jaar',
    profielen: 'zeven profielen: alle behalve maritiem, groen en MVI',
    qualifications: '24 crebo’s; bb naar mbo 2, kb een plaats op niveau 4 met garantie',
    partners: 'Het Element in Amersfoort met drie mbo’s',
    years: 'praktijkexamen in leerjaar 3, mbo in leerjaar 4; bb mbo 2 in vijf jaar',
    blocks:
      'leerjaar 4: een of twee dagen mbo (dinsdag of donderdag); stage bij erkende bedrijven die als bpv telt; portfoliogesprek om de tien weken',
    exams: 'cspe in leerjaar 3',
    'agreement/kind': 'harde convenanten met prijzen',
    statements: 'stage bij erkende leerbedrijven',
    costs: '120 uur voor begeleiders van stage, 100 uur voor contactpersonen, 100 uur voor aansluiting',
    payments: '€ 50 per uur per docent van het mbo',
    note: 'bedragen, lessen per week, kb en werkwijze',
  },
})
