import { PUPIL_ROLES, type Role } from '#platform/access/rights.ts'
import { plainName } from '../name.ts'
import type { PupilRole } from './access.ts'

/** Whoever in this region has an e-mail address already. */
export interface Known {
  personId: string
  familyName: string
  hasAccount: boolean
  hasLeft: boolean
  /** also of the past */
  roles: readonly { role: Role; scopeId: string; isOver: boolean }[]
}

export type AddressRule = 'address-of-colleague' | 'address-of-another' | 'has-access-already' | 'name-unlike-known'

/**
 * Why an address that is known cannot be that of this pupil or parent, else null. A parent of two has one account. A colleague
 * who is a parent takes another address: whoever helps with the account of a colleague would get at the child.
 */
export function whyNotUse(known: Known, wanted: { role: PupilRole; pupilId: string; familyName: string }): AddressRule | null {
  const { roles } = known
  if (roles.length === 0 || roles.some(({ role }) => !PUPIL_ROLES.includes(role))) return 'address-of-colleague'
  if (known.hasLeft) return 'address-of-another'
  const isSame = ({ role, scopeId }: Known['roles'][number]): boolean => role === wanted.role && scopeId === wanted.pupilId
  if (roles.some((one) => isSame(one) && !one.isOver)) return 'has-access-already'
  if (wanted.role === 'leerling') return roles.every(isSame) ? null : 'address-of-another'
  if (roles.some(({ role }) => role === 'leerling')) return 'address-of-another'
  return plainName(known.familyName) === plainName(wanted.familyName) ? null : 'name-unlike-known'
}
