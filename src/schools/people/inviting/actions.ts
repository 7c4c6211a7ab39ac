import { newInvitationToken } from '#platform/access/invitation-token.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Message } from '#platform/mail/mail.ts'
import { dayOf } from '#platform/platform.ts'
import { type Act, inTurn } from '../../actions.ts'
import { type Outcome, refused } from '../../finding.ts'
import { isId } from '../../id.ts'
import { GONE } from '../actions.ts'
import { addInvitation, hasAccount, withdrawInvitations } from '../invitation.store.ts'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'
import { findPerson } from '../person.store.ts'
import { hasLeft, nameOf, type Person } from '../person.ts'
import { whyNotChangePerson } from '../rules/why-may-change-person.ts'

/** A link is asked for once and works for two weeks. */
export const INVITATION_DAYS = 14

export interface Invited {
  person: Person
  /** where the message went; null when none was sent */
  sentTo: string | null
  /** shown once to the one who invites when no message was sent, and kept nowhere */
  link: string | null
}

/** Invites by mail, or by a link to hand over. A link that was given before stops working. */
export async function invite(act: Act, personId: string, language: Language): Promise<Outcome<Invited>> {
  if (!isId(personId)) return refused(GONE)
  if (await hasAccount(act.platform.db, personId)) return refused({ rule: 'person/has-account', field: 'inhoud' })
  const { token, hash } = newInvitationToken()
  const made = await inTurn<Outcome<{ person: Person; region: string }>>(act, async (trx, today) => {
    const person = await findPerson(trx, personId)
    if (!person) return refused(GONE)
    const finding = whyNotChangePerson(act.viewer, person, today)
    if (finding) return refused(finding)
    if (hasLeft(person, today)) return refused({ rule: 'person/has-left', field: 'inhoud' })
    if (!person.email) return refused({ rule: 'person/email-missing', field: 'inhoud' })
    const now = act.platform.now()
    await withdrawInvitations(trx, personId, now)
    await addInvitation(trx, { personId, hash, createdBy: act.viewer.personId, now, expiresAt: expiryOf(now) })
    await logEvent(trx, act.viewer, 'person/invite', { person: personId }, act.requestId)
    const region = await trx.selectFrom('region').select('name').where('id', '=', person.regionId).executeTakeFirstOrThrow()
    return { ok: true, value: { person, region: region.name } }
  })
  if (!made.ok) return made
  const address = act.platform.baseUrl + link(language, `/uitnodiging/${token}`)
  return { ok: true, value: await deliver(act, { ...made.value, address, language }) }
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

interface Delivery {
  person: Person
  region: string
  address: string
  language: Language
}

/** After the invitation stands: a mail server that fails leaves a link to hand over, not half an invitation. */
async function deliver({ platform, viewer }: Act, { person, region, address, language }: Delivery): Promise<Invited> {
  const { invitation } = language === 'nl' ? nl : en
  const until = formatDate(language, dayOf(expiryOf(platform.now())))
  const message: Message = {
    to: person.email ?? '',
    subject: invitation.subject(region),
    text: invitation.text(nameOf(person), viewer.name, region, address, until),
  }
  const isSent = platform.mail.canSend && (await platform.mail.send(message).then(yes, no))
  return { person, sentTo: isSent ? message.to : null, link: isSent ? null : address }
}

const yes = () => true
const no = () => false

const expiryOf = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
