/** The two phases of a route, in the words of ROD: leerroutefase. */
export type Phase = 'VO' | 'MBO'
export type Side = 'vo' | 'mbo'
export const sideOf = (phase: Phase): Side => (phase === 'VO' ? 'vo' : 'mbo')

export interface PartnerSchool {
  institutionId: string
  name: string
  brin: string
  sides: readonly Side[]
  siteIds: readonly string[]
}

/** A route whose pupils are counted. Days are `2026-10-01`. */
export interface CountedRoute {
  routeId: string
  regionId: string
  name: string
  /** id of a scheme: dlr, glr … */
  scheme: string
  crebo: string | null
  niveau: number | null
  schools: readonly PartnerSchool[]
}

/** What the schools of a route say of one pupil on the teldatum, without the name. */
export interface SaidPupil {
  routeId: string
  pupilId: string
  /** which record says which phase of this route */
  said: readonly { recordId: string; institutionId: string; phase: Phase }[]
  enrolled: readonly Enrolled[]
  /** routes beside this one that a school says on the same day */
  elsewhere: readonly { recordId: string; institutionId: string; routeId: string; scheme: string; phase: Phase }[]
  /** work placements as DUO was told of them */
  placed: readonly Placed[]
  /** the records that schools of the route keep of the pupil */
  kept: readonly { recordId: string; institutionId: string }[]
  /** 2026 = began the route in 2026-2027 */
  startYear: number
  /** another school of the route keeps somebody with the same name and day of birth, and nobody said that they are two */
  isAlike: boolean
}

export interface Enrolled {
  recordId: string
  institutionId: string
  siteId: string
  kind: Side
  /** `vmbo-kb`, `mbo-3-bol`; null when the school did not say */
  opleiding: string | null
  leerjaar: number | null
  crebo: string | null
  from: string
}

export interface Placed {
  institutionId: string
  /** the day of the agreement (POK) */
  agreed: string | null
  /** SBB's number of the company */
  company: string | null
  from: string | null
  until: string | null
}

/** When a qualification could be begun; one row a period. */
export interface CreboPeriod {
  crebo: string
  niveau: number
  from: string
  until: string | null
}

/** What the rules know beside the pupil. */
export interface Known {
  teldatum: string
  /** null while no register of qualifications was read in: then nothing can be said of a crebo */
  crebos: ReadonlyMap<string, readonly CreboPeriod[]> | null
  /** schools of whose work placements something was read in: of the others nothing can be said */
  placing: ReadonlySet<string>
}
