import { newBlock, newCost, newExam, newMoment, newPayment, newYear } from '../design/new-parts.ts'
import type { DesignYear } from '../design/year.ts'
import { makeTemplate, study } from './template.ts'

const atVmbo = (year: DesignYear): DesignYear => ({ ...year, enrolledAt: 'vo' })

export const totRoute = makeTemplate({
  id: 'tot-route',
  madeUnder: null,
  today: ['dlr'],
  ranOn: ['2018-08-01'],
  source: study('TOT-route'),
  design: {
    target: { leerwegen: ['tl'], who: 'Leerlingen van de theoretische leerweg die techniek willen', places: 25, minimum: 20 },
    qualifications: ['Gebouwde omgeving', 'ICT', 'Middenkader engineering'].map((name) => ({
      ...{ crebo: null, name, niveau: 4, leertraject: null, extended: null },
    })),
    partners: [
      { name: 'De Uilenhof', side: 'vo', board: null },
      { name: 'Insula', side: 'vo', board: null },
      { name: 'Da Vinci', side: 'mbo', board: null },
    ],
    years: [
      atVmbo(newYear('v1', 'vmbo', [1])),
      atVmbo(
        newYear('v2', 'vmbo', [2], { note: 'Leerjaar 2 en 3 zijn in elkaar geschoven. Wat in welk jaar valt, staat niet in de bron.' }),
      ),
      atVmbo(newYear('v3', 'vmbo', [2, 3], { note: 'Geen Frans. Blokken van tien weken.' })),
      atVmbo(newYear('v4', 'vmbo', [4], { note: 'Vier dagen mbo, één dag vmbo. Blokken van tien weken.' })),
      newYear('m1', 'mbo', [1], { note: 'Het vierjarige mbo 4 duurt hierna drie jaar; ICT niet.' }),
      newYear('m2', 'mbo', [2]),
      newYear('m3', 'mbo', [3]),
      ...([1, 2, 3] as const).map((year) => newYear(`h${year}`, 'hbo', [year], { enrolledAt: 'hbo' })),
    ],
    blocks: [
      newBlock('vrijdag', 'Vrijdag op het mbo', 'v3', 'beroepsgericht', { weekdays: ['fri'], place: 'mbo' }),
      newBlock('vier-dagen', 'Vier dagen per week op het mbo', 'v4', 'beroepsgericht', { place: 'mbo' }),
      newBlock('een-dag', 'Eén dag per week op het vmbo', 'v4', 'avo', { place: 'vmbo' }),
      newBlock('stage', 'Stage na het examen', 'v4', 'stage', { place: 'company' }),
    ],
    moments: [newMoment('diploma', 'diploma', 'Hbo-diploma, na tien jaar', 'h3')],
    exams: [
      newExam('vier', 'Vier vakken (vul in welke)', 'other', { change: 'moved', year: 'v3' }),
      newExam('drie', 'Drie andere vakken (vul in welke)', 'other', { change: 'kept', year: 'v4' }),
    ],
    zomerlek: 'Stage na het examen.',
    costs: [newCost('ouders', 'Ouders betalen iets meer', 'parents')],
    payments: [
      newPayment('jaar-3', 'Deel van de bekostiging in leerjaar 3', 'vo', 'mbo', { year: 'v3', unit: 'pupil-year', share: 0.2 }),
      newPayment('jaar-4', 'Deel van de bekostiging in leerjaar 4', 'vo', 'mbo', { year: 'v4', unit: 'pupil-year', share: 0.8 }),
    ],
    note: 'Bij de start ongeveer € 20.000 subsidie voor scholing van docenten. Buskosten worden gedeeld. Elk jaar in mei of juni een planningsoverleg. Met 10 tot 12 leerlingen per school houdt de route op. Per deelregio één voorkeurspartner. Scholen van hetzelfde bestuur bieden de route nergens anders aan. Op het mbo zitten de leerlingen bij instromers van de havo. De stuurgroep stopte toen de route liep. Leerlingen hebben in het vmbo geen ov-kaart.',
  },
  says: {
    target: 'tl-leerlingen met belangstelling voor techniek; 20 tot 25 per jaar, onder 20 is de route niet te betalen',
    qualifications: 'drie mbo-4-opleidingen: gebouwde omgeving, ICT, middenkader engineering',
    partners: 'De Uilenhof en Insula met Da Vinci',
    years:
      'leerjaar 2 en 3 in elkaar; vier jaar ingeschreven op het vmbo; daarna mbo 4 in drie jaar; tien jaar tot het hbo-diploma (4 + 3 + 3)',
    blocks: 'leerjaar 3 vrijdag op het mbo; leerjaar 4 vier dagen mbo, één dag vmbo; stage na het examen',
    moments: 'tien jaar tot het hbo-diploma',
    exams: 'vier vakken aan het eind van leerjaar 3, nog drie in leerjaar 4',
    zomerlek: 'stage na het examen vult het zomerlek',
    costs: 'ouders betalen iets meer',
    payments: 'facturen van het mbo: 1/5 van de bekostiging in leerjaar 3, 4/5 in leerjaar 4',
    note: 'startsubsidie, buskosten, overleg, aantallen en afspraken',
  },
  alsoOpen: ['blocks/vier-dagen/weekdays', 'blocks/een-dag/weekdays'],
})
