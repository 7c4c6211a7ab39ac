import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, notThere, notYours } from '../turn.actions.ts'
import { findBody } from './body.store.ts'
import { membersOn } from './body.ts'
import { notHeldWhy, sidesPresent, whyNotClose } from './held.ts'
import {
  cancelMeeting,
  closeMeeting,
  deleteItem,
  findMeeting,
  insertCorrection,
  insertItem,
  listAttendance,
  moveMeeting,
  setAttendance,
} from './meeting.store.ts'
import { ATTENDED, type Attendance, type Meeting } from './meeting.ts'
import { listDecisions } from './minutes.store.ts'
import { type Done, refused, writeMeeting } from './on-body.actions.ts'
import { readMeeting } from './typed-meeting.ts'
import { sitsIn, whySeeBody, whyWriteBody } from './why-may.ts'

const MOST = 2000

/** Another day, hours or place; who was invited before has to be told. */
export const replan = (act: Act, bodyId: string, id: string, form: URLSearchParams): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/move', async ({ trx, now, today }, body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    const read = readMeeting(form, { from: body.fromTime, until: body.untilTime })
    if (!read.ok) return read
    if (read.value.plannedOn !== meeting.plannedOn && read.value.plannedOn < today)
      return { ok: false, mistakes: [{ field: 'dag', mistake: 'in-past' }] }
    return (await moveMeeting(trx, meeting, read.value, now)) ? { ok: true } : refused('same-day')
  })

export const cancel = (act: Act, bodyId: string, id: string, reason: string): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/cancel', async ({ trx, now }, _body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    if (reason === '') return { ok: false, mistakes: [{ field: 'reden', mistake: 'reason-missing' }] }
    await cancelMeeting(trx, id, reason.slice(0, MOST), now)
    return { ok: true }
  })

/** Whoever sits in the body puts something on the agenda; no lock, which only who writes gets. */
export const addItem = (act: Act, bodyId: string, id: string, title: string): Promise<Done> =>
  inTurn<Done>(act, async ({ trx, now, today }) => {
    const body = isId(bodyId) && isId(id) ? await findBody(trx, bodyId) : null
    if (!body || !whySeeBody(act.viewer, body, today)) return notThere
    if (!whyWriteBody(act.viewer, body, today) && !sitsIn(act.viewer, body, today)) return notYours
    const meeting = await findMeeting(trx, bodyId, id)
    if (!meeting) return notThere
    if (meeting.state !== 'planned') return refused('not-open')
    if (title === '') return { ok: false, mistakes: [{ field: 'punt', mistake: 'missing' }] }
    await insertItem(trx, meeting, title.slice(0, 200), act.viewer.personId, now)
    await logEvent(trx, act.viewer, 'consultation/item', { body: bodyId, meeting: id }, act.requestId)
    return { ok: true }
  })

export const dropItem = (act: Act, bodyId: string, id: string, itemId: string): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/item', async ({ trx }, _body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    return isId(itemId) && (await deleteItem(trx, id, itemId)) ? { ok: true } : refused('gone')
  })

/**
 * Who came. `was-<member>` is what was on the screen: only what is another now is written, so that two who note at the same
 * time keep each other's.
 */
export const noteAttendance = (act: Act, bodyId: string, id: string, form: URLSearchParams): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/attendance', async ({ trx, now }, body, meeting) => {
    if (meeting.state !== 'planned') return refused('not-open')
    const noted = membersOn(body, meeting.plannedOn).flatMap(({ id: memberId }) => {
      const status = ATTENDED.find((one) => one === form.get(`lid-${memberId}`))
      return status && status !== form.get(`was-${memberId}`) ? [{ memberId, status }] : []
    })
    await setAttendance(trx, meeting, noted, { personId: act.viewer.personId, now })
    return { ok: true }
  })

/** Closes the minutes: held, or not with the reason; nothing of it is edited after that. */
export const closeMinutes = (act: Act, bodyId: string, id: string): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/close', async ({ trx, now, today }, body, meeting) => {
    const members = membersOn(body, meeting.plannedOn)
    const attendance = (await listAttendance(trx, [bodyId])).filter((one) => isOf(one, meeting))
    const decisions = await listDecisions(trx, bodyId)
    const stop = whyNotClose({ meeting, needsBoth: body.needsBoth, members, attendance, decisions, today })
    if (stop) return refused(stop)
    const present = sidesPresent(attendance.filter(({ memberId }) => members.some((one) => one.id === memberId)))
    const why = notHeldWhy(body.needsBoth, present)
    await closeMeeting(trx, id, { why, standing: body.standing, personId: act.viewer.personId, now })
    return { ok: true }
  })

const isOf = ({ meetingId }: Attendance, meeting: Meeting): boolean => meetingId === meeting.id

/** Of minutes that are closed: a line of its own. */
export const correct = (act: Act, bodyId: string, id: string, text: string): Promise<Done> =>
  writeMeeting(act, bodyId, id, 'consultation/correct', async ({ trx, now, today }, _body, meeting) => {
    if (meeting.closedAt === null) return refused('not-closed')
    if (text === '') return { ok: false, mistakes: [{ field: 'correctie', mistake: 'missing' }] }
    await insertCorrection(trx, meeting, text.slice(0, MOST), { personId: act.viewer.personId, now, today })
    return { ok: true }
  })
