import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

/** A number to call, a step that was taken, and a day of the route that goes otherwise. */
export interface AttendanceRecords {
  contact: string
  step: string
  exception: string
}

export async function addAttendance(
  insert: Insert,
  { record, route, region, writer }: { record: string; route: string; region: string; writer: string },
): Promise<AttendanceRecords> {
  const by = { recorded_by: writer }
  return {
    contact: await insert('pupil_contact', {
      ...{ record_id: record, name: 'Ria', relation: 'parent', number: '06 00000001', number_type: 'mobile', call_order: 1, ...by },
    }),
    step: await insert('absence_step', { record_id: record, kind: 'talk', taken_on: '2026-11-20', ...by }),
    exception: await insert('timetable_exception', {
      ...{ region_id: region, route_id: route, valid_from: '2026-12-01', valid_until: '2026-12-01', reason: 'Studiedag', ...by },
    }),
  }
}

const pupil = (r: Records) => `/leerlingen/${r.pupil}`
const absence = (r: Records) => `${pupil(r)}/verzuim`
const number = (r: Records) => `${pupil(r)}/bereikbaar/${r.attendance.contact}`

export const ATTENDANCE_PAGES: Record<string, RecordPage> = {
  'POST /leerlingen/vandaag/tik': { at: () => '/leerlingen/vandaag/tik', form: (r) => ({ tik: `${r.pupil}.late.0`, dag: '2026-11-23' }) },
  'POST /leerlingen/vandaag/rooster': {
    at: () => '/leerlingen/vandaag/rooster',
    form: (r) => ({ route: r.route, van: '2026-11-30', plek: 'mbo', reden: 'Proefdag' }),
  },
  'POST /leerlingen/vandaag/rooster/:uitzondering/intrekken': {
    at: (r) => `/leerlingen/vandaag/rooster/${r.attendance.exception}/intrekken`,
    form: (r) => ({ route: r.route }),
  },
  'POST /leerlingen/vandaag/belafspraak': {
    at: () => '/leerlingen/vandaag/belafspraak',
    form: (r) => ({ route: r.route, voor: '09:15', kant: 'vo' }),
  },
  'GET /leerlingen/verzuim/ladder/:school': { at: (r) => `/leerlingen/verzuim/ladder/${r.institution}` },
  'POST /leerlingen/verzuim/ladder/:school': {
    at: (r) => `/leerlingen/verzuim/ladder/${r.institution}`,
    form: () => ({ vanaf: '2026-12-01', uren: '12', weken: '4' }),
  },
  'GET /leerlingen/:id/verzuim': { at: absence },
  'POST /leerlingen/:id/verzuim/dag': { at: (r) => `${absence(r)}/dag`, form: () => ({ op: '2026-11-23', wat: 'late' }) },
  'POST /leerlingen/:id/verzuim/bellen': {
    at: (r) => `${absence(r)}/bellen`,
    form: (r) => ({ ander: 'Ria', soort: 'mobile', uitkomst: 'not-reached', vervolg: 'Nog eens', eigenaar: r.person }),
  },
  'POST /leerlingen/:id/verzuim/afsluiten': { at: (r) => `${absence(r)}/afsluiten`, form: () => ({ waarom: 'Is er' }) },
  'POST /leerlingen/:id/verzuim/stap': { at: (r) => `${absence(r)}/stap`, form: () => ({ stap: 'letter', gedaan: '2026-11-23' }) },
  'POST /leerlingen/:id/verzuim/stap/:step/terugnemen': {
    at: (r) => `${absence(r)}/stap/${r.attendance.step}/terugnemen`,
    form: () => ({}),
  },
  'GET /leerlingen/:id/verzuim/melding': { at: (r) => `${absence(r)}/melding` },
  'GET /leerlingen/:id/verzuim/melding.csv': { at: (r) => `${absence(r)}/melding.csv` },
  'GET /leerlingen/:id/bereikbaar': { at: (r) => `${pupil(r)}/bereikbaar` },
  'POST /leerlingen/:id/bereikbaar': {
    at: (r) => `${pupil(r)}/bereikbaar`,
    form: () => ({ naam: 'Jo', relatie: 'parent', nummer: '06 00000002', soort: 'mobile', volgorde: '2' }),
  },
  'POST /leerlingen/:id/bereikbaar/:contact/klopt': { at: (r) => `${number(r)}/klopt`, form: () => ({}) },
  'POST /leerlingen/:id/bereikbaar/:contact/weg': { at: (r) => `${number(r)}/weg`, form: () => ({}) },
}

const same = (letters: string, ...who: (keyof Open)[]): Open => Object.fromEntries(who.map((one) => [one, letters]))
/** the pupil of the own school is in no route; that of the partner is, and is marked along */
const SEES: Open = {
  'coördinator region': 'ops',
  ...same('op', 'coördinator school', 'docent', 'decaan', 'zorgcoördinator', 'teamleider'),
  ...same('o', 'mentor', 'stagebegeleider'),
  projectleider: 'p',
}
const MARKS: Open = { ...same('op', 'docent', 'teamleider'), ...same('o', 'mentor', 'stagebegeleider') }
const GUIDES: Open = { ...same('op', 'decaan', 'zorgcoördinator', 'teamleider'), mentor: 'o' }
/** The own route and that of the partner are one. */
const TEAM: Open = same('op', 'docent', 'teamleider')

export const ATTENDANCE_OPEN: Record<string, Open> = {
  'GET /leerlingen/verzuim/ladder/:school': {
    ...same('ops', 'coördinator region', 'beheerder region'),
    ...same('o', 'coördinator school', 'beheerder school', 'teamleider'),
  },
  'GET /leerlingen/:id/verzuim': SEES,
  'GET /leerlingen/:id/verzuim/melding': GUIDES,
  'GET /leerlingen/:id/verzuim/melding.csv': GUIDES,
  'GET /leerlingen/:id/bereikbaar': MARKS,
}

const ofAbsence = (verbs: readonly string[], who: Open): Record<string, Open> =>
  Object.fromEntries(verbs.map((verb) => [`POST /leerlingen/:id/${verb}`, who]))

export const ATTENDANCE_MAKES: Record<string, Open> = {
  'POST /leerlingen/vandaag/tik': MARKS,
  'POST /leerlingen/vandaag/rooster': TEAM,
  'POST /leerlingen/vandaag/rooster/:uitzondering/intrekken': TEAM,
  'POST /leerlingen/vandaag/belafspraak': { 'coördinator region': 'ops', ...same('op', 'coördinator school', 'projectleider') },
  ...ofAbsence(['verzuim/dag', 'verzuim/bellen', 'verzuim/afsluiten', 'bereikbaar/:contact/klopt', 'bereikbaar/:contact/weg'], MARKS),
  ...ofAbsence(['verzuim/stap', 'verzuim/stap/:step/terugnemen'], GUIDES),
}
