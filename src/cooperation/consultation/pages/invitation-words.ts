import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { AgendaItem } from '../agenda.ts'
import type { InvitationWords } from '../invite.actions.ts'
import type { SeenMeeting } from '../see.actions.ts'
import { meetingPath } from './frame.ts'
import { consultationWords } from './words.ts'

/** The sentences of an invitation; `baseUrl` is where people reach Doorloop. */
export function invitationWords(language: Language, baseUrl: string): InvitationWords {
  const t = consultationWords(language)
  const address = ({ body, meeting }: SeenMeeting): string => baseUrl + link(language, meetingPath(body.id, meeting.id))
  return {
    language,
    summary: ({ name }) => name,
    description: (seen) => [agendaText(language, seen.agenda), address(seen)].filter(Boolean).join('\n\n'),
    subject: ({ name }, { state, plannedOn }) => {
      const day = formatDate(language, plannedOn)
      return state === 'cancelled' ? t.invitation.cancelSubject(name, day) : t.invitation.subject(name, day)
    },
    mail: (seen, { name: who }) => {
      const { body, meeting } = seen
      const day = formatDate(language, meeting.plannedOn)
      if (meeting.state === 'cancelled') return t.invitation.cancelMail(who, body.name, day, meeting.cancelReason ?? '')
      const hours = t.hours(meeting.fromTime, meeting.untilTime)
      return t.invitation.mail(who, body.name, day, hours, meeting.place, address(seen))
    },
  }
}

/** Only titles: what is in them stays behind the sign-in. */
function agendaText(language: Language, agenda: readonly AgendaItem[]): string {
  const t = consultationWords(language)
  const lines = agenda.map((item, at) => {
    const title = item.kind === 'standing' ? item.title : item.kind === 'own' ? item.item.title : t.meeting.agendaKind[item.kind]
    return `${at + 1}. ${title}`
  })
  return lines.length > 0 ? t.invitation.description(lines.join('\n')) : ''
}
