import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newBlock, newCost, newExam, newMoment, newPayment, newUnit, newWayBack, newYear } from '../design/new-parts.ts'
import { AGREED, STATED } from './law-of-2020.ts'

const ALL_YEAR = { from: 36, to: 27 }
/** before the exam weeks of the vmbo */
const TO_MAY = { from: 36, to: 18 }
/** before the weeks of placement in June */
const TO_STAGE = { from: 36, to: 23 }

/** Cars: vmbo-kb to mbo 3 in four years, with both diplomas. 4,000 clock hours: 3,000 guided and 1,000 bpv. */
export function dlrDesign(): RouteDesign {
  return {
    ...emptyDesign('Van moersleutel tot monteur', 'dlr'),
    startsOn: '2026-08-01',
    target: { leerwegen: ['kb'], who: 'Leerlingen die graag aan auto’s werken', places: 20, minimum: 12 },
    profielen: ['M&T'],
    qualifications: [{ crebo: '95001', name: 'Voertuigtechniek, vakbekwaam', niveau: 3, leertraject: 'bol', extended: false }],
    partners: [
      { name: 'Lindecollege', side: 'vo', board: 'Stichting Linde' },
      { name: 'De Driesprong', side: 'vo', board: 'Stichting Driesprong' },
      { name: 'Mbo Oeverdam', side: 'mbo', board: 'Stichting Oever' },
    ],
    years: [
      newYear('v3', 'vmbo', [3], { enrolledAt: 'vo', weeks: 40 }),
      newYear('v4', 'vmbo', [4], { enrolledAt: 'vo', weeks: 40 }),
      newYear('m1', 'mbo', [1], { enrolledAt: 'mbo', weeks: 40 }),
      newYear('m2', 'mbo', [2], { enrolledAt: 'mbo', weeks: 40 }),
    ],
    blocks: [...year3(), ...year4(), ...mboYear('m1', 600, 400, ['v4-auto', 'v4-mbo']), ...mboYear('m2', 450, 550, ['m1-auto'])],
    moments: [
      newMoment('stage', 'lightning-placement', 'Snuffelstage bij een garage', 'v3', 46),
      newMoment('keuze', 'choice', 'Keuze voor de richting', 'v4', 5),
      newMoment('diploma', 'diploma', 'Diploma mbo 3', 'm2', 27),
    ],
    exams: [
      newExam('ne', 'Nederlands', 'common', { change: 'kept', year: 'v4', week: 20 }),
      newExam('en', 'Engels', 'common', { change: 'moved', year: 'm1', week: 20 }),
      newExam('ma', 'Maatschappijleer', 'common', { change: 'moved', year: 'v3', week: 25 }),
      newExam('wi', 'Wiskunde', 'sector', { change: 'kept', year: 'v4', week: 20 }),
      newExam('na', 'Natuur- en scheikunde 1', 'sector', { change: 'kept', year: 'v4', week: 21 }),
      newExam('cspe', 'Mobiliteit en transport (cspe)', 'vocational', { change: 'moved', year: 'v3', week: 24 }),
    ],
    units: [
      newUnit('motor', 'Motorconditie testen', { vmbo: 'Motorconditie testen', mbo: 'B1-K1-W1', vmboWeeks: 10, mboWeeks: 10 }),
      newUnit('remmen', 'Remmen en stuurinrichting', { vmbo: 'Wielophanging en carrosserie', mbo: 'B1-K1-W2', vmboWeeks: 8, mboWeeks: 7 }),
      newUnit('storing', 'Storingen zoeken', { mbo: 'B1-K2-W1', mboWeeks: 12 }),
    ],
    wayBack: [
      newWayBack('terug-vmbo', ['v3', 1], ['v4', 12], {
        diploma: 'vmbo-kb',
        where: 'De eigen school',
        left: 'De vakken die nog niet zijn geëxamineerd',
      }),
      newWayBack('naar-mbo', ['v3', 1], ['m2', 12], { diploma: 'mbo-2', where: 'Mbo Oeverdam', left: 'Wat nog niet is behaald' }),
    ],
    calendar: {
      vo: 'midden',
      mbo: 'midden',
      examWeeks: [{ id: 'examen', side: 'vo', year: 'v4', weeks: { from: 20, to: 21 } }],
      travelMinutes: 25,
      teachers: [
        { name: 'techniek vmbo', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
        { name: 'techniek mbo', days: ['wed', 'thu', 'fri'] },
      ],
    },
    pedagogy: { place: 'both', ownRoom: false, smallTeam: true, mentorContinues: true, rules: 'vmbo', note: null },
    zomerlek: 'Stage bij een garage.',
    agreement: AGREED,
    statements: STATED,
    intake: { pool: 160, share: 0.125, retention: [0.9, 0.85, 0.8] },
    costs: [newCost('bus', 'Busreis', 'vo', { unit: 'pupil-year', cents: 15000 })],
    payments: [newPayment('deel', 'Deel van de bekostiging', 'vo', 'mbo', { year: 'v4', unit: 'pupil-year', share: 0.2 })],
    funding: { vo: 950_000, mbo: 850_000 },
  }
}

function year3(): RouteDesign['blocks'] {
  const here: Partial<RouteDesign['blocks'][number]> = {
    ...{ weeks: ALL_YEAR, weekdays: ['mon', 'tue', 'wed', 'thu'], place: 'vmbo', taughtBy: 'vmbo' },
  }
  return [
    newBlock('v3-avo', 'Algemene vakken', 'v3', 'avo', { ...here, hours: 400, guided: 400, counts: 'vmbo' }),
    newBlock('v3-auto', 'Mobiliteit en transport', 'v3', 'beroepsgericht', {
      ...here,
      ...{ hours: 420, guided: 420, counts: 'both', teachers: ['techniek vmbo'], units: ['motor'], retakeAfterWeeks: 10 },
    }),
    newBlock('v3-lob', 'Werk dat bij mij past', 'v3', 'lob', { ...here, hours: 40, guided: 40, counts: 'both' }),
    newBlock('v3-mbo', 'Vrijdag in de werkplaats van het mbo', 'v3', 'keuzevak', {
      ...{ weeks: TO_MAY, weekdays: ['fri'], place: 'mbo', hours: 140, guided: 140, taughtBy: 'mbo', counts: 'both' },
      ...{ teachers: ['techniek mbo'], units: ['remmen'], retakeAfterWeeks: 10 },
    }),
  ]
}

function year4(): RouteDesign['blocks'] {
  const here: Partial<RouteDesign['blocks'][number]> = {
    ...{ weeks: TO_STAGE, weekdays: ['mon', 'tue', 'wed'], place: 'vmbo', taughtBy: 'vmbo' },
  }
  return [
    newBlock('v4-avo', 'Algemene vakken', 'v4', 'avo', { ...here, hours: 420, guided: 420, counts: 'vmbo' }),
    newBlock('v4-auto', 'Mobiliteit en transport', 'v4', 'beroepsgericht', {
      ...here,
      ...{ hours: 280, guided: 280, counts: 'both', teachers: ['techniek vmbo'], needs: ['v3-auto'], retakeAfterWeeks: 10 },
    }),
    newBlock('v4-mbo', 'Donderdag en vrijdag op het mbo', 'v4', 'beroepsgericht', {
      ...{ weeks: TO_MAY, weekdays: ['thu', 'fri'], place: 'mbo', hours: 250, guided: 250, taughtBy: 'mbo', counts: 'mbo' },
      ...{ teachers: ['techniek mbo'], needs: ['v3-mbo'], retakeAfterWeeks: 20 },
    }),
    newBlock('v4-stage', 'Stage bij een garage', 'v4', 'bpv', {
      ...{ weeks: { from: 24, to: 27 }, weekdays: [], place: 'company', hours: 50, guided: 0, taughtBy: 'company', counts: 'mbo' },
    }),
  ]
}

function mboYear(year: string, guided: number, bpv: number, needs: string[]): RouteDesign['blocks'] {
  return [
    newBlock(`${year}-auto`, 'Voertuigtechniek', year, 'beroepsgericht', {
      ...{ weeks: ALL_YEAR, weekdays: ['wed', 'thu', 'fri'], place: 'mbo', hours: guided, guided, taughtBy: 'mbo', counts: 'mbo' },
      ...{ teachers: ['techniek mbo'], needs, units: year === 'm2' ? ['storing'] : [], retakeAfterWeeks: 10 },
    }),
    newBlock(`${year}-bpv`, 'Stage bij een garage', year, 'bpv', {
      ...{ weeks: ALL_YEAR, weekdays: ['mon', 'tue'], place: 'company', hours: bpv, guided: 0, taughtBy: 'company', counts: 'mbo' },
      retakeAfterWeeks: 20,
    }),
  ]
}
