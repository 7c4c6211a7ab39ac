/** What kind of body it is; in the words of the schools. */
export const BODY_KINDS = [
  'stuurgroep',
  'directieberaad',
  'klankbordgroep',
  'docentenwerkgroep',
  'ontwikkelgroep',
  'planningsoverleg',
  'coördinatoren',
  'own',
] as const
export type BodyKind = (typeof BODY_KINDS)[number]

export const SIDES = ['vo', 'mbo'] as const
export type Side = (typeof SIDES)[number]

export const TASKS = ['voorzitter', 'secretaris', 'lid'] as const
export type Task = (typeof TASKS)[number]

export const RHYTHM_UNITS = ['week', 'month', 'per-year'] as const
/** Every so many weeks or months, or so many times a year. */
export interface Rhythm {
  every: number
  unit: (typeof RHYTHM_UNITS)[number]
}

export const DECIDES = ['consensus', 'majority'] as const

/** What is laid down about a body, as in its form. */
export interface BodyTerms {
  kind: BodyKind
  name: string
  /** of the vmbo: `PIE`; null = not of one profiel */
  profiel: string | null
  crebo: string | null
  /** null = when there is reason to */
  rhythm: Rhythm | null
  /** 1–12, in which it can be; none = all */
  months: readonly number[]
  /** 1 = Monday … 5; null = any */
  weekday: number | null
  /** `15:00` */
  fromTime: string | null
  untilTime: string | null
  /** items of every agenda */
  standing: readonly string[]
  /** one side absent, not held */
  needsBoth: boolean
  decides: (typeof DECIDES)[number]
  about: string
}

export interface Body extends BodyTerms {
  id: string
  regionId: string
  /** where a template has it from */
  source: string | null
  state: 'draft' | 'active' | 'ended'
  endedOn: string | null
  endReason: string | null
  /** goes up with each change */
  revision: number
  createdBy: string | null
  schools: readonly BodySchool[]
  routes: readonly { routeId: string; name: string }[]
  members: readonly Member[]
}

export interface BodySchool {
  institutionId: string
  name: string
  side: Side
  /** the school and its sites: where somebody can have a role */
  reach: readonly string[]
}

export interface Member {
  id: string
  /** null = without an account */
  personId: string | null
  name: string
  /** where an invitation can go to */
  email: string | null
  side: Side
  institutionId: string | null
  institutionName: string | null
  task: Task
  from: string
  until: string | null
}

export const sitsOn = ({ from, until }: Pick<Member, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || until >= day)
export const membersOn = (body: Pick<Body, 'members'>, day: string): Member[] => body.members.filter((one) => sitsOn(one, day))
