import type { Partner } from '../route.ts'

/** draft → agreed by every partner school → running with its first cohort → closed. Only a draft can be changed. */
export const VERSION_STATES = ['draft', 'agreed', 'running', 'closed'] as const
export type VersionState = (typeof VERSION_STATES)[number]

export interface Version {
  id: string
  routeId: string
  number: number
  state: VersionState
  /** goes up with each change of the design */
  revision: number
  changedAt: Date
  agreedAt: Date | null
  /** laid before the partner schools, as it stands */
  offeredAt: Date | null
  consents: readonly Consent[]
  /** start years of the cohorts that are on it: 2026 = 1 August 2026 */
  cohorts: readonly number[]
}

/** A school agreed; who and when. */
export interface Consent {
  institutionId: string
  institutionName: string
  personName: string
  consentedAt: Date
}

export interface PartnerSchool {
  institutionId: string
  institutionName: string
}

/** The schools whose word is asked, each once however many sites it has in the route. */
export function partnerSchools(partners: readonly Partner[]): PartnerSchool[] {
  const names = new Map(partners.map(({ institutionId, institutionName }) => [institutionId, institutionName]))
  return [...names].map(([institutionId, institutionName]) => ({ institutionId, institutionName }))
}

/** The schools that have not said yes yet to this text. */
export function stillToAgree(partners: readonly Partner[], consents: readonly Pick<Consent, 'institutionId'>[]): PartnerSchool[] {
  const agreed = new Set(consents.map(({ institutionId }) => institutionId))
  return partnerSchools(partners).filter(({ institutionId }) => !agreed.has(institutionId))
}

/** `agreed by both sides`: every partner school, and there is one of each side. */
export function isAgreedByAll(partners: readonly Partner[], consents: readonly Pick<Consent, 'institutionId'>[]): boolean {
  const hasBoth = (['vo', 'mbo'] as const).every((side) => partners.some((one) => one.side === side))
  return hasBoth && stillToAgree(partners, consents).length === 0
}

/** The version that opens by itself: the draft if there is one, else the last. */
export const currentVersion = <V extends Pick<Version, 'state' | 'number'>>(versions: readonly V[]): V | undefined =>
  versions.find(({ state }) => state === 'draft') ??
  versions.reduce<V | undefined>((last, one) => (last && last.number > one.number ? last : one), undefined)
