import { tokenHash } from '#platform/access/invitation-token.ts'
import { asSystem, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { findLink, insertAssessment, type Judged, judgedBy, noteLinkLook, type OpenLink, timesAssessed } from './assessment.store.ts'
import { type AssessmentMistake, type LinkFinding, linkFinding, readAssessment, type TypedAssessment } from './assessment.ts'

export interface OpenedLink {
  link: OpenLink
  pupils: Judged[]
}

/** What a company sees by its link: first names with their group, and the goals. Nobody is signed in, hence as Doorloop itself. */
export function openLink(platform: Platform, token: string, requestId: string): Promise<OpenedLink | { finding: LinkFinding }> {
  return asSystem(platform.db, async (trx) => {
    const opened = await opening(trx, platform, token)
    if ('finding' in opened) return opened
    const pupilIds = opened.pupils.map(({ pupilId }) => pupilId)
    await noteLinkLook(trx, pupilIds, { linkId: opened.link.id, action: 'look', requestId })
    return { link: opened.link, pupils: opened.pupils.map(shown) }
  })
}

async function opening(trx: Trx, platform: Platform, token: string) {
  const link = TOKEN.test(token) ? await findLink(trx, tokenHash(token)) : null
  const finding = linkFinding(link, platform.now())
  if (!link || finding) return { finding: finding ?? 'unknown' } as const
  const pupils = await judgedBy(trx, link.id, dayOf(platform.now()))
  return pupils.length > 0 ? { link, pupils } : ({ finding: 'withdrawn' } as const)
}

const TOKEN = /^[\w-]{43}$/

const shown = ({ assignmentId, firstName, group, assessment }: Judged): Judged => ({ assignmentId, firstName, group, assessment })

export type Judging =
  | { ok: true }
  | { ok: false; finding: LinkFinding | 'not-there' }
  | { ok: false; opened: OpenedLink; mistakes: AssessmentMistake[] | 'goals-changed' | 'confirmed' | 'too-often' }

/** Often enough to mend a mistake, too seldom to fill a database. */
const MOST_TIMES = 20

/** Notes what the company says of one pupil; `goals`: those that stood on the screen. Each time is a new line. */
export function judge(
  platform: Platform,
  {
    token,
    assignmentId,
    goals,
    typed,
    requestId,
  }: { token: string; assignmentId: string; goals: string; typed: TypedAssessment; requestId: string },
): Promise<Judging> {
  // the link is all that the company has
  return asSystem(platform.db, async (trx): Promise<Judging> => {
    const opened = await opening(trx, platform, token)
    if ('finding' in opened && opened.finding) return { ok: false, finding: opened.finding }
    const one = opened.pupils.find((found) => found.assignmentId === assignmentId)
    if (!one) return { ok: false, finding: 'not-there' }
    const refuse = (mistakes: AssessmentMistake[] | 'goals-changed' | 'confirmed' | 'too-often'): Judging => ({
      ok: false,
      opened: { link: opened.link, pupils: opened.pupils.map(shown) },
      mistakes,
    })
    const times = await timesAssessed(trx, assignmentId)
    if (one.assessment?.confirmedAt) return refuse('confirmed')
    if (times >= MOST_TIMES) return refuse('too-often')
    if (goals !== JSON.stringify(opened.link.goals)) return refuse('goals-changed')
    const read = readAssessment(opened.link.goals, typed)
    if (!read.ok) return refuse(read.mistakes)
    const { assessor, judged } = read.value
    const now = platform.now()
    await insertAssessment(trx, {
      linkId: opened.link.id,
      assignmentId,
      recordId: one.recordId,
      nr: times + 1,
      assessor,
      outcomes: judged,
      now,
    })
    await noteLinkLook(trx, [one.pupilId], { linkId: opened.link.id, action: 'change', requestId })
    return { ok: true }
  })
}
