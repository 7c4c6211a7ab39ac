import { logEvent } from '#platform/audit/pupil-log.ts'
import { type CalendarInvitation, invitationFile } from '#platform/ics/invitation.ts'
import { type Act, inTurn, notThere, notYours } from '../turn.actions.ts'
import { type Body, type Member, membersOn } from './body.ts'
import type { Meeting } from './meeting.ts'
import { type Refused, refused } from './on-body.actions.ts'
import { type SeenMeeting, seeMeeting } from './see.actions.ts'
import { insertSendings, type Sending } from './sending.store.ts'

/** Words of an invitation, and where its meeting stands. */
export interface InvitationWords {
  language: string
  summary(body: Body): string
  description(seen: SeenMeeting): string
  subject(body: Body, meeting: Meeting): string
  mail(seen: SeenMeeting, member: Member): string
}

/** A meeting for the calendar of one member, or of whoever reads along. Null: not there, or not theirs. */
export async function invitationFor(act: Act, bodyId: string, id: string, words: InvitationWords): Promise<string | null> {
  const seen = await seeMeeting(act, bodyId, id)
  const own = seen?.members.find(({ personId }) => personId === act.viewer.personId) ?? null
  return seen && invitationFile(calendarOf(seen, own, words))
}

/** By uid the calendar knows that it is the same meeting, by the sequence which is newer. */
function calendarOf(seen: SeenMeeting, member: Member | null, words: InvitationWords): CalendarInvitation {
  const { body, meeting } = seen
  const organizer = organizerOf(body, meeting.plannedOn)
  const isOff = meeting.state === 'cancelled'
  return {
    method: isOff ? 'CANCEL' : organizer && member ? 'REQUEST' : 'PUBLISH',
    ...{ language: words.language, uid: `overleg.${meeting.id}@doorloop`, sequence: meeting.sequence, stamp: meeting.changedAt },
    ...{ summary: words.summary(body), description: words.description(seen), location: meeting.place || null },
    ...{ day: meeting.plannedOn, from: meeting.fromTime, until: meeting.untilTime },
    organizer,
    attendee: member?.email ? { name: member.name, email: member.email } : null,
  }
}

/** Who gets the answers: the secretaris, else the voorzitter, else the first member with an address. */
function organizerOf(body: Body, day: string) {
  const known = membersOn(body, day).filter(({ email }) => email)
  const found = known.find(({ task }) => task === 'secretaris') ?? known.find(({ task }) => task === 'voorzitter') ?? known[0]
  return found?.email ? { name: found.name, email: found.email } : null
}

export interface Sent {
  ok: true
  arrived: number
  failed: number
}

/**
 * Mails a meeting, a change of it, or that it is off, to every member with an address. Only when somebody asks; each message is
 * noted, also one that failed.
 */
export async function sendInvitations(act: Act, bodyId: string, id: string, words: InvitationWords): Promise<Sent | Refused> {
  const seen = await seeMeeting(act, bodyId, id)
  if (!seen) return notThere
  if (!seen.mayWrite) return notYours
  const { meeting, body, members } = seen
  if (meeting.closedAt !== null) return refused('not-open')
  if (!act.platform.mail.canSend) return refused('no-mail')
  const method = meeting.state === 'cancelled' ? 'CANCEL' : 'REQUEST'
  const asked = members.filter(({ email }) => email)
  if (asked.length === 0) return refused('no-members')
  const sent: Pick<Sending, 'memberId' | 'method' | 'arrived'>[] = []
  for (const member of asked) {
    const message = {
      ...{ to: member.email ?? '', subject: words.subject(body, meeting), text: words.mail(seen, member) },
      calendar: { method, file: invitationFile(calendarOf(seen, member, words)) },
    } as const
    sent.push({ memberId: member.id, method, arrived: await act.platform.mail.send(message).then(yes, no) })
  }
  return inTurn<Sent>(act, async ({ trx, now }) => {
    await insertSendings(trx, meeting, sent, { personId: act.viewer.personId, now })
    await logEvent(trx, act.viewer, 'consultation/invite', { body: bodyId, meeting: id, method }, act.requestId)
    const arrived = sent.filter((one) => one.arrived).length
    return { ok: true, arrived, failed: sent.length - arrived }
  })
}

const yes = () => true
const no = () => false
