import type { Generated } from 'kysely'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { InstitutionKind } from './places/institution.ts'

/** The tables of this module (platform/migrations/0002-schools, 0003-people). A day is the text `2026-11-22`. */
declare module '#platform/database/tables.ts' {
  interface Tables {
    region: { id: Generated<string>; name: string; is_example: Generated<boolean>; created_at: Generated<Date> }
    board: { id: Generated<string>; region_id: string; number: string | null; name: string }
    institution: { id: Generated<string>; region_id: string; board_id: string; brin: string; kind: InstitutionKind; name: string }
    site: { id: Generated<string>; institution_id: string; vestiging: string; name: string; place: string | null }
    site_profile: { site_id: string; profiel: string }
    qualification: QualificationTable
    learning_company: LearningCompanyTable
    person: PersonTable
    role_assignment: RoleAssignmentTable
    invitation: InvitationTable
  }
}

export interface QualificationTable {
  crebo: string
  name: string
  niveau: number
  dossier: string | null
  dossier_name: string | null
  bol: Generated<boolean>
  bbl: Generated<boolean>
  valid_from: string
  /** the last day */
  valid_until: string | null
}

export interface LearningCompanyTable {
  id: Generated<string>
  region_id: string
  leerbedrijf_id: string
  name: string
  place: string | null
  /** the last day */
  recognised_until: string | null
}

export interface PersonTable {
  id: Generated<string>
  region_id: string
  given_name: string
  infix: string | null
  family_name: string
  email: string | null
  created_at: Generated<Date>
  /** the last day with access */
  left_on: string | null
}

export interface RoleAssignmentTable {
  id: Generated<string>
  person_id: string
  role: Role
  scope_kind: ScopeKind
  scope_id: string
  valid_from: string
  /** the last day */
  valid_until: string | null
  stands_in_for: string | null
  granted_by: string | null
  granted_at: Generated<Date>
}

export interface InvitationTable {
  id: Generated<string>
  person_id: string
  token_hash: string
  created_by: string | null
  created_at: Generated<Date>
  expires_at: Date
  accepted_at: Date | null
  withdrawn_at: Date | null
}
