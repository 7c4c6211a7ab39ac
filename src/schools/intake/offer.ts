import type { CompanyForm } from '../companies/learning-company.ts'
import type { InstitutionKind } from '../places/institution.ts'
import type { PublicFileProblem } from '../public-files/problem.ts'
import type { PublicTable } from '../public-files/tables.ts'

/** What a public file offers, kept for a day to choose from. */
export interface Offer {
  id: string
  /** who handed it in: nobody else sees it */
  personId: string
  /** the name of the file */
  called: string
  readAt: string
  columns: readonly OfferedColumns[]
  /** rows left out, and the first of the reasons */
  rejected: { count: number; first: readonly PublicFileProblem[] }
  boards: readonly OfferedBoard[]
  schools: readonly OfferedSchool[]
  qualifications: readonly OfferedQualification[]
  companies: readonly CompanyForm[]
}

/** What became of each column that Doorloop looks for. */
export interface OfferedColumns {
  table: PublicTable
  columns: readonly { column: string; found: 'found' | 'not-found' | 'ambiguous'; headers: readonly string[] }[]
}

/** A bevoegd gezag with its number. */
export interface OfferedBoard {
  number: string
  name: string
}

export interface OfferedSchool {
  brin: string
  /** null when the file has only sites of it */
  name: string | null
  /** the name of vestiging 00, its main site: what it is called until somebody says otherwise, when it has no name of its own */
  mainSite: string | null
  place: string | null
  boardNumber: string | null
  boardName: string | null
  /** null when the file does not say, or says it in words that are not known */
  kind: InstitutionKind | null
  sites: readonly OfferedSite[]
}

export interface OfferedSite {
  vestiging: string
  name: string
  place: string | null
}

export interface OfferedQualification {
  crebo: string
  name: string
  niveau: number | null
  dossier: string | null
  dossierName: string | null
  bol: boolean
  bbl: boolean
  /** null when the file does not say */
  validFrom: string | null
  validUntil: string | null
}
