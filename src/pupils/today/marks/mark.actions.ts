import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { changeOf } from '../../turn.actions.ts'
import { insertMark, isKept, loadDay } from './mark.store.ts'
import { type Mark, type MarkKind, type Standing, standingOf, wentAgainst } from './mark.ts'
import { type DayMistake, whyNotDay } from './may-mark.ts'
import { lockDay } from './moment.store.ts'
import { nextMoment } from './moment.ts'

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
  const { viewer } = request
  return changeOf<Marked>(db, request, { pupilId, right: 'attendance/mark', what: 'attendance/mark' }, async ({ trx, place, why }) => {
    const mistake = whyNotDay(day, request.day)
    const record = recordFor(place, why)
    if (mistake || !record) return { ok: false, mistakes: [mistake ?? 'no-record'] }
    const [, before, kept] = await together(
      lockDay(trx, pupilId, day),
      loadDay(trx, pupilId, day),
      tapId ? isKept(trx, tapId) : Promise.resolve(false),
    )
    if (kept) return { ok: true, standing: standingOf(before.marks) }
    const line = {
      ...tap,
      id: randomUUID(),
      against: wentAgainst(before.marks, seen, kind),
      tappedAt: tap.tappedAt > now ? now : tap.tappedAt,
    }
    const by = { personId: viewer.personId, now: nextMoment(now, before.lastAt) }
    await insertMark(trx, { ...line, recordId: record.recordId }, by)
    const mark: Mark = { ...line, by: viewer.name, byId: viewer.personId, recordedAt: by.now }
    return { ok: true, standing: standingOf([...before.marks, mark]) }
  })
}
