import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { recordFor } from '../record-for.ts'
import type { Request } from '../request.ts'
import { changeOf, type PupilTurn } from '../turn.actions.ts'
import { guidesOf } from './guides.actions.ts'
import { insertTalk, type NewTalk } from './talk.store.ts'
import { readPlan, type TalkWrong } from './typed.ts'

export type Done = { ok: true; talkId: string } | { ok: false; mistakes: TalkWrong[] }

/** Plans a talk: its kind, the day, who leads it, and whether the pupil and the parents read it. */
export function planTalk(db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Done | null> {
  return changeOf<Done>(db, request, { pupilId, right: 'guidance/write', what: 'talk/plan' }, async (turn) => {
    const read = readPlan(form, await guidesOf(turn), request.day)
    if (!read.ok) return read
    const { kind, plannedOn, leader, shared } = read.value
    return { ok: true, talkId: await addTalk(turn, { kind, plannedOn, shared, leaderId: leader.id, leader: leader.name, followsId: null }) }
  })
}

/** On the record of the school for which it is written. */
export async function addTalk({ trx, place, why, request }: PupilTurn, talk: Omit<NewTalk, 'id' | 'recordId'>): Promise<string> {
  const record = recordFor(place, why)
  if (!record) throw new Error(`no record of pupil ${place.pupilId} to write on`)
  const id = randomUUID()
  await insertTalk(trx, { ...talk, id, recordId: record.recordId }, request.viewer.personId)
  return id
}
