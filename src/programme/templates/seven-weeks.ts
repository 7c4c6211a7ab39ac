import { newBlock, newExam, newMoment, newWayBack, newYear } from '../design/new-parts.ts'
import { makeTemplate, study } from './template.ts'

export const sevenWeeks = makeTemplate({
  id: 'seven-weeks',
  madeUnder: null,
  today: ['dlr', 'regulier'],
  ranOn: ['2018-08-01'],
  source: study('Willem van Oranje en Koning Willem I'),
  design: {
    target: { leerwegen: ['kb', 'bb'], who: 'Uitblinkers uit kb en bb, van vier tot zes vmbo-scholen', places: 20, minimum: null },
    qualifications: ([2, 3] as const).map((niveau) => ({
      ...{ crebo: null, name: 'Motorvoertuigen', niveau, leertraject: null, extended: null },
    })),
    partners: [
      { name: 'Willem van Oranje', side: 'vo', board: null },
      { name: 'Koning Willem I', side: 'mbo', board: null },
    ],
    years: [
      newYear('v3', 'vmbo', [3]),
      newYear('v4', 'vmbo', [4], { enrolledAt: 'vo' }),
      newYear('m2', 'mbo', [2], {
        note: 'De route gaat meteen door in leerjaar 2 van het mbo. Voor mbo 3 komt er nog een jaar bij: vul aan.',
      }),
    ],
    blocks: [
      newBlock('stage', 'Zeven weken: stage', 'v4', 'stage', { weekdays: ['mon', 'tue'], place: 'company' }),
      newBlock('mbo', 'Zeven weken: les en toetsen van mbo-leerjaar 1', 'v4', 'beroepsgericht', {
        ...{ weekdays: ['wed', 'thu', 'fri'], place: 'mbo', taughtBy: 'mbo', counts: 'mbo' },
        note: 'Tussen het vmbo-examen en de zomer. Het mbo kan resultaten pas vastleggen als de leerling daar is ingeschreven: in de eerste en laatste week van de vakantie.',
      }),
    ],
    moments: [newMoment('toetsen', 'test', 'Alle toetsen van mbo-leerjaar 1', 'v4')],
    exams: [newExam('examen', 'Eindexamen vmbo', 'other', { change: 'kept', year: 'v4' })],
    wayBack: [newWayBack('gezakt', ['v4', 10], ['v4', 12], { where: 'Terug naar het vmbo, voor wie het examen niet haalt' })],
    zomerlek: 'Zeven weken tussen het examen en de zomer: twee dagen stage, drie dagen mbo.',
    agreement: { kind: 'none', clauses: [] },
    note: 'Docenten legden de boeken naast elkaar: 80 procent overlap, 20 procent nieuw. Drie van de vier keuzevakken liggen vast en moeten zijn gehaald. Voor keuzedelen van leerjaar 1 is geen vrijstelling mogelijk. Het praktijkdeel mag een half jaar langer duren. Drie tot vier keer per jaar overleg, bij opschalen om de maand. Vijftien jaar zonder overeenkomst; later een vakmanschaproute met overeenkomst.',
  },
  says: {
    target: '10 tot 20 uitblinkers uit kb en bb per jaar, van vier tot zes vmbo-scholen',
    qualifications: 'motorvoertuigen, mbo 2 of 3',
    partners: 'Willem van Oranje en Koning Willem I',
    years: 'ingeschreven op het vmbo, na het vmbo meteen naar mbo-leerjaar 2',
    blocks: 'zeven weken: maandag en dinsdag stage, woensdag tot en met vrijdag mbo; les op het mbo',
    moments: 'alle toetsen van leerjaar 1',
    exams: 'het programma begint na het vmbo-examen',
    wayBack: 'wie het examen niet haalt, gaat terug',
    zomerlek: 'zeven weken tussen het vmbo-examen en de zomer',
    'agreement/kind': 'de eerste vijftien jaar geen overeenkomst',
    note: 'overlap, keuzevakken, registratie en overleg',
  },
})
