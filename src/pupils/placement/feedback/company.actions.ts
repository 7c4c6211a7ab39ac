import { tokenHash } from '#platform/access/invitation-token.ts'
import { asSystem, type Trx } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import { findLink, insertFeedback, noteLook, type OpenLink } from './company.store.ts'
import { type FeedbackWrong, type LinkFinding, linkFinding, readFeedback } from './link.ts'

/** What a company gets to see: no more than this. */
export interface Asked {
  firstName: string
  company: string | null
  startsOn: string
  endsOn: string
  questions: string[]
  expiresAt: Date
}

/** What a company sees by its link. Nobody is signed in, hence as Doorloop itself. */
export function openFeedback(platform: Platform, token: string, requestId: string): Promise<Asked | { finding: LinkFinding }> {
  return asSystem(platform.db, async (trx) => {
    const link = await opened(trx, platform, token)
    if ('finding' in link) return link
    await noteLook(trx, link, { action: 'look', now: platform.now(), requestId })
    return shown(link)
  })
}

const TOKEN = /^[\w-]{43}$/

async function opened(trx: Trx, platform: Platform, token: string): Promise<OpenLink | { finding: LinkFinding }> {
  const link = TOKEN.test(token) ? await findLink(trx, tokenHash(token)) : null
  const finding = linkFinding(link, platform.now())
  return link && !finding ? link : { finding: finding ?? 'unknown' }
}

const shown = ({ firstName, company, startsOn, endsOn, questions, expiresAt }: OpenLink): Asked => ({
  firstName,
  company,
  startsOn,
  endsOn,
  questions,
  expiresAt,
})

export type Given =
  | { ok: true }
  | { ok: false; finding: LinkFinding }
  | { ok: false; asked: Asked; mistakes: FeedbackWrong[] | 'too-often' }

/** Often enough to mend a mistake, too seldom to fill a database. */
const MOST_TIMES = 20

/** Keeps what the company says; each time is a new line. */
export function giveFeedback(platform: Platform, token: string, form: URLSearchParams, requestId: string): Promise<Given> {
  // the link is all that the company has
  return asSystem(platform.db, async (trx): Promise<Given> => {
    const link = await opened(trx, platform, token)
    if ('finding' in link) return { ok: false, finding: link.finding }
    if (link.times >= MOST_TIMES) return { ok: false, asked: shown(link), mistakes: 'too-often' }
    const read = readFeedback(link.questions, form)
    if (!read.ok) return { ok: false, asked: shown(link), mistakes: read.mistakes }
    const now = platform.now()
    await insertFeedback(trx, link, read.value, now)
    await noteLook(trx, link, { action: 'change', now, requestId })
    return { ok: true }
  })
}
