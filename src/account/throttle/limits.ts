export interface Limit {
  /** `sign-in/account`: what is tried, and what it is counted by */
  name: string
  most: number
  minutes: number
}

/**
 * How often something may be tried in so many minutes. By account against guessing one person's password, by address
 * against trying one password on everybody; a whole school can share one address, so that one is wide.
 */
export const LIMITS = {
  signInAccount: { name: 'sign-in/account', most: 10, minutes: 15 },
  signInAddress: { name: 'sign-in/address', most: 100, minutes: 15 },
  secondStep: { name: 'second-step/account', most: 10, minutes: 15 },
  resetAccount: { name: 'reset/account', most: 3, minutes: 60 },
  resetAddress: { name: 'reset/address', most: 30, minutes: 60 },
  /** links with a secret in them: invitation, new password */
  linkAddress: { name: 'link/address', most: 100, minutes: 15 },
  providerAddress: { name: 'provider/address', most: 300, minutes: 15 },
} as const satisfies Record<string, Limit>

/** One try: which limit, and whose. */
export interface Try {
  limit: Limit
  /** an e-mail address, a network address, a user; kept only as a hash */
  subject: string
}
