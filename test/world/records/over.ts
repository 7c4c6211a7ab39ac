import type { RecordPage } from './addresses.ts'
import type { Records, Who } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

/** Of one school: a hand-over that was not sent, how somebody left, what somebody is asked. */
export interface OverRecords {
  handOver: string
  leaving: string
  followUp: string
  /** schools of one route have a cohort each, so that an address is of one school */
  cohort: number
}

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

interface Of {
  institution: string
  site: string
  route: string
  record: string
  /** of somebody in the route */
  lineRecord: string
  person: string
  cohort: number
}

export async function addOver(insert: Insert, { institution, site, route, record, lineRecord, person, cohort }: Of): Promise<OverRecords> {
  const handOver = await insert('hand_over', {
    ...{ record_id: record, from_institution_id: institution, kind: 'school', to_site_id: site, to_person_id: person },
    ...{ pupil_name: 'Mila Bos', starts_on: '2027-01-11', recorded_by: person },
  })
  const out = { record_id: lineRecord, route_id: route, recorded_by: person }
  return {
    handOver,
    leaving: await insert('leaving', { ...out, kind: 'drop-out', happened_on: '2026-10-01', destination: 'none' }),
    followUp: await insert('follow_up', { ...out, cohort, moment: 3, counted_from: 'start', due_on: '2026-11-01' }),
    cohort,
  }
}

const OVER = '/leerlingen/overdracht'
const one = (r: Records) => `${OVER}/${r.over.handOver}`
const pupil = (r: Records) => `/leerlingen/${r.pupil}`
const left = (r: Records) => `/leerlingen/${r.linePupil}/vertrek`
const start = (r: Records) => ({ naar: r.site, ontvanger: r.colleague, soort: 'school', begin: '2027-01-11' })

export const OVER_PAGES: Record<string, RecordPage> = {
  'GET /leerlingen/overdracht/:overdracht': { at: one },
  'POST /leerlingen/overdracht/:overdracht': { at: one, form: () => ({ doe: 'bewaar', zin: 'Ik wil bakker worden' }) },
  'POST /leerlingen/overdracht/:overdracht/antwoord': { at: (r) => `${one(r)}/antwoord`, form: () => ({ antwoord: 'accepted' }) },
  'POST /leerlingen/overdracht/:overdracht/stap': { at: (r) => `${one(r)}/stap`, form: () => ({ stap: 'arrived' }) },
  'POST /leerlingen/overdracht/:overdracht/ontvanger': { at: (r) => `${one(r)}/ontvanger`, form: (r) => ({ ontvanger: r.colleague }) },
  'POST /leerlingen/overdracht/:overdracht/intrekken': { at: (r) => `${one(r)}/intrekken`, form: () => ({}) },
  'POST /leerlingen/overdracht/termijnen/:route': {
    at: (r) => `${OVER}/termijnen/${r.route}`,
    form: () => ({ sturen: '20', antwoord: '5', verbeteren: '5', gesprek: '14', terugmelden: '40', regio: '5' }),
  },
  'POST /leerlingen/overdracht/groep': { at: () => `${OVER}/groep`, form: (r) => ({ groep: r.group, ...start(r) }) },
  'GET /leerlingen/:id/overdracht': { at: (r) => `${pupil(r)}/overdracht` },
  'GET /leerlingen/:id/overdracht/nieuw': { at: (r) => `${pupil(r)}/overdracht/nieuw` },
  'POST /leerlingen/:id/overdracht/nieuw': { at: (r) => `${pupil(r)}/overdracht/nieuw`, form: start },
  'GET /leerlingen/:id/vertrek': { at: (r) => `${pupil(r)}/vertrek` },
  'GET /leerlingen/:id/vertrek/:route/:soort': { at: (r) => `${left(r)}/${r.route}/switch` },
  'POST /leerlingen/:id/vertrek/:route/:soort': {
    at: (r) => `${left(r)}/${r.route}/switch`,
    form: () => ({ 'laatste-dag': '2026-11-23', reden: 'bbl', bestemming: 'work' }),
  },
  'GET /leerlingen/:id/vertrek/regel/:regel': { at: (r) => `${left(r)}/regel/${r.over.leaving}` },
  'POST /leerlingen/:id/vertrek/regel/:regel': {
    at: (r) => `${left(r)}/regel/${r.over.leaving}`,
    form: () => ({ 'laatste-dag': '2026-11-24', bestemming: 'work' }),
  },
  'POST /leerlingen/:id/vertrek/regel/:regel/ook-hier': { at: (r) => `${left(r)}/regel/${r.over.leaving}/ook-hier`, form: () => ({}) },
  'POST /leerlingen/:id/vertrek/regel/:regel/wel-hier': { at: (r) => `${left(r)}/regel/${r.over.leaving}/wel-hier`, form: () => ({}) },
  'POST /leerlingen/:id/vertrek/regel/:regel/terug': { at: (r) => `${left(r)}/regel/${r.over.leaving}/terug`, form: () => ({}) },
  'GET /leerlingen/vervolg/:route/:jaar': { at: (r) => `/leerlingen/vervolg/${r.route}/${r.over.cohort}` },
  'POST /leerlingen/vervolg/vraag/:vraag': { at: (r) => `/leerlingen/vervolg/vraag/${r.over.followUp}`, form: () => ({ doe: 'kaart' }) },
  'GET /leerlingen/:id/koos-anders': { at: (r) => `${pupil(r)}/koos-anders` },
  'POST /leerlingen/:id/koos-anders': { at: (r) => `${pupil(r)}/koos-anders`, form: (r) => ({ route: r.route, sinds: '2026-11-01' }) },
}

