import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

/** A candidate for the route of the school, to whom a place was offered, with an objection and an agreement. */
export interface IntakeRecords {
  candidate: string
  agreement: string
  objection: string
}

export async function addIntake(
  insert: Insert,
  { record, route, writer }: { record: string; route: string; writer: string },
): Promise<IntakeRecords> {
  const candidate = await insert('candidate', {
    ...{ record_id: record, route_id: route, start_year: 2027, pupil_name: 'Mila Bos', recorded_by: writer },
  })
  const of = { record_id: record, candidate_id: candidate, recorded_by: writer }
  await insert('candidate_line', { ...of, kind: 'offered', happened_on: '2026-11-01' })
  return {
    candidate,
    objection: await insert('candidate_line', {
      ...of,
      kind: 'objection',
      party: 'parent',
      happened_on: '2026-11-02',
      words: 'Geen vmbo-diploma?',
    }),
    agreement: await insert('education_agreement', {
      ...{
        ...of,
        nr: 1,
        version: 1,
        content: JSON.stringify({ route: 'Route', scheme: 'dlr', years: [], wayBack: [] }),
        drawn_on: '2026-11-01',
      },
    }),
  }
}

const one = (r: Records): string => `/leerlingen/intake/${r.intake.candidate}`
const tab = (r: Records): string => `/leerlingen/${r.pupil}/intake`

const LINES: Record<string, (r: Records) => Record<string, string>> = {
  activiteit: () => ({ 'activiteit-soort': 'trial-lesson', 'activiteit-op': '2026-12-01' }),
  toets: () => ({ 'toets-naam': 'Rekenen', 'toets-uitslag': 'Voldoende' }),
  gesprek: () => ({ 'gesprek-tekst': 'Wil graag' }),
  keuze: () => ({ 'keuze-van': 'pupil', 'keuze-is': 'wants' }),
  verteld: () => ({ 'verteld-aan': 'parent', 'verteld-hoe': 'Gesprek' }),
  bezwaar: () => ({ 'bezwaar-tekst': 'Te ver weg' }),
  antwoord: (r) => ({ 'antwoord-bij': r.intake.objection, 'antwoord-is': 'convinced' }),
  'niet-geplaatst': () => ({ 'niet-geplaatst-tekst': 'Vol' }),
  aanbod: () => ({}),
  aangenomen: () => ({}),
  afgeslagen: () => ({}),
  plaats: () => ({ 'plaats-op': '2027-08-23' }),
  overeenkomst: () => ({}),
  akkoord: (r) => ({ overeenkomst: r.intake.agreement, 'akkoord-van': 'pupil', 'akkoord-naam': 'Mila Bos' }),
  terug: () => ({ 'terug-tekst': 'Kiest anders' }),
}

const lineName = (line: string): string => `POST /leerlingen/intake/:candidate/${line}`

export const INTAKE_PAGES: Record<string, RecordPage> = {
  'GET /leerlingen/intake/:candidate': { at: one },
  'GET /leerlingen/intake/:candidate/overeenkomst/:agreement': { at: (r) => `${one(r)}/overeenkomst/${r.intake.agreement}` },
  ...Object.fromEntries(Object.entries(LINES).map(([line, form]) => [lineName(line), { at: (r: Records) => `${one(r)}/${line}`, form }])),
  'GET /leerlingen/:id/intake': { at: tab },
  'POST /leerlingen/:id/intake': { at: tab, form: (r) => ({ route: r.route, jaar: '2028' }) },
  'GET /leerlingen/:id/intake/overeenkomst/:agreement': { at: (r) => `${tab(r)}/overeenkomst/${r.intake.agreement}` },
}

/** The team of the route does its intake, of pupils who are not in it yet as well. */
const ADMITS: Open = {
  'coördinator region': 'ops',
  ...Object.fromEntries(['coördinator school', 'projectleider', 'decaan', 'teamleider'].map((who) => [who, 'op'])),
  mentor: 'o',
}

export const intakeOpen = (sees: Open): Record<string, Open> => {
  const { docent: _, zorgcoördinator: __, stagebegeleider: ___, ...seen } = sees
  return {
    'GET /leerlingen/intake/:candidate': ADMITS,
    'GET /leerlingen/intake/:candidate/overeenkomst/:agreement': ADMITS,
    'GET /leerlingen/:id/intake': seen,
    'GET /leerlingen/:id/intake/overeenkomst/:agreement': seen,
  }
}

/** On the tab one needs to see the pupil: not the team of a route where the pupil is not yet. */
export const intakeMakes = (sees: Open): Record<string, Open> => {
  const { docent: _, zorgcoördinator: __, stagebegeleider: ___, leerling: ____, ouder: _____, ...seen } = sees
  return { ...Object.fromEntries(Object.keys(LINES).map((line) => [lineName(line), ADMITS])), 'POST /leerlingen/:id/intake': seen }
}

/** The place of this world is declined no more once it is accepted, and its design is a draft: src/pupils/intake/intake.test.ts. */
export const INTAKE_WITHOUT_EFFECT = ['afgeslagen', 'terug', 'overeenkomst'].map(lineName)
export const INTAKE_LINES = Object.keys(LINES).map(lineName)
