import { asPerson, type Trx } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { type Delivered, deliverInvitation, issueInvitation, regionName } from '#schools/index.ts'
import type { Request } from '../request.ts'
import type { Outcome } from '../typed.ts'
import { mayGiveLink } from './access.store.ts'
import type { PupilRole } from './access.ts'
import { type AccessRule, FIELDS } from './form.ts'

/** What became of an invitation; nothing was sent when this person can sign in already, or has another school's link. */
export interface Given extends Delivered {
  name: string
  state: 'invited' | 'has-account' | 'has-other-link'
}

/** Somebody else gave it at the same moment: what this transaction did is taken back. */
export class GivenMeanwhile extends Error {}

/** One transaction that ends with a link where there must be one; the message goes out after it stands. */
export async function inOwnTurn(
  platform: Platform,
  { viewer, day, requestId }: Request,
  email: string,
  role: PupilRole,
  language: Language,
  work: (trx: Trx) => Promise<{ personId: string; name: string; hasAccount: boolean }>,
): Promise<Outcome<Given, AccessRule>> {
  const act = { platform, viewer, requestId }
  const made = await asPerson(
    platform.db,
    viewer.personId,
    async (trx) => {
      const { personId, name, hasAccount } = await work(trx)
      const mayLink = !hasAccount && (await mayGiveLink(trx, personId))
      const token = mayLink ? await issueInvitation(trx, act, personId) : null
      return { name, hasAccount, token, region: (await regionName(trx, viewer.regionId)) ?? '' }
    },
    day,
  ).catch((error: unknown) => {
    // 23505, unique_violation: somebody gave this address a name meanwhile
    if ((error as { code?: string }).code === '23505') return null
    if (error instanceof GivenMeanwhile) return 'given'
    throw error
  })
  if (made === 'given') return { ok: false, findings: [{ rule: 'pupil-has-access', field: FIELDS[role].email }] }
  if (!made) return { ok: false, findings: [{ rule: 'address-of-another', field: FIELDS[role].email, given: email }] }
  const { name, hasAccount, token, region } = made
  if (!token) return { ok: true, value: { name, state: hasAccount ? 'has-account' : 'has-other-link', sentTo: null, link: null } }
  return { ok: true, value: { name, state: 'invited', ...(await deliverInvitation(act, { name, email, region, token, language })) } }
}
