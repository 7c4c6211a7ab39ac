import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

export interface ActivityRecords {
  /** hours of somebody without an account */
  task: string
  activity: string
  bottleneck: string
  contact: string
  call: string
  /** under that call, of that school alone */
  application: string
}

/** One of each of one school; those of the own school are also of its route. */
export async function addActivities(
  insert: Insert,
  { regionId, institution, route }: { regionId: string; institution: string; route: string | null },
): Promise<ActivityRecords> {
  const at = { region_id: regionId }
  const placed = async (table: string, values: Record<string, unknown>) => {
    const id = await insert(table, { ...at, ...values })
    await insert(`${table}_school`, { [`${table}_id`]: id, school_id: institution }, false)
    if (route) await insert(`${table}_route`, { [`${table}_id`]: id, route_id: route }, false)
    return id
  }
  const call = await insert('subsidy_call', { ...at, name: 'Techniek', source: 'Provincie' })
  return {
    call,
    task: await insert('activity_task', {
      ...{ ...at, institution_id: institution, person_name: 'Routecontact', function: 'contact', route_id: route, school_year: 2026 },
    }),
    activity: await placed('activity', { kind: 'pupils', title: 'Dag samen', starts_on: '2026-11-20', ends_on: '2026-11-20' }),
    bottleneck: await placed('bottleneck', { kind: 'timetable', title: 'Rooster', hurts: 'Leerlingen', since: '2026-09-01' }),
    contact: await insert('contact', {
      ...{ ...at, kind: 'contact', institution_id: institution, person_name: 'K. Post', from_on: '2026-08-01' },
    }),
    application: await placed('subsidy_application', { call_id: call, title: 'Lasplaats', lead_id: institution }),
  }
}

const PART = '/samenwerking'
const HOURS = `${PART}/activiteiten/uren`
const task = (r: Records) => `${HOURS}/${r.activities.task}`
const activity = (r: Records) => `${PART}/activiteiten/${r.activities.activity}`
const bottleneck = (r: Records) => `${PART}/knelpunten/${r.activities.bottleneck}`
const contact = (r: Records) => `${PART}/contacten/${r.activities.contact}`
const call = (r: Records) => `${PART}/subsidies/${r.activities.call}`
const application = (r: Records) => `${call(r)}/aanvraag/${r.activities.application}`
const extension = (r: Records) => `${PART}/overeenkomsten/${r.agreement}/uitbreiden`

const at = (r: Records) => ({ scholen: r.institution, routes: r.route })
const ACTIVITY = (r: Records) => ({ soort: 'pupils', titel: 'Anders', begin: '2026-11-21', ...at(r) })
const BOTTLENECK = (r: Records) => ({ soort: 'timetable', titel: 'Anders', 'wie-last': 'Leerlingen', sinds: '2026-09-01', ...at(r) })
const CONTACT = (r: Records) => ({ soort: 'contact', school: r.institution, naam: 'Anders', begin: '2026-08-01' })
const CALL = { naam: 'Anders', bron: 'Provincie' }
const GIVEN = (r: Records) => JSON.stringify([{ taskId: r.activities.task, from: '2026-11-02', to: '2026-11-02', hours: 2, note: '' }])

