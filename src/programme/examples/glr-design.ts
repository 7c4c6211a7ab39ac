import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newBlock, newCost, newExam, newMoment, newPayment, newUnit, newWayBack, newYear } from '../design/new-parts.ts'
import { AGREED, STATED } from './law-of-2020.ts'

const ALL_YEAR = { from: 36, to: 27 }
/** before the exam weeks of the vmbo */
const TO_MAY = { from: 36, to: 18 }

/**
 * Care: vmbo-bb to mbo 2 in three years, half of the exam dropped. 3,000 clock hours: 2,430 guided and 570 bpv, where
 * three years of the FAQ of the law ask 3,000, 2,400 and 250.
 */
export function glrDesign(): RouteDesign {
  return {
    ...emptyDesign('Zorg in één lijn', 'glr'),
    startsOn: '2026-08-01',
    target: { leerwegen: ['bb'], who: 'Leerlingen die in de zorg willen werken', places: 24, minimum: 15 },
    profielen: ['Z&W'],
    qualifications: [{ crebo: '95002', name: 'Zorg en welzijn, helpende taken', niveau: 2, leertraject: 'bol', extended: false }],
    partners: [
      { name: 'Lindecollege', side: 'vo', board: 'Stichting Linde' },
      { name: 'Mbo Oeverdam', side: 'mbo', board: 'Stichting Oever' },
    ],
    years: [
      newYear('v3', 'vmbo', [3], { enrolledAt: 'vo', weeks: 40 }),
      newYear('v4', 'vmbo', [4], { enrolledAt: 'vo', weeks: 40 }),
      newYear('m1', 'mbo', [1], { enrolledAt: 'mbo', weeks: 40 }),
    ],
    blocks: [...year3(), ...year4(), ...mbo1()],
    moments: [
      newMoment('kennismaken', 'orientation', 'Meeloopdag in de zorg', 'v3', 40),
      newMoment('intake', 'intake', 'Intake met mbo en ouders', 'v4', 10),
      newMoment('diploma', 'diploma', 'Diploma mbo 2', 'm1', 27),
    ],
    exams: [
      newExam('ne', 'Nederlands', 'common', { change: 'kept', year: 'v4', week: 20 }),
      newExam('en', 'Engels', 'common', { change: 'kept', year: 'v4', week: 20 }),
      newExam('ma', 'Maatschappijleer', 'common', { change: 'moved', year: 'v3', week: 25 }),
      newExam('bi', 'Biologie', 'sector', { change: 'dropped' }),
      newExam('cspe', 'Zorg en welzijn (cspe)', 'vocational', { change: 'dropped' }),
    ],
    units: [
      newUnit('hygiene', 'Hygiënisch werken', { vmbo: 'Mens en omgeving', mbo: 'B1-K1-W2', vmboWeeks: 6, mboWeeks: 5 }),
      newUnit('steun', 'Ondersteunen bij dagelijkse dingen', { vmbo: 'Mens en zorg', mbo: 'B1-K1-W3', vmboWeeks: 8, mboWeeks: 8 }),
      newUnit('verslag', 'Rapporteren', { mbo: 'B1-K1-W5', mboWeeks: 4 }),
    ],
    wayBack: [
      newWayBack('terug-vmbo', ['v3', 1], ['v4', 12], { diploma: 'vmbo-bb', where: 'Lindecollege', left: 'Het hele examen in leerjaar 4' }),
      newWayBack('naar-mbo', ['v3', 1], ['m1', 12], { diploma: 'mbo-2', where: 'Mbo Oeverdam', left: 'Wat nog niet is behaald' }),
    ],
    calendar: {
      vo: 'midden',
      mbo: 'midden',
      examWeeks: [{ id: 'examen', side: 'vo', year: 'v4', weeks: { from: 20, to: 21 } }],
      travelMinutes: 15,
      teachers: [
        { name: 'zorg vmbo', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
        { name: 'zorg mbo', days: ['wed', 'thu', 'fri'] },
      ],
    },
    pedagogy: { place: 'both', ownRoom: true, smallTeam: true, mentorContinues: true, rules: 'vmbo', note: null },
    zomerlek: 'Na het examen lopen de leerlingen stage.',
    intermediate: 'Certificaat EHBO',
    agreement: AGREED,
    statements: { ...STATED, 'better-chance-judged': true },
    intake: { pool: 120, share: 0.2, retention: null },
    costs: [
      newCost('docent-3', 'Docent van het mbo in leerjaar 3', 'mbo', { year: 'v3', unit: 'hour', cents: 5000, quantity: 160 }),
      newCost('docent-4', 'Docent van het mbo in leerjaar 4', 'mbo', { year: 'v4', unit: 'hour', cents: 5000, quantity: 260 }),
      newCost('bus', 'Busreis', 'vo', { unit: 'pupil-year', cents: 20000 }),
    ],
    payments: [
      newPayment('uren-3', 'Uren van het mbo in leerjaar 3', 'vo', 'mbo', { year: 'v3', unit: 'hour', cents: 5000, quantity: 160 }),
      newPayment('uren-4', 'Uren van het mbo in leerjaar 4', 'vo', 'mbo', { year: 'v4', unit: 'hour', cents: 5000, quantity: 260 }),
    ],
    funding: { vo: 950_000, mbo: 850_000 },
  }
}

function year3(): RouteDesign['blocks'] {
  const days = { weekdays: ['mon', 'tue', 'wed', 'thu'] as const, place: 'vmbo' as const, taughtBy: 'vmbo' as const }
  const here = { ...days, weekdays: [...days.weekdays], weeks: ALL_YEAR }
  return [
    newBlock('v3-avo', 'Algemene vakken', 'v3', 'avo', { ...here, hours: 320, guided: 320, counts: 'vmbo' }),
    newBlock('v3-zorg', 'Zorg en welzijn', 'v3', 'beroepsgericht', {
      ...here,
      ...{ hours: 480, guided: 480, counts: 'both', teachers: ['zorg vmbo'], units: ['hygiene'], retakeAfterWeeks: 10 },
    }),
    newBlock('v3-lob', 'Wat past bij mij', 'v3', 'lob', { ...here, hours: 40, guided: 40, counts: 'both' }),
    newBlock('v3-mbo', 'Vrijdag op het mbo', 'v3', 'keuzedeel', {
      ...{
        weeks: TO_MAY,
        weekdays: ['fri'],
        place: 'mbo',
        hours: 160,
        guided: 160,
        taughtBy: 'mbo',
        counts: 'mbo',
        teachers: ['zorg mbo'],
      },
    }),
  ]
}

function year4(): RouteDesign['blocks'] {
  const here = { weeks: ALL_YEAR, weekdays: ['mon' as const, 'tue' as const], place: 'vmbo' as const, taughtBy: 'vmbo' as const }
  return [
    newBlock('v4-avo', 'Algemene vakken', 'v4', 'avo', { ...here, hours: 300, guided: 300, counts: 'both' }),
    newBlock('v4-zorg', 'Zorg en welzijn', 'v4', 'beroepsgericht', {
      ...here,
      ...{ hours: 260, guided: 260, counts: 'both', teachers: ['zorg vmbo'], needs: ['v3-zorg'], units: ['steun'], retakeAfterWeeks: 10 },
    }),
    newBlock('v4-mbo', 'Woensdag en donderdag op het mbo', 'v4', 'beroepsgericht', {
      ...{ weeks: TO_MAY, weekdays: ['wed', 'thu'], place: 'mbo', hours: 260, guided: 260, taughtBy: 'mbo', counts: 'mbo' },
      ...{ teachers: ['zorg mbo'], needs: ['v3-mbo'], retakeAfterWeeks: 20 },
    }),
    newBlock('v4-bpv', 'Stage in de zorg', 'v4', 'bpv', {
      ...{ weeks: TO_MAY, weekdays: ['fri'], place: 'company', hours: 180, guided: 0, taughtBy: 'company', counts: 'mbo' },
    }),
  ]
}

function mbo1(): RouteDesign['blocks'] {
  return [
    newBlock('m1-zorg', 'Helpende', 'm1', 'beroepsgericht', {
      ...{ weeks: ALL_YEAR, weekdays: ['wed', 'thu'], place: 'mbo', hours: 470, guided: 470, taughtBy: 'both', counts: 'mbo' },
      ...{ teachers: ['zorg mbo'], needs: ['v4-zorg', 'v4-mbo'], units: ['verslag'], retakeAfterWeeks: 10 },
    }),
    newBlock('m1-taal', 'Taal, rekenen, loopbaan en burgerschap', 'm1', 'avo', {
      ...{
        weeks: ALL_YEAR,
        weekdays: ['fri'],
        place: 'mbo',
        hours: 140,
        guided: 140,
        taughtBy: 'mbo',
        counts: 'mbo',
        retakeAfterWeeks: 10,
      },
    }),
    newBlock('m1-bpv', 'Stage in de zorg', 'm1', 'bpv', {
      ...{ weeks: ALL_YEAR, weekdays: ['mon', 'tue'], place: 'company', hours: 390, guided: 0, taughtBy: 'company', counts: 'mbo' },
      needs: ['v4-bpv'],
      retakeAfterWeeks: 20,
    }),
  ]
}
