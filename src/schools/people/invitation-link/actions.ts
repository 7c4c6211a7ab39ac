import { newInvitationToken } from '#platform/access/invitation-token.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Message } from '#platform/mail/mail.ts'
import { dayOf } from '#platform/platform.ts'
import type { Act } from '../../actions.ts'
import { addInvitation, withdrawInvitations } from '../invitation.store.ts'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'

/** A link is asked for once and works for two weeks. */
export const INVITATION_DAYS = 14

/** A new invitation; a link that was given before stops working. Gives what stands in the link, which is kept nowhere. */
export async function issueInvitation(trx: Trx, act: Act, personId: string): Promise<string> {
  const { token, hash } = newInvitationToken()
  const now = act.platform.now()
  await withdrawInvitations(trx, personId, now)
  await addInvitation(trx, { personId, hash, createdBy: act.viewer.personId, now, expiresAt: expiryOf(now) })
  await logEvent(trx, act.viewer, 'person/invite', { person: personId }, act.requestId)
  return token
}

export interface Delivery {
  name: string
  email: string
  region: string
  token: string
  language: Language
}

export interface Delivered {
  /** where the message went; null when none was sent */
  sentTo: string | null
  /** shown once to the one who invites when no message was sent, and kept nowhere */
  link: string | null
}

/** After the invitation stands: a mail server that fails leaves a link to hand over, not half an invitation. */
export async function deliverInvitation({ platform, viewer }: Act, { name, email, region, token, language }: Delivery): Promise<Delivered> {
  const { invitation } = language === 'nl' ? nl : en
  const address = platform.baseUrl + link(language, `/uitnodiging/${token}`)
  const until = formatDate(language, dayOf(expiryOf(platform.now())))
  const text = invitation.text(name, viewer.name, region, address, until)
  const message: Message = { to: email, subject: invitation.subject(region), text }
  const isSent = platform.mail.canSend && (await platform.mail.send(message).then(yes, no))
  return { sentTo: isSent ? email : null, link: isSent ? null : address }
}

const yes = () => true
const no = () => false

const expiryOf = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
