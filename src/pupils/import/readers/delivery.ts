import type { Reading } from '#platform/import/reading.ts'
import type { Leerroutefase, Leertraject, Niveau, Profiel, Sex, VoOpleiding } from './codes.ts'
import type { DeliveryProblem } from './problem.ts'
import type { Dropped } from './sensitive.ts'

/**
 * One person as a school's system delivers them: each reader gives exactly one of these for each person in a file.
 * Null is what the file does not say; nothing is filled in. Dates are `yyyy-mm-dd`, texts are in Unicode NFC.
 */
export interface PupilDelivery {
  /** where the person begins in the file */
  line: number
  /** by which the school knows the person; the same again in its next delivery of the same kind. Never a BSN */
  key: string | null
  keyKind: KeyKind
  /** the name one is called by (roepnaam); first names where a file has only those */
  givenName: string | null
  /** van, de, el */
  infix: string | null
  familyName: string | null
  initials: string | null
  birthDate: string | null
  sex: Sex | null
  email: string | null
  groups: GroupDelivery[]
  enrolments: EnrolmentDelivery[]
  bpv: BpvDelivery[]
  diplomas: DiplomaDelivery[]
}

/**
 * What `key` is. Keys of different kinds name different things, also within one school:
 * - `leerlingnummer`: the school's number of the pupil or student, from a table
 * - `edexml`: the key of the pupil administration in an EDEXML file
 * - `inschrijvingvolgnummer`: that of the person's earliest enrolment in a file of DUO, where no two persons share one;
 *   the others stand with the enrolments
 * - `none`: the file has nothing but a BSN to tell persons apart, and that is dropped; `key` is null
 */
export type KeyKind = 'leerlingnummer' | 'edexml' | 'inschrijvingvolgnummer' | 'none'

/** A class or cluster. In a table its key is its name. */
export interface GroupDelivery {
  key: string
  name: string
  /** class of one year, or a group over classes (EDEXML: samengestelde groep) */
  kind: 'stamgroep' | 'cluster'
}

/** Where one is enrolled, as far as the file tells: official codes, or only the school's own key and name. */
export interface SiteDelivery {
  /** four characters */
  brin: string | null
  /** two digits */
  vestiging: string | null
  /** RIO onderwijslocatie, nnnXnnn */
  location: string | null
  /** the school's own key of the site (EDEXML: vestiging) */
  ownKey: string | null
  name: string | null
}

interface EnrolmentBase {
  line: number
  /** inschrijvingvolgnummer; periods of one enrolment share it */
  number: string | null
  site: SiteDelivery
  leerjaar: number | null
  /** first day */
  from: string | null
  /** last day; null while it goes on */
  until: string | null
  /** last day as it was agreed */
  plannedUntil: string | null
  /** code or words for leaving, as delivered; stands with the last period */
  reason: string | null
  /** DUO's code or the school's word (DLR, GLR, DLP …): the list of codes is not published, so it is kept as it is */
  leerroute: string | null
  leerroutefase: Leerroutefase | null
}

export interface VoEnrolmentDelivery extends EnrolmentBase {
  kind: 'vo'
  /** school type, with the leerweg of the vmbo */
  opleiding: VoOpleiding | null
  profiel: Profiel | null
}

export interface MboEnrolmentDelivery extends EnrolmentBase {
  kind: 'mbo'
  /** five digits */
  crebo: string | null
  leertraject: Leertraject | null
  niveau: Niveau | null
}

/** A period of an enrolment in which nothing changes. A person may have several at once, also vo and mbo. */
export type EnrolmentDelivery = VoEnrolmentDelivery | MboEnrolmentDelivery

/** A placement agreement of the mbo. */
export interface BpvDelivery {
  line: number
  number: string
  /** inschrijvingvolgnummer */
  enrolment: string
  /** SBB's nine-digit id of the company */
  leerbedrijf: string
  agreed: string | null
  from: string
  plannedUntil: string | null
  until: string | null
  hours: number | null
  crebo: string | null
  /** code of the keuzedeel that it is for */
  keuzedeel: string | null
}

export interface DiplomaDelivery {
  line: number
  /** the school's number of the result */
  number: string
  /** inschrijvingvolgnummer */
  enrolment: string | null
  crebo: string | null
  date: string
}

export interface DeliverySummary {
  pupils: number
  /** persons or rows that were not taken */
  rejected: number
  enrolments: number
  /** what is never kept, with how often it stood there */
  dropped: Dropped
  /** columns or elements that were left alone */
  notRead: string[]
}

export type PupilReading<S extends DeliverySummary = DeliverySummary> = Reading<PupilDelivery, S, DeliveryProblem>

/** Of one person or row: what it became, or why it became nothing. */
export type Judged =
  | { pupil: PupilDelivery; notes: DeliveryProblem[]; rejected: null }
  | { pupil: null; notes: DeliveryProblem[]; rejected: DeliveryProblem }
