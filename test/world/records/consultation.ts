import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

export interface ConsultationRecords {
  body: string
  /** planned, with its member, a decision that comes back and an open action */
  meeting: string
  decision: string
  action: string
}

/** A body of one school, for a route or for none, with one member. */
export async function addConsultation(
  insert: Insert,
  { regionId, institution, route, person }: { regionId: string; institution: string; route: string | null; person: string },
): Promise<ConsultationRecords> {
  const body = await insert('consultation_body', {
    region_id: regionId,
    kind: 'own',
    name: 'Overleg',
    state: 'active',
    decides: 'consensus',
  })
  await insert('consultation_school', { body_id: body, institution_id: institution, side: 'vo' }, false)
  if (route) await insert('consultation_route', { body_id: body, route_id: route }, false)
  const member = await insert('consultation_member', {
    ...{ body_id: body, name: 'B. Bakker', email: 'bakker@example.org', side: 'vo', task: 'lid', valid_from: '2026-08-01' },
  })
  const meeting = await insert('consultation_meeting', {
    ...{ body_id: body, planned_on: '2027-01-12', from_time: '15:00', until_time: '17:00', state: 'planned' },
  })
  const line = { body_id: body, meeting_id: meeting, added_by: person }
  const decision = await insert('consultation_decision', { ...line, text: 'Een dag meer', agreed: 'consensus', returns_on: '2027-03-09' })
  const action = await insert('consultation_action', { ...line, text: 'Rooster sturen', owner_id: member, due_on: '2027-02-01' })
  return { body, meeting, decision, action }
}

const LIST = '/samenwerking/overleg'
const body = (r: Records) => `${LIST}/${r.consultation.body}`
const meeting = (r: Records) => `${body(r)}/bijeenkomst/${r.consultation.meeting}`
const BODY = (r: Records) => ({ naam: 'Anders', soort: 'own', beslist: 'consensus', gezien: '1', scholen: r.institution, routes: r.route })

export const CONSULTATION_PAGES: Record<string, RecordPage> = {
  'GET /samenwerking/overleg/:id': { at: body },
  'POST /samenwerking/overleg/:id': { at: body, form: () => ({ doe: 'lid', 'naam-lid': 'Iemand', kant: 'vo', taak: 'lid' }) },
  'GET /samenwerking/overleg/:id/wijzigen': { at: (r) => `${body(r)}/wijzigen` },
  'POST /samenwerking/overleg/:id/wijzigen': { at: (r) => `${body(r)}/wijzigen`, form: BODY },
  'GET /samenwerking/overleg/:id/jaarplan': { at: (r) => `${body(r)}/jaarplan` },
  'POST /samenwerking/overleg/:id/jaarplan': {
    at: (r) => `${body(r)}/jaarplan`,
    form: () => ({ neem: '0', 'dag-0': '2027-04-13', 'van-0': '15:00', 'tot-0': '17:00' }),
  },
  'GET /samenwerking/overleg/:id/bijeenkomst/:meeting': { at: meeting },
  'POST /samenwerking/overleg/:id/bijeenkomst/:meeting': { at: meeting, form: () => ({ doe: 'punt', punt: 'Anders' }) },
  'GET /samenwerking/overleg/:id/bijeenkomst/:meeting/uitnodiging.ics': { at: (r) => `${meeting(r)}/uitnodiging.ics` },
  'GET /samenwerking/overleg/:id/besluit/:decision': { at: (r) => `${body(r)}/besluit/${r.consultation.decision}` },
  'POST /samenwerking/overleg/:id/besluit/:decision': {
    at: (r) => `${body(r)}/besluit/${r.consultation.decision}`,
    form: () => ({ uitkomst: 'stays' }),
  },
  'GET /samenwerking/overleg/acties/:id': { at: (r) => `${LIST}/acties/${r.consultation.action}` },
  'POST /samenwerking/overleg/acties/:id': { at: (r) => `${LIST}/acties/${r.consultation.action}`, form: () => ({ uitkomst: 'done' }) },
  'POST /samenwerking/overleg/nieuw': { at: () => `${LIST}/nieuw`, form: BODY },
  'POST /samenwerking/overleg/voorbeelden': {
    at: () => `${LIST}/voorbeelden`,
    form: (r) => ({ voorbeeld: 'assen', scholen: r.institution, routes: r.route }),
  },
  'POST /samenwerking/overleg/kalender': {
    at: () => `${LIST}/kalender`,
    form: (r) => ({
      ...{ doe: 'erbij', school: r.institution, soort: 'exams', naam: 'Anders', eerste: '2027-03-01', laatste: '2027-03-05' },
    }),
  },
}

const own = (...who: (keyof Open)[]): Open => Object.fromEntries(who.map((one) => [one, 'o']))

/** Of the own school, or of the route that it is about; who has a group or a pupil sits in it, or sees nothing of it. */
const WRITES: Open = { 'coördinator region': 'ops', ...own('coördinator school', 'projectleider', 'teamleider') }
const READS: Open = { ...WRITES, ...own('docent', 'decaan', 'zorgcoördinator', 'bestuurder', 'financieel') }

export const CONSULTATION_OPEN: Record<string, Open> = {
  'GET /samenwerking/overleg/:id': READS,
  'GET /samenwerking/overleg/:id/wijzigen': WRITES,
  'GET /samenwerking/overleg/:id/jaarplan': WRITES,
  'GET /samenwerking/overleg/:id/bijeenkomst/:meeting': READS,
  'GET /samenwerking/overleg/:id/bijeenkomst/:meeting/uitnodiging.ics': READS,
  'GET /samenwerking/overleg/:id/besluit/:decision': READS,
  'GET /samenwerking/overleg/acties/:id': READS,
}

/** A form with no page of its own, or that only who writes may send. */
export const CONSULTATION_SAME_AS: Record<string, string> = Object.fromEntries(
  ['/:id', '/:id/bijeenkomst/:meeting', '/:id/besluit/:decision', '/acties/:id'].map((path) => [
    `POST /samenwerking/overleg${path}`,
    'GET /samenwerking/overleg/:id/wijzigen',
  ]),
)

/** Who sets up a body, or says when a school cannot meet: for the own school; in a route for every school that takes part. */
export const PLANS: Open = { 'coördinator region': 'ops', ...own('coördinator school', 'teamleider'), projectleider: 'op' }
export const CONSULTATION_PLANS = ['nieuw', 'voorbeelden', 'kalender'].map((path) => `POST /samenwerking/overleg/${path}`)
