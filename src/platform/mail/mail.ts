export interface Message {
  to: string
  subject: string
  text: string
}

/** Sends messages, or says that it cannot: then whoever invites shows the link. */
export interface Mail {
  canSend: boolean
  send(message: Message): Promise<void>
}
