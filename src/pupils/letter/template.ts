import type { Mails } from './letter.ts'

/** A template of a school's own. */
export interface OwnTemplate {
  id: string
  institutionId: string
  school: string
  name: string
  subject: string
  body: string
}

export interface MailDecision {
  institutionId: string
  school: string
  mails: Mails
  decision: string
  validFrom: string
}
