import { grantsWith } from '#platform/access/viewer.ts'
import { listAgreements, listNotes } from '../agreement/agreement.store.ts'
import { consolidatedOn } from '../agreement/consolidated.ts'
import { measureAll } from '../agreement/measure.actions.ts'
import { judgePromise } from '../agreement/promise.ts'
import { seeOpenDifferences } from '../count-list/overview.actions.ts'
import { isId } from '../id.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { type AgendaItem, agendaOn, type BrokenPromise, differencesFor } from './agenda.ts'
import { type BodyTurnout, turnout } from './attendance.ts'
import { findBody, listBodies } from './body.store.ts'
import { type Body, type Member, membersOn } from './body.ts'
import { listColleaguesAt } from './colleagues.store.ts'
import { listOpenActions, listOpenDecisions } from './held.store.ts'
import { findMeeting, listAttendance, listCorrections, listItems, listMeetings } from './meeting.store.ts'
import type { Attendance, Correction, Meeting, OwnItem } from './meeting.ts'
import { concerns, subjectsOf } from './minutes.actions.ts'
import { listActions, listDecisions } from './minutes.store.ts'
import type { Action, Decision } from './minutes.ts'
import type { OpenAction, OpenDecision } from './open.ts'
import type { Colleague } from './place-of-member.ts'
import { listSendings, type Sending } from './sending.store.ts'
import type { Subjects } from './typed-minutes.ts'
import { sitsIn, whySeeBody, whyWriteBody } from './why-may.ts'

export interface ListedBody {
  body: Body
  next: Meeting | null
  turnout: BodyTurnout
}

export interface SeenBodies {
  today: string
  bodies: readonly ListedBody[]
  mayAdd: boolean
}

export function seeBodies(act: Act): Promise<SeenBodies> {
  return inTurn(act, async ({ trx, today }) => {
    const bodies = await listBodies(trx)
    const ids = bodies.map(({ id }) => id)
    const [meetings, attendance] = [await listMeetings(trx, ids), await listAttendance(trx, ids)]
    const listed = bodies.map((body) => {
      const own = meetings.filter(({ bodyId }) => bodyId === body.id)
      return { body, next: nextOf(own, today), turnout: turnout(body.members, own, attendance) }
    })
    return { today, bodies: listed, mayAdd: grantsWith(act.viewer, 'consultation/change').length > 0 }
  })
}

const nextOf = (meetings: readonly Meeting[], today: string): Meeting | null =>
  meetings.find(({ state, plannedOn }) => state === 'planned' && plannedOn >= today) ?? null

export interface SeenBody extends ListedBody {
  today: string
  meetings: readonly Meeting[]
  /** of the members of today */
  byMember: ReadonlyMap<string, { asked: number; came: number }>
  actions: readonly OpenAction[]
  decisions: readonly OpenDecision[]
  mayWrite: boolean
  /** who can become a member; none for who may not write */
  people: readonly Colleague[]
}

export function seeBody(act: Act, id: string): Promise<SeenBody | null> {
  return inTurn(act, async ({ trx, today }) => {
    const body = isId(id) ? await findBody(trx, id) : null
    if (!body || !whySeeBody(act.viewer, body, today)) return null
    const [meetings, attendance] = [await listMeetings(trx, [id]), await listAttendance(trx, [id])]
    const mayWrite = whyWriteBody(act.viewer, body, today) !== null
    return {
      ...{ today, body, meetings, mayWrite, next: nextOf(meetings, today) },
      turnout: turnout(body.members, meetings, attendance),
      byMember: new Map(body.members.map((member) => [member.id, countOf(member, meetings, attendance)])),
      actions: await listOpenActions(trx, id),
      decisions: await listOpenDecisions(trx, id),
      people: mayWrite ? await listColleaguesAt(trx, body, today) : [],
    }
  })
}

function countOf({ id }: Member, meetings: readonly Meeting[], attendance: readonly Attendance[]) {
  const closed = meetings.filter(({ closedAt }) => closedAt !== null)
  const noted = attendance.filter((one) => one.memberId === id && closed.some((meeting) => meeting.id === one.meetingId))
  return { asked: noted.length, came: noted.filter(({ status }) => status === 'present').length }
}

export interface SeenMeeting {
  today: string
  body: Body
  meeting: Meeting
  /** who sat in the body that day */
  members: readonly Member[]
  attendance: readonly Attendance[]
  agenda: readonly AgendaItem[]
  items: readonly OwnItem[]
  decisions: readonly Decision[]
  actions: readonly Action[]
  corrections: readonly Correction[]
  sendings: readonly Sending[]
  subjects: Subjects
  mayWrite: boolean
  mayAddItem: boolean
}

