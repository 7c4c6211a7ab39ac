import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

/** A placement of the pupil with one of each line that hangs on it. */
export interface PlacementRecords {
  placement: string
  agreement: string
  assignment: string
  visit: string
  hours: string
}

export async function addPlacementLines(
  insert: Insert,
  { record, writer, company }: { record: string; writer: string; company: string },
): Promise<PlacementRecords> {
  const placement = await insert('placement', {
    ...{ record_id: record, kind: 'stage', company_id: company, starts_on: '2026-09-01', ends_on: '2027-01-29', weekdays: '[1, 2]' },
    recorded_by: writer,
  })
  const of = { record_id: record, placement_id: placement, recorded_by: writer }
  const hours = await insert('placement_hours', { ...of, week: '2026-11-02', hours: 8 })
  await insert('placement_hours', { ...of, week: '2026-11-09', hours: 8 })
  return {
    placement,
    hours,
    agreement: await insert('placement_agreement', { ...of, nr: 1, terms: JSON.stringify(TERMS), holds_from: '2026-09-01' }),
    assignment: await insert('placement_assignment', { ...of, text: 'Interview' }),
    visit: await insert('placement_visit', { ...of, planned_on: '2026-11-20', how: 'visit' }),
  }
}

const TERMS = {
  pupil: 'Mila Bos',
  school: 'School',
  company: 'Bedrijf',
  startsOn: '2026-09-01',
  endsOn: '2027-01-29',
  weekdays: [1, 2],
  hours: null,
}

const stage = (r: Records): string => `/leerlingen/${r.pupil}/stage`
const one = (r: Records): string => `${stage(r)}/${r.placement.placement}`
const PLAN = { soort: 'stage', van: '2026-09-01', tot: '2027-01-29' }

const LINES: Record<string, (r: Records) => Record<string, string>> = {
  uren: () => ({ week: '2026-11-18', 'uren-gemaakt': '8' }),
  'uren-weg': (r) => ({ regel: r.placement.hours }),
  'uren-bevestigen': () => ({}),
  overeenkomst: () => ({ 'wijziging-reden': 'Meer dagen' }),
  handtekening: (r) => ({ overeenkomst: r.placement.agreement, partij: 'school', naam: 'Iemand', 'getekend-op': '2026-11-20' }),
  onderbreking: () => ({ 'onderbroken-van': '2026-11-02', 'onderbroken-tot': '2026-11-06', 'onderbroken-reden': 'Verbouwing' }),
  opdracht: () => ({ opdracht: 'Verslag' }),
  'opdracht-klaar': (r) => ({ 'opdracht-regel': r.placement.assignment, uitkomst: 'Goed' }),
  bezoek: () => ({ 'bezoek-op': '2026-12-01', hoe: 'visit' }),
  'bezoek-gehouden': (r) => ({ 'bezoek-regel': r.placement.visit, verslag: 'Goed' }),
  link: () => ({ vragen: 'Hoe gaat het?' }),
  'link-einde': () => ({}),
  einde: () => ({ 'laatste-dag': '2026-11-20', 'einde-reden': 'Klaar' }),
  intrekken: () => ({ 'intrekken-reden': 'Vergissing' }),
}

const lineName = (line: string): string => `POST /leerlingen/:id/stage/:placement/${line}`

export const PLACEMENT_PAGES: Record<string, RecordPage> = {
  'GET /leerlingen/:id/stage': { at: stage },
  'GET /leerlingen/:id/stage/nieuw': { at: (r) => `${stage(r)}/nieuw` },
  'POST /leerlingen/:id/stage/nieuw': { at: (r) => `${stage(r)}/nieuw`, form: () => PLAN },
  'GET /leerlingen/:id/stage/:placement': { at: one },
  'GET /leerlingen/:id/stage/:placement/overeenkomst/:agreement': { at: (r) => `${one(r)}/overeenkomst/${r.placement.agreement}` },
  'GET /leerlingen/:id/stage/:placement/wijzigen': { at: (r) => `${one(r)}/wijzigen` },
  'POST /leerlingen/:id/stage/:placement/wijzigen': {
    at: (r) => `${one(r)}/wijzigen`,
    form: (r) => ({ ...PLAN, bedrijf: r.company, reden: 'Anders' }),
  },
  ...Object.fromEntries(Object.entries(LINES).map(([line, form]) => [lineName(line), { at: (r: Records) => `${one(r)}/${line}`, form }])),
}

const PLACES: Open = { mentor: 'o', stagebegeleider: 'o', teamleider: 'op' }

/** Who sees the pupil, but for a teacher and who coordinates care; the pupil and the parents read what is theirs. */
export const placementOpen = (sees: Open): Record<string, Open> => {
  const { docent: _, zorgcoördinator: __, ...seen } = sees
  return {
    'GET /leerlingen/:id/stage': seen,
    'GET /leerlingen/:id/stage/nieuw': PLACES,
    'GET /leerlingen/:id/stage/:placement': seen,
    'GET /leerlingen/:id/stage/:placement/overeenkomst/:agreement': seen,
    'GET /leerlingen/:id/stage/:placement/wijzigen': PLACES,
  }
}

/** The pupil writes the own hours. */
export const PLACEMENT_MAKES: Record<string, Open> = {
  ...Object.fromEntries(Object.keys(LINES).map((line) => [lineName(line), line === 'uren' ? { ...PLACES, leerling: 'o' } : PLACES])),
}
export const PLACEMENT_LINES = Object.keys(LINES).map(lineName)
