import type { Db } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { plusDays } from '../day.ts'
import { fullName } from '../name.ts'
import { loadKnown, partsBehind, progressIn } from '../progress/route-progress.store.ts'
import type { SchoolRecord } from '../pupil.ts'
import { recordsOf } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { loadPupilRoutes } from '../route-plan/index.ts'
import { lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { agendaFor, type Known, type Prompt, WEEKS } from './agenda.ts'
import { type BeforeAfter, beforeAndAfter } from './before-after.ts'
import { contactDays } from './contact.store.ts'
import { type Due, duesOf } from './due.ts'
import { guidesOf } from './guides.actions.ts'
import { loadOwnWords, type OwnWords } from './own-words.store.ts'
import { loadSettings } from './setting.store.ts'
import { type Rhythm, rhythmOf } from './setting.ts'
import { startsOf } from './start.store.ts'
import { loadTalks } from './talk.store.ts'
import { type Agreement, heldDays, type Talk } from './talk.ts'
import type { Person } from './typed.ts'
import { rightToSee } from './whose.ts'

/** All talks with one pupil, what was promised in them, and what waits. */
export interface SeenTalks {
  pupil: { id: string; name: string }
  talks: Talk[]
  dues: Due[]
  rhythm: Rhythm
  mayWrite: boolean
  /** the pupil looks */
  isPupil: boolean
  /** around a day that was chosen */
  around: BeforeAfter | null
}

export function seeTalks(db: Db, request: Request, pupilId: string, around: string | null): Promise<SeenTalks | null> {
  const right = rightToSee(request.viewer, pupilId)
  return lookAt(db, request, { pupilId, right, what: 'talk/list' }, async (turn) => {
    const { trx, place } = turn
    const { day, viewer } = request
    const [records, talks, settings, starts] = await together(
      recordsOf(trx, pupilId),
      loadTalks(trx, [pupilId]),
      loadSettings(trx),
      startsOf(trx, [pupilId], day),
    )
    const rhythm = rhythmOf(settings, { ...place, routeIds: place.routes.map(({ routeId }) => routeId) }, day)
    const days = around === null ? null : await contactDays(trx, pupilId, plusDays(around, -28), plusDays(around, 27))
    return {
      ...{ pupil: pupilOf(pupilId, records), talks, rhythm, mayWrite: whyMayPupil(viewer, 'guidance/write', place) !== null },
      isPupil: whyMayPupil(viewer, 'portfolio/write', place) !== null,
      // what waits is for who guides; the pupil reads the talks themselves
      dues: right === 'own/see' ? [] : duesOf(talks, rhythm, starts.get(pupilId) ?? day, day),
      around: around !== null && days ? beforeAndAfter(around, days.absences, [...heldDays(talks), ...days.calls], day) : null,
    }
  })
}

/** One talk, or a new one that is not there yet (`talkId` null): with its agenda and who could do what. */
export interface SeenTalk {
  pupil: { id: string; name: string }
  talk: Talk | null
  agenda: (kind: Talk['kind']) => Prompt[]
  guides: Person[]
  mayWrite: boolean
  /** the pupil looks */
  isPupil: boolean
}

export function seeTalk(db: Db, request: Request, pupilId: string, talkId: string | null): Promise<SeenTalk | null> {
  const right = talkId === null ? 'guidance/write' : rightToSee(request.viewer, pupilId)
  return lookAt(db, request, { pupilId, right, what: 'talk/page' }, async (turn) => {
    const seen = await talkIn(turn, talkId)
    return talkId !== null && !seen.talk ? null : seen
  })
}

export async function talkIn(turn: PupilTurn, talkId: string | null): Promise<SeenTalk> {
  const { trx, place, request } = turn
  const { pupilId } = place
  const { day, viewer } = request
  const mayWrite = whyMayPupil(viewer, 'guidance/write', place) !== null
  const [records, talks, words, days, behind] = await together(
    recordsOf(trx, pupilId),
    loadTalks(trx, [pupilId]),
    loadOwnWords(trx, [pupilId]),
    contactDays(trx, pupilId, plusDays(day, -7 * WEEKS), day),
    behindOf(turn),
  )
  const known = knownOf(talks, words, days.absences, behind)
  return {
    ...{ pupil: pupilOf(pupilId, records), talk: talks.find(({ id }) => id === talkId) ?? null, mayWrite },
    isPupil: whyMayPupil(viewer, 'portfolio/write', place) !== null,
    guides: mayWrite ? await guidesOf(turn) : [],
    agenda: (kind) => agendaFor(kind, known, day),
  }
}

/** The parts of the route on which the pupil is behind, by name; null: not for who looks. */
async function behindOf({ trx, place, request: { viewer, day } }: PupilTurn): Promise<string[] | null> {
  if (!whyMayPupil(viewer, 'progress/see', place)) return null
  const { pupilId } = place
  const [routes, known] = await together(loadPupilRoutes(trx, [pupilId], day), loadKnown(trx, pupilId))
  return partsBehind(progressIn(routes.get(pupilId) ?? [], known, day)).map(({ part }) => part.name)
}

function knownOf(talks: readonly Talk[], words: readonly OwnWords[], absences: readonly string[], behind: readonly string[] | null): Known {
  const [lastPortfolioTalk = null] = heldDays(talks.filter(({ kind }) => kind === 'portfolio'))
  const agreements = talks.flatMap((talk): readonly Agreement[] => talk.agreements)
  return { agreements, absences: absences.length, behind, lastPortfolioTalk, wordsOn: words[0]?.saidOn ?? null }
}

export const pupilOf = (id: string, [record]: readonly SchoolRecord[]): { id: string; name: string } => ({
  id,
  name: record ? fullName(record) : '',
})
