import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import type { Request } from '../request.ts'
import type { Outcome } from '../typed.ts'
import { note, seeAccess } from './desk.actions.ts'
import { type AccessRule, FIELDS } from './form.ts'
import { type Given, inOwnTurn } from './in-own-turn.actions.ts'

/** Another link, for who did not use the first in time. */
export async function giveLinkAgain(
  platform: Platform,
  request: Request,
  pupilId: string,
  assignmentId: string,
  language: Language,
): Promise<Outcome<Given, AccessRule>> {
  const desk = await seeAccess(platform, request, pupilId)
  const holder = desk?.holders.find((one) => one.assignmentId === assignmentId)
  if (!desk || !holder?.email) return null
  const field = FIELDS[holder.role].email
  if (desk.accounts.has(holder.personId)) return { ok: false, findings: [{ rule: 'has-account', field }] }
  const given = await inOwnTurn(platform, request, holder.email, holder.role, language, async (trx) => {
    await note(trx, request, desk, 'access/link', { person: holder.personId, role: holder.role, scope: 'pupil', scopeId: pupilId })
    return { personId: holder.personId, name: holder.name, hasAccount: false }
  })
  if (given?.ok && given.value.state === 'has-other-link') return { ok: false, findings: [{ rule: 'link-not-yours', field }] }
  return given
}
