import type { ToKind } from './receivers.ts'

export const WAYS = ['mail', 'print'] as const
export type Way = (typeof WAYS)[number]
/** What stands in a mail: that there is a letter, or the letter itself. */
export type Mails = 'notice' | 'whole'

/** A letter as it was when somebody pressed send. */
export interface Letter {
  id: string
  recordId: string
  template: string
  to: ToKind
  way: Way
  mails: Mails | null
  subject: string
  body: string
  sender: string
  sentAt: Date
  /** what the mail server said; empty for who may not know, and as long as nobody knows */
  deliveries: { name: string; address: string; accepted: boolean; said: string }[]
}