const same = (letters: string, ...who: Who[]): Open => Object.fromEntries(who.map((name) => [name, letters]))
/** who keeps the chain going; the pupil of the own school is in no route */
const FOLLOWS: Open = {
  'coördinator region': 'ops',
  ...same('op', 'coördinator school', 'decaan', 'zorgcoördinator', 'teamleider'),
  ...{ mentor: 'o', projectleider: 'p' },
}
const HANDS_OVER: Open = same('o', 'mentor', 'decaan', 'teamleider')

export const overOpen = (changesPupils: Open, changesLines: Open): Record<string, Open> => ({
  'GET /leerlingen/overdracht/:overdracht': FOLLOWS,
  'GET /leerlingen/:id/overdracht': { ...FOLLOWS, ...same('o', 'leerling', 'ouder') },
  'GET /leerlingen/:id/overdracht/nieuw': HANDS_OVER,
  'GET /leerlingen/:id/vertrek': FOLLOWS,
  'GET /leerlingen/:id/vertrek/:route/:soort': changesLines,
  'GET /leerlingen/:id/vertrek/regel/:regel': changesLines,
  // here it is about somebody in the route
  'GET /leerlingen/vervolg/:route/:jaar': { ...FOLLOWS, projectleider: 'op' },
  'GET /leerlingen/:id/koos-anders': changesPupils,
})

const WRITES = 'GET /leerlingen/:id/overdracht/nieuw'
export const OVER_SAME_AS: Record<string, string> = {
  'POST /leerlingen/overdracht/:overdracht': WRITES,
  'POST /leerlingen/overdracht/:overdracht/ontvanger': WRITES,
  'POST /leerlingen/overdracht/:overdracht/intrekken': WRITES,
  'POST /leerlingen/overdracht/groep': WRITES,
  'POST /leerlingen/vervolg/vraag/:vraag': WRITES,
  // it was not sent: nobody receives it
  'POST /leerlingen/overdracht/:overdracht/antwoord': '',
  'POST /leerlingen/overdracht/:overdracht/stap': '',
  'POST /leerlingen/overdracht/termijnen/:route': 'GET /programma/:id/wijzigen',
  // one's own school wrote it: there is no line of another to end, or to confirm
  'POST /leerlingen/:id/vertrek/regel/:regel/ook-hier': '',
  'POST /leerlingen/:id/vertrek/regel/:regel/wel-hier': '',
  'POST /leerlingen/:id/vertrek/regel/:regel/terug': 'GET /leerlingen/:id/vertrek/regel/:regel',
}

/** A line is put right or taken back, once. */
export const OVER_WITHOUT_EFFECT = ['ook-hier', 'wel-hier', 'terug'].map((end) => `POST /leerlingen/:id/vertrek/regel/:regel/${end}`)