export const ACTIVITY_PAGES: Record<string, RecordPage> = {
  'GET /samenwerking/activiteiten/uren/:taak': { at: task },
  'POST /samenwerking/activiteiten/uren/:taak': { at: task, form: () => ({ doe: 'beloofd', 'beloofde-uren': '10' }) },
  'POST /samenwerking/activiteiten/uren/nieuw': {
    at: () => `${HOURS}/nieuw`,
    form: (r) => ({ naam: 'Anders', functie: 'docent', school: r.institution, route: r.route, schooljaar: '2026', uren: '10' }),
  },
  'POST /samenwerking/activiteiten/uren/inlezen/toepassen': { at: () => `${HOURS}/inlezen/toepassen`, form: (r) => ({ uren: GIVEN(r) }) },
  'GET /samenwerking/activiteiten/:id': { at: activity },
  'GET /samenwerking/activiteiten/:id/wijzigen': { at: (r) => `${activity(r)}/wijzigen` },
  'POST /samenwerking/activiteiten/:id/wijzigen': { at: (r) => `${activity(r)}/wijzigen`, form: ACTIVITY },
  'POST /samenwerking/activiteiten/:id': { at: activity, form: () => ({ doe: 'gedaan' }) },
  'POST /samenwerking/activiteiten/nieuw': { at: () => `${PART}/activiteiten/nieuw`, form: ACTIVITY },
  'GET /samenwerking/knelpunten/:id': { at: bottleneck },
  'GET /samenwerking/knelpunten/:id/wijzigen': { at: (r) => `${bottleneck(r)}/wijzigen` },
  'POST /samenwerking/knelpunten/:id/wijzigen': { at: (r) => `${bottleneck(r)}/wijzigen`, form: BOTTLENECK },
  'POST /samenwerking/knelpunten/:id': { at: bottleneck, form: () => ({ regel: 'tried', tekst: 'Brief' }) },
  'POST /samenwerking/knelpunten/nieuw': { at: () => `${PART}/knelpunten/nieuw`, form: BOTTLENECK },
  'GET /samenwerking/contacten/:id': { at: contact },
  'POST /samenwerking/contacten/:id': { at: contact, form: CONTACT },
  'POST /samenwerking/contacten/nieuw': { at: () => `${PART}/contacten/nieuw`, form: CONTACT },
  'GET /samenwerking/subsidies/:id': { at: call },
  'GET /samenwerking/subsidies/:id/wijzigen': { at: (r) => `${call(r)}/wijzigen` },
  'POST /samenwerking/subsidies/:id/wijzigen': { at: (r) => `${call(r)}/wijzigen`, form: () => CALL },
  'GET /samenwerking/subsidies/:id/aanvraag/:aanvraag': { at: application },
  'POST /samenwerking/subsidies/:id/aanvraag/:aanvraag': {
    at: application,
    form: (r) => ({ titel: 'Anders', trekker: r.institution, ...at(r) }),
  },
  'GET /samenwerking/overeenkomsten/:id/uitbreiden': { at: extension },
  'POST /samenwerking/overeenkomsten/:id/uitbreiden': {
    at: extension,
    form: (r) => ({ wat: 'doelgroep', doelgroep: 'bb', route: r.route }),
  },
}

const own = (...who: (keyof Open)[]): Open => Object.fromEntries(who.map((one) => [one, 'o']))
const all = (...who: (keyof Open)[]): Open => Object.fromEntries(who.map((one) => [one, 'ops']))

/** Who leads consultation of the own school, or of the route that a record is about. */
const WRITES: Open = { 'coördinator region': 'ops', ...own('coördinator school', 'projectleider', 'teamleider') }
const READS: Open = {
  ...WRITES,
  ...own('docent', 'mentor', 'stagebegeleider', 'decaan', 'zorgcoördinator', 'bestuurder', 'financieel'),
}
/** Contacts and calls are for everybody in the region who sits in consultation. */
const REGION_READS: Open = all(...(Object.keys(READS) as (keyof Open)[]))
/** Hours of somebody else: who leads, and who pays. */
const READS_HOURS: Open = { ...WRITES, ...own('bestuurder', 'financieel') }

export const ACTIVITY_OPEN: Record<string, Open> = {
  'GET /samenwerking/activiteiten/uren/:taak': READS_HOURS,
  'GET /samenwerking/activiteiten/:id': READS,
  'GET /samenwerking/activiteiten/:id/wijzigen': WRITES,
  'GET /samenwerking/knelpunten/:id': READS,
  'GET /samenwerking/knelpunten/:id/wijzigen': WRITES,
  'GET /samenwerking/contacten/:id': REGION_READS,
  'GET /samenwerking/subsidies/:id': REGION_READS,
  'GET /samenwerking/subsidies/:id/wijzigen': all('coördinator region', 'coördinator school', 'projectleider', 'teamleider'),
  'GET /samenwerking/subsidies/:id/aanvraag/:aanvraag': READS,
  'GET /samenwerking/overeenkomsten/:id/uitbreiden': { 'coördinator region': 'ops', ...own('coördinator school', 'projectleider') },
}

/** A form with no page of its own, or that fewer may send than see its page. */
export const ACTIVITY_SAME_AS: Record<string, string> = Object.fromEntries(
  [
    'activiteiten/:id',
    'activiteiten/uren/:taak',
    'activiteiten/uren/inlezen/toepassen',
    'knelpunten/:id',
    'subsidies/:id/aanvraag/:aanvraag',
  ].map((path) => [`POST /samenwerking/${path}`, 'GET /samenwerking/activiteiten/:id/wijzigen']),
)

/** A new record names the own school, or a route that one leads; a contact is of a school in that route. */
export const ACTIVITY_MAKES: Record<string, Open> = Object.fromEntries(
  ['activiteiten/nieuw', 'activiteiten/uren/nieuw', 'knelpunten/nieuw', 'contacten/nieuw', 'contacten/:id'].map((path) => [
    `POST /samenwerking/${path}`,
    { ...WRITES, projectleider: 'op' },
  ]),
)

/** Only what was signed is extended, and the agreement of this world is a draft: src/cooperation/extension tests it. */
export const ACTIVITY_WITHOUT_EFFECT = ['POST /samenwerking/overeenkomsten/:id/uitbreiden']
