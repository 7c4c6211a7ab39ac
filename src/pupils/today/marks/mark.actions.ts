import type { Db } from '#platform/database/database.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { changeOf } from '../../turn.actions.ts'
import { insertMark, isKept, listMarks } from './mark.store.ts'
import { type MarkKind, type Standing, standingOf, wentAgainst } from './mark.ts'
import { type DayMistake, whyNotDay } from './may-mark.ts'
import { lockDay, nextMoment } from './moment.store.ts'

export interface Tap {
  pupilId: string
  day: string
  kind: MarkKind
  hours: number | null
  note: string | null
  /** how many lines the screen showed */
  seen: number
  /** when it was tapped: earlier than now for what waited in the browser */
  tappedAt: Date
  tapId: string | null
}

export type Marked = { ok: true; standing: Standing } | { ok: false; mistakes: DayMistake[] }

/** One tap, as a line of its own. What is sent twice is kept once. Null: not theirs to mark, or not there. */
export function markPupil(db: Db, request: Request, now: Date, tap: Tap): Promise<Marked | null> {
  const { pupilId, day, kind, seen, tapId } = tap
  return changeOf<Marked>(db, request, { pupilId, right: 'attendance/mark', what: 'attendance/mark' }, async ({ trx, place, why }) => {
    const mistake = whyNotDay(day, request.day)
    const record = recordFor(place, why)
    if (mistake || !record) return { ok: false, mistakes: [mistake ?? 'no-record'] }
    await lockDay(trx, pupilId, day)
    const marks = await listMarks(trx, pupilId, day)
    if (tapId && (await isKept(trx, tapId))) return { ok: true, standing: standingOf(marks) }
    const line = {
      ...tap,
      recordId: record.recordId,
      against: wentAgainst(marks, seen, kind),
      tappedAt: tap.tappedAt > now ? now : tap.tappedAt,
    }
    await insertMark(trx, line, { personId: request.viewer.personId, now: await nextMoment(trx, pupilId, day, now) })
    return { ok: true, standing: standingOf(await listMarks(trx, pupilId, day)) }
  })
}
