import type { Db } from '#platform/database/database.ts'
import type { Message } from '#platform/mail/mail.ts'
import type { Act } from '../actions.ts'
import type { Typed } from '../finding.ts'
import { TODAY, viewerFor } from './build-region.ts'

/** Somebody of the small world who does something on `today`; `sent` holds the messages when mail can be sent. */
export async function actAs(db: Db, personId: string, { today = TODAY, canSend = false } = {}): Promise<Act & { sent: Message[] }> {
  const sent: Message[] = []
  const mail = { canSend, send: async (message: Message) => void sent.push(message) }
  const now = () => new Date(`${today}T12:00:00Z`)
  const platform = { db, now, mail, folder: '', baseUrl: 'http://localhost:3000' }
  return { platform, viewer: await viewerFor(db, personId, today), requestId: 'test', sent }
}

/** What somebody typed in a form. */
export function typed(values: Record<string, string | string[]>): Typed {
  return new Map(Object.entries(values).map(([name, value]) => [name, [value].flat()]))
}
