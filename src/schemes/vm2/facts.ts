import { experimenteerbesluit } from '../decrees/law-source.ts'
import type { SchemeFacts } from '../facts.ts'
import { VM2_CLAUSES, VM2_MOST_YEARS } from './decree/conditions.ts'
import { VM2_ROADS } from './decree/who.ts'
import { VM2_HOURS } from './hours-norms.ts'
import { DECREE_FROM, TEMPORARY_UNTIL, temporary } from './regimes.ts'
import { TEMPORARY_YEARS } from './temporary/rules.ts'

const underRegeling: SchemeFacts = {
  scheme: 'vm2',
  from: '2008-08-01',
  until: TEMPORARY_UNTIL,
  leads: VM2_ROADS.map((road) => ({ ...road, source: temporary('doelgroep') })),
  leertrajecten: ['bol'],
  durations: [{ niveau: 2, extended: false, ...TEMPORARY_YEARS, source: temporary('duur van de leergang') }],
  hours: null,
  enrolment: null,
  clauses: null,
  target: [{ says: 'bb-without-selection', source: temporary('doelgroep') }],
  exam: [{ says: 'exam-may-go-with-way-out', source: temporary('aanvraag') }],
  duties: [
    { duty: 'application', says: 'apply-in-a-round', source: temporary('rondes van 2008 en 2009') },
    { duty: 'monitoring', says: 'monitor-every-year', source: temporary('rondes van de monitor') },
  ],
  money: [
    { says: 'subsidy-per-school', source: temporary('subsidie') },
    { says: 'bonus-under-four-years', source: temporary('diplomabonus') },
    { says: 'no-student-grant', source: temporary('studiefinanciering') },
  ],
}

const underDecree: SchemeFacts = {
  scheme: 'vm2',
  from: DECREE_FROM,
  until: '2017-07-31',
  leads: VM2_ROADS.map((road) => ({ ...road, source: experimenteerbesluit('3', '3') })),
  leertrajecten: ['bol'],
  durations: [{ niveau: 2, extended: false, min: null, max: VM2_MOST_YEARS, source: experimenteerbesluit('4', '4 b') }],
  hours: VM2_HOURS.map(({ routeYears, total }) => ({
    leertraject: 'bol',
    span: { each: routeYears },
    total,
    guided: null,
    bpv: null,
    source: experimenteerbesluit('3', '4'),
  })),
  enrolment: null,
  clauses: Object.entries(VM2_CLAUSES).map(([part, clause]) => ({ clause, source: experimenteerbesluit('4', `9 ${part}`) })),
  target: [{ says: 'better-chance', source: experimenteerbesluit('3', '3') }],
  exam: [
    { says: 'mbo-exam-only', source: experimenteerbesluit('3', '2') },
    { says: 'diploma-for-who-stops', source: experimenteerbesluit('4', '6') },
  ],
  duties: [
    { duty: 'application', says: 'shown-to-meet-conditions', source: experimenteerbesluit('4', '2') },
    { duty: 'registration', says: 'registered-to-be-paid', source: experimenteerbesluit('5', '2') },
    { duty: 'monitoring', says: 'monitored-and-evaluated', source: experimenteerbesluit('10') },
  ],
  money: [
    { says: 'subsidy-2009', source: experimenteerbesluit('5', '1') },
    { says: 'bonus-2009', source: experimenteerbesluit('5', '3') },
    { says: 'bonus-ceiling', source: experimenteerbesluit('6') },
    { says: 'materials-2009', source: experimenteerbesluit('5', '5') },
    { says: 'later-cohorts-as-vmbo', source: experimenteerbesluit('7') },
    { says: 'later-cohorts-aoc-as-mbo', source: experimenteerbesluit('8') },
  ],
}

/** What both regimes of VM2 lay down. */
export const vm2Facts: readonly SchemeFacts[] = [underRegeling, underDecree]
