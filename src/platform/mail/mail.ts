export interface Message {
  to: string
  subject: string
  text: string
  /** an invitation that the calendar of whoever reads it understands (ics/invitation.ts) */
  calendar?: { method: 'REQUEST' | 'CANCEL'; file: string }
}

/** Sends messages, or says that it cannot: then whoever invites shows the link. */
export interface Mail {
  canSend: boolean
  /** what the mail server said, when it said something */
  send(message: Message): Promise<string | undefined>
}
