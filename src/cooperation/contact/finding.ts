import type { Trouble } from './contact.ts'

/** What is the matter with contacts, go-betweens and coordinators; each with what it is about. */
export type ContactFinding =
  | {
      finding: Trouble
      contactId: string
      kind: 'contact' | 'go-between'
      person: string
      institutionId: string
      otherInstitutionId: string | null
      on: string | null
    }
  /** the schools that give a profile for which nobody stands at an mbo */
  | { finding: 'nobody-opposite'; profiel: string; institutionIds: string[] }
  /** a route joins these two schools, and nobody keeps them together */
  | { finding: 'no-go-between'; institutionId: string; otherInstitutionId: string }
  | CoordinatorFinding

/** Who led the consultation for a region, school or route has gone; `successor` null: nobody does it now. */
export interface CoordinatorFinding {
  finding: 'coordinator-changed'
  role: 'coördinator' | 'projectleider'
  scopeKind: 'region' | 'institution' | 'route'
  scopeId: string
  person: string
  successor: string | null
  on: string
}
