import { type Role, SECOND_FACTOR_ROLES } from '#platform/access/rights.ts'
import { SECOND_STEP_MINUTES } from './limits.ts'

/**
 * What a session is good for: `signed-in` for everything; `second-step` for nothing until a code is given; `set-up` for
 * the page where the obligatory second factor is set up; `expired` for nothing any more.
 */
export type Standing = 'signed-in' | 'second-step' | 'set-up' | 'expired'

export interface StandingFacts {
  /** a second factor was shown in this session, here or at the identity provider */
  secondFactor: boolean
  /** the account has a second factor here */
  hasFactor: boolean
  roles: readonly Role[]
  startedAt: Date
}

export function standingOf({ secondFactor, hasFactor, roles, startedAt }: StandingFacts, now: Date): Standing {
  if (secondFactor) return 'signed-in'
  if (hasFactor) return now.getTime() - startedAt.getTime() <= SECOND_STEP_MINUTES * 60_000 ? 'second-step' : 'expired'
  return needsSecondFactor(roles) ? 'set-up' : 'signed-in'
}

/** ROSA certification scheme 3.0: at least two factors for administrators; here also for who governs and who researches. */
export function needsSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => SECOND_FACTOR_ROLES.includes(role))
}
