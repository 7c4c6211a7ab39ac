/** A stage is any learning at a company; bpv is the part of an mbo-opleiding that counts, at an erkend leerbedrijf. */
export const PLACEMENT_KINDS = ['stage', 'bpv'] as const
export type PlacementKind = (typeof PLACEMENT_KINDS)[number]

/** What is agreed now: also what a POK is drawn up from. */
export interface Plan {
  kind: PlacementKind
  routeId: string | null
  /** of which qualification the bpv is a part */
  crebo: string | null
  companyId: string | null
  /** a company that is not in the region's list; both null: still looked for */
  companyName: string | null
  startsOn: string
  /** the last day */
  endsOn: string
  /** 1 = Monday, to 7 */
  weekdays: readonly number[]
  /** `08:30` */
  startsAt: string | null
  endsAt: string | null
  /** to be made in all */
  hours: number | null
  /** what the pupil does there */
  work: string | null
  /** the school's word; null: nobody looked at it */
  isLightWork: boolean | null
  coachId: string | null
  companyCoach: string | null
  companyContact: string | null
}

/** For which qualification a company is recognised, as read at SBB. */
export interface Recognition {
  crebo: string
  validFrom: string
  validUntil: string | null
  source: string
}

export interface Interruption {
  id: string
  startsOn: string
  endsOn: string | null
  reason: string
}

export const PARTIES = ['pupil', 'parent', 'company', 'school'] as const
export type Party = (typeof PARTIES)[number]

export interface Agreement {
  id: string
  /** 1 = the POK, from 2 an amendment */
  nr: number
  terms: Terms
  holdsFrom: string
  reason: string | null
  signatures: readonly { party: Party; name: string; signedOn: string }[]
}

/** As on paper: names instead of ids, so that what was signed stays what it said. */
export interface Terms {
  pupil: string
  school: string
  company: string
  leerbedrijfId: string | null
  crebo: string | null
  startsOn: string
  endsOn: string
  weekdays: readonly number[]
  startsAt: string | null
  endsAt: string | null
  hours: number | null
  work: string | null
  coach: string | null
  companyCoach: string | null
}

export interface Assignment {
  id: string
  text: string
  dueOn: string | null
  doneOn: string | null
  outcome: string | null
}

export interface WeekHours {
  id: string
  /** its Monday */
  week: string
  hours: number
  note: string | null
  by: string | null
  /** the asker wrote it */
  isOwn: boolean
  confirmedBy: string | null
  confirmedAt: string | null
}

export const VISIT_WAYS = ['visit', 'call', 'online'] as const
export type VisitWay = (typeof VISIT_WAYS)[number]

export interface Visit {
  id: string
  plannedOn: string
  how: VisitWay
  heldOn: string | null
  note: string | null
  isShared: boolean
}

export interface Feedback {
  givenBy: string
  givenAt: string
  answers: readonly { question: string; answer: string }[]
}

export interface CompanyLink {
  id: string
  questions: readonly string[]
  expiresAt: string
  withdrawnAt: string | null
  /** how often it was opened */
  looks: number
  lastLook: string | null
  feedback: readonly Feedback[]
}

export interface Placement extends Plan {
  id: string
  recordId: string
  school: string
  routeName: string | null
  scheme: string | null
  company: string | null
  leerbedrijfId: string | null
  recognisedUntil: string | null
  recognitions: readonly Recognition[]
  coach: string | null
  /** of the pupil; null: unknown */
  birthDate: string | null
  /** the last day worked, when it is over before its time */
  endedOn: string | null
  reason: string | null
  /** earlier states, the last first */
  was: readonly { until: string; by: string | null; reason: string | null; was: Record<string, unknown> }[]
  interruptions: readonly Interruption[]
  agreements: readonly Agreement[]
  assignments: readonly Assignment[]
  weeks: readonly WeekHours[]
  visits: readonly Visit[]
  links: readonly CompanyLink[]
}

export type Standing = 'looking' | 'planned' | 'running' | 'interrupted' | 'over'
type Times = Pick<Placement, 'companyId' | 'companyName' | 'startsOn' | 'endsOn' | 'endedOn'>

export const lastDayOf = ({ endsOn, endedOn }: Pick<Placement, 'endsOn' | 'endedOn'>): string =>
  endedOn !== null && endedOn < endsOn ? endedOn : endsOn

export const hasCompany = ({ companyId, companyName }: Pick<Plan, 'companyId' | 'companyName'>): boolean =>
  companyId !== null || companyName !== null

/** What it is on a day; without a company it is looked for until its last day. */
export function standingOf(placement: Times & Pick<Placement, 'interruptions'>, day: string): Standing {
  if (lastDayOf(placement) < day) return 'over'
  if (!hasCompany(placement)) return 'looking'
  if (placement.startsOn > day) return 'planned'
  const isOff = placement.interruptions.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
  return isOff ? 'interrupted' : 'running'
}

/** The agreement that counts now: the last that everybody signed, else the last. */
export function agreementOf(agreements: readonly Agreement[]): Agreement | null {
  return agreements.findLast(isSigned) ?? agreements.at(-1) ?? null
}

/** By the school, the company, and the pupil or a parent. */
export function isSigned({ signatures }: Pick<Agreement, 'signatures'>): boolean {
  const by = new Set(signatures.map(({ party }) => party))
  return by.has('school') && by.has('company') && (by.has('pupil') || by.has('parent'))
}

export function missingParties({ signatures }: Pick<Agreement, 'signatures'>): Party[] {
  const by = new Set(signatures.map(({ party }) => party))
  const isPupilIn = by.has('pupil') || by.has('parent')
  return (['pupil', 'company', 'school'] as const).filter((party) => (party === 'pupil' ? !isPupilIn : !by.has(party)))
}

export interface HoursMade {
  confirmed: number
  waiting: number
}

export function hoursMade(weeks: readonly Pick<WeekHours, 'hours' | 'confirmedAt'>[]): HoursMade {
  const sum = (confirmed: boolean): number =>
    weeks.filter(({ confirmedAt }) => (confirmedAt !== null) === confirmed).reduce((total, { hours }) => total + Number(hours), 0)
  return { confirmed: sum(true), waiting: sum(false) }
}

/** The Monday of the week of this day. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
}
