import type { AgreementKind, AgreementText } from '#cooperation/index.ts'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { RouteDesign } from '#programme/index.ts'

/** Written in one place of the example only, where its columns stand. */
type Loose = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** The rows of an invented region, per table, with the names of the columns. */
export interface Rows {
  region: { id: string; name: string; is_example: boolean }[]
  board: { id: string; region_id: string; number: string; name: string }[]
  institution: { id: string; region_id: string; board_id: string; brin: string; kind: string; name: string }[]
  site: SiteRow[]
  site_profile: { site_id: string; profiel: string }[]
  qualification: { crebo: string; name: string; niveau: number; bol: boolean; bbl: boolean; valid_from: string }[]
  learning_company: { id: string; region_id: string; leerbedrijf_id: string; name: string; place: string }[]
  person: PersonRow[]
  role_assignment: AssignmentRow[]
  invitation: {
    id: string
    person_id: string
    token_hash: string
    created_by: string
    created_at: string
    expires_at: string
    accepted_at: string | null
  }[]
  route: RouteRow[]
  route_partner: { route_id: string; site_id: string; side: 'vo' | 'mbo' }[]
  route_version: {
    id: string
    route_id: string
    number: number
    state: 'draft' | 'running'
    design: RouteDesign
    revision: number
    created_at: string
    changed_at: string
    created_by: string
    agreed_at: string | null
    offered_at: string | null
  }[]
  route_consent: { version_id: string; institution_id: string; revision: number; person_id: string; consented_at: string }[]
  route_cohort: { route_id: string; start_year: number; version_id: string }[]
  pupil_group: { id: string; region_id: string; site_id: string; name: string; school_year: number }[]
  pupil: { id: string; region_id: string }[]
  school_record: RecordRow[]
  enrolment: EnrolmentRow[]
  route_enrolment: RouteLineRow[]
  leaving: LeavingRow[]
  group_member: { group_id: string; record_id: string; valid_from: string; valid_until: string | null }[]
  care_note: { id: string; pupil_id: string; institution_id: string; text: string; written_by: string; written_at: string }[]
  care_note_reader: { note_id: string; person_id: string }[]
  agreement: {
    id: string
    region_id: string
    kind: AgreementKind
    state: 'draft' | 'offered' | 'signed'
    text: AgreementText
    offered_on: string | null
    offered_at: string | null
    object_until: string | null
    created_by: string
  }[]
  agreement_party: { id: string; agreement_id: string; board_id: string; institution_id: string }[]
  agreement_route: { agreement_id: string; route_id: string; cohorts: number[] }[]
  agreement_signature: {
    id: string
    agreement_id: string
    party_id: string
    person_id: string
    signed_by: string
    signed_on: string
    how: 'here'
    signed_at: string
  }[]
  promise_note: {
    id: string
    agreement_id: string
    promise_id: string
    happened_on: string
    state: 'kept' | 'at-risk' | 'broken'
    note: string
    noted_by: string
  }[]
  consultation_body: Loose[]
  consultation_school: Loose[]
  consultation_route: Loose[]
  consultation_member: Loose[]
  consultation_meeting: Loose[]
  activity_task: Loose[]
  activity_hours: Loose[]
  contact: Loose[]
  bottleneck: Loose[]
  bottleneck_school: Loose[]
  bottleneck_route: Loose[]
  bottleneck_line: Loose[]
  funding_amount: Loose[]
}

export interface SiteRow {
  id: string
  institution_id: string
  vestiging: string
  name: string
  place: string
}

export interface PersonRow {
  id: string
  region_id: string
  given_name: string
  infix: string | null
  family_name: string
  email: string
  created_at: string
}

export interface AssignmentRow {
  id: string
  person_id: string
  role: Role
  scope_kind: ScopeKind
  scope_id: string
  valid_from: string
  valid_until: string | null
  stands_in_for: string | null
}

export interface RouteRow {
  id: string
  region_id: string
  name: string
  scheme: string
  profiel: string
  leerweg: string
  niveau: number
  leertraject: string
  crebo: string
  starts_on: string
}

export interface RecordRow {
  id: string
  pupil_id: string
  institution_id: string
  key: string
  given_name: string
  infix: string | null
  family_name: string
  birth_date: string
  sex: string
}

export interface EnrolmentRow {
  id: string
  record_id: string
  site_id: string
  kind: 'vo' | 'mbo'
  opleiding: string
  leerjaar: number
  profiel: string | null
  crebo: string | null
  valid_from: string
  valid_until: string | null
  reason: string | null
}

export interface RouteLineRow {
  id: string
  record_id: string
  route_id: string
  phase: 'VO' | 'MBO'
  valid_from: string
  valid_until: string | null
  reason: string | null
}

/** With a diploma; who goes without one has a line that ended. */
export interface LeavingRow {
  record_id: string
  route_id: string
  kind: 'diploma'
  happened_on: string
  destination: 'unknown'
  diploma: string
  diploma_on: string
  within_route: true
}

/** In the order in which one table points at another. */
export const TABLES = [
  'region',
  'board',
  'institution',
  'site',
  'site_profile',
  'qualification',
  'learning_company',
  'person',
  'role_assignment',
  'invitation',
  'route',
  'route_partner',
  'route_version',
  'route_consent',
  'route_cohort',
  'pupil_group',
  'pupil',
  'school_record',
  'enrolment',
  'route_enrolment',
  'leaving',
  'group_member',
  'care_note',
  'care_note_reader',
  'agreement',
  'agreement_party',
  'agreement_route',
  'agreement_signature',
  'promise_note',
  'consultation_body',
  'consultation_school',
  'consultation_route',
  'consultation_member',
  'consultation_meeting',
  'activity_task',
  'activity_hours',
  'contact',
  'bottleneck',
  'bottleneck_school',
  'bottleneck_route',
  'bottleneck_line',
  'funding_amount',
] as const satisfies readonly (keyof Rows)[]

export const emptyRows = (): Rows => Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Rows
