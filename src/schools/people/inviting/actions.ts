import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Language } from '#platform/i18n.ts'
import { type Act, inTurn } from '../../actions.ts'
import { type Outcome, refused } from '../../finding.ts'
import { isId } from '../../id.ts'
import { GONE } from '../actions.ts'
import { hasAccount, withdrawInvitations } from '../invitation.store.ts'
import { type Delivered, type Delivery, deliverInvitation, issueInvitation } from '../invitation-link/actions.ts'
import { findPerson } from '../person.store.ts'
import { hasLeft, nameOf, type Person } from '../person.ts'
import { whyNotChangePerson } from '../rules/why-may-change-person.ts'

export interface Invited extends Delivered {
  person: Person
}

/** Invites by mail, or by a link to hand over. A link that was given before stops working. */
export async function invite(act: Act, personId: string, language: Language): Promise<Outcome<Invited>> {
  if (!isId(personId)) return refused(GONE)
  if (await hasAccount(act.platform.db, personId)) return refused({ rule: 'person/has-account', field: 'inhoud' })
  const made = await inTurn<Outcome<{ person: Person; delivery: Delivery }>>(act, async (trx, today) => {
    const person = await findPerson(trx, personId)
    if (!person) return refused(GONE)
    const finding = whyNotChangePerson(act.viewer, person, today)
    if (finding) return refused(finding)
    if (hasLeft(person, today)) return refused({ rule: 'person/has-left', field: 'inhoud' })
    if (!person.email) return refused({ rule: 'person/email-missing', field: 'inhoud' })
    const token = await issueInvitation(trx, act, personId)
    const region = await trx.selectFrom('region').select('name').where('id', '=', person.regionId).executeTakeFirstOrThrow()
    return { ok: true, value: { person, delivery: { name: nameOf(person), email: person.email, region: region.name, token, language } } }
  })
  if (!made.ok) return made
  const { person, delivery } = made.value
  return { ok: true, value: { person, ...(await deliverInvitation(act, delivery)) } }
}

export function withdraw(act: Act, personId: string): Promise<Outcome<string>> {
  return inTurn<Outcome<string>>(act, async (trx, today) => {
    const person = await findPerson(trx, personId)
    if (!person) return refused(GONE)
    const finding = whyNotChangePerson(act.viewer, person, today)
    if (finding) return refused(finding)
    if ((await withdrawInvitations(trx, personId, act.platform.now())) === 0)
      return refused({ rule: 'invitation/none-open', field: 'inhoud' })
    await logEvent(trx, act.viewer, 'person/withdraw-invitation', { person: personId }, act.requestId)
    return { ok: true, value: personId }
  })
}