export async function seeMeeting(act: Act, bodyId: string, id: string): Promise<SeenMeeting | null> {
  const seen = await inTurn(act, async ({ trx, today }) => {
    const body = isId(bodyId) && isId(id) ? await findBody(trx, bodyId) : null
    if (!body || !whySeeBody(act.viewer, body, today)) return null
    const meeting = await findMeeting(trx, bodyId, id)
    if (!meeting) return null
    const mayWrite = whyWriteBody(act.viewer, body, today) !== null
    const items = await listItems(trx, id)
    const open = {
      ...{ standing: body.standing, own: items },
      actions: await listOpenActions(trx, bodyId),
      decisions: await listOpenDecisions(trx, bodyId),
    }
    return {
      ...{ today, body, meeting, items, open, mayWrite, members: membersOn(body, meeting.plannedOn) },
      attendance: (await listAttendance(trx, [bodyId])).filter(({ meetingId }) => meetingId === id),
      decisions: (await listDecisions(trx, bodyId)).filter(({ meetingId }) => meetingId === id),
      actions: (await listActions(trx, bodyId)).filter(({ meetingId }) => meetingId === id),
      corrections: await listCorrections(trx, id),
      sendings: await listSendings(trx, id),
      subjects: mayWrite && meeting.state === 'planned' ? await subjectsOf(trx, body, today) : { clauses: [], routes: [] },
      mayAddItem: meeting.state === 'planned' && (mayWrite || sitsIn(act.viewer, body, today)),
    }
  })
  if (!seen) return null
  const { open, ...rest } = seen
  const isOpen = seen.meeting.state === 'planned'
  const promises = isOpen ? await brokenPromises(act, seen.body) : []
  const differences = isOpen ? differencesFor(seen.body, await seeOpenDifferences(act)) : []
  return { ...rest, agenda: isOpen ? agendaOn(seen.meeting.plannedOn, id, { ...open, promises, differences }) : [] }
}

/** Promises about this body that are broken, as far as this viewer may read the agreements. */
export async function brokenPromises(act: Act, body: Body): Promise<BrokenPromise[]> {
  const found: BrokenPromise[] = []
  const seen = await inTurn(act, async ({ trx, today }) => {
    const agreements = (await listAgreements(trx)).filter((one) => one.state === 'signed' && concerns(one, body))
    const read = []
    for (const agreement of agreements) read.push({ agreement, notes: await listNotes(trx, agreement.id) })
    return { today, read }
  })
  for (const { agreement, notes } of seen.read) {
    const measured = await measureAll(act, agreement)
    for (const clause of consolidatedOn(agreement, seen.today).clauses)
      for (const promise of clause.promises) {
        const judged = judgePromise(promise, { notes, measured: measured.get(promise.id) ?? null, day: seen.today })
        if (judged.state === 'broken')
          found.push({ agreementId: agreement.id, agreementTitle: agreement.text.title, clauseId: clause.id, what: promise.what })
      }
  }
  return found
}

export const ACTION_VIEWS = ['mine', 'open', 'overdue'] as const
export type ActionView = (typeof ACTION_VIEWS)[number]

export interface SeenActions {
  today: string
  view: ActionView
  actions: readonly (OpenAction & { maySettle: boolean })[]
  counts: Readonly<Record<ActionView, number>>
  /** who can take an action over, by body */
  members: ReadonlyMap<string, readonly Member[]>
}

/** What was agreed to be done and is not, over all bodies. */
export function seeActions(act: Act, view: ActionView): Promise<SeenActions> {
  return inTurn(act, async ({ trx, today }) => {
    const all = await listOpenActions(trx)
    const bodies = new Map((await listBodies(trx)).map((body) => [body.id, body]))
    const is: Record<ActionView, (one: OpenAction) => boolean> = {
      mine: ({ ownerPersonId }) => ownerPersonId === act.viewer.personId,
      open: () => true,
      overdue: ({ dueOn }) => dueOn < today,
    }
    const maySettle = (one: OpenAction): boolean => {
      const body = bodies.get(one.bodyId)
      return is.mine(one) || (body !== undefined && whyWriteBody(act.viewer, body, today) !== null)
    }
    return {
      ...{ today, view, actions: all.filter(is[view]).map((one) => ({ ...one, maySettle: maySettle(one) })) },
      counts: { mine: all.filter(is.mine).length, open: all.length, overdue: all.filter(is.overdue).length },
      members: new Map([...bodies].map(([id, body]) => [id, membersOn(body, today)])),
    }
  })
}
