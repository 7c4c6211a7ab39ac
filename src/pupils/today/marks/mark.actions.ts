import { randomUUID } from 'node:crypto'
import type { Db, Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { changeOf, type PupilTurn } from '../../turn.actions.ts'
import { insertMark, isKept, loadDay, type MarkedDay } from './mark.store.ts'
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
  const asked = { pupilId: tap.pupilId, right: 'attendance/mark', what: 'attendance/mark' } as const
  const mark = (turn: PupilTurn, before: Before) => keepTap(turn, before, now, tap)
  return changeOf<Marked, Before>(db, request, asked, mark, (trx) => lookBefore(trx, tap))
}

interface Before extends MarkedDay {
  isKept: boolean
}

/** What stood there, with the day held for this tap. */
async function lookBefore(trx: Trx, { pupilId, day, tapId }: Tap): Promise<Before> {
  const kept = tapId ? isKept(trx, tapId) : Promise.resolve(false)
  const [, before, wasKept] = await together(lockDay(trx, pupilId, day), loadDay(trx, pupilId, day), kept)
  return { ...before, isKept: wasKept }
}

async function keepTap({ trx, request, place, why }: PupilTurn, before: Before, now: Date, tap: Tap): Promise<Marked> {
  const { viewer } = request
  const mistake = whyNotDay(tap.day, request.day)
  const record = recordFor(place, why)
  if (mistake || !record) return { ok: false, mistakes: [mistake ?? 'no-record'] }
  if (before.isKept) return { ok: true, standing: standingOf(before.marks) }
  const line = {
    ...tap,
    id: randomUUID(),
    against: wentAgainst(before.marks, tap.seen, tap.kind),
    tappedAt: tap.tappedAt > now ? now : tap.tappedAt,
  }
  const by = { personId: viewer.personId, now: nextMoment(now, before.lastAt) }
  await insertMark(trx, { ...line, recordId: record.recordId }, by)
  const mark: Mark = { ...line, by: viewer.name, byId: viewer.personId, recordedAt: by.now }
  return { ok: true, standing: standingOf([...before.marks, mark]) }
}
