import { randomUUID } from 'node:crypto'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { fullName } from '../name.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { EMPTY, gapsIn } from './content.ts'
import { draftOf, nextNumber, sendDraft } from './draft.actions.ts'
import { listMembers, listOwnGroups, type Member, type OwnGroup } from './group.store.ts'
import { insertHandOver, keepDraft, listByIds, listVersions } from './hand-over.store.ts'
import type { Colleague, ReceivingSite } from './receiver.store.ts'
import { choicesOf } from './start.actions.ts'
import { readStart } from './start-form.ts'
import { whyMaySend } from './why-may.ts'

export interface GroupMember extends Member {
  /** null: no hand-over yet */
  state: 'none' | 'draft' | 'ready' | 'out'
}

export interface GroupDesk {
  groups: OwnGroup[]
  /** null: none was chosen, or not a group of who asks */
  group: OwnGroup | null
  members: GroupMember[]
  sites: ReceivingSite[]
  receivers: Colleague[]
}

/** A whole group goes over at the end of a year. */
export function openGroup(db: Db, request: Request, groupId: string | null, naar: string | null): Promise<GroupDesk> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const desk = await deskOf(trx, request, groupId, naar)
      await note(trx, request, desk.members, 'hand-over/group', 'look')
      return desk
    },
    request.day,
  )
}

async function deskOf(trx: Trx, request: Request, groupId: string | null, naar: string | null): Promise<GroupDesk> {
  const groups = await listOwnGroups(trx, request.day)
  const group = groups.find(({ id }) => id === groupId) ?? null
  const members = group ? await withState(trx, await listMembers(trx, group.id, request.day)) : []
  return { groups, group, members, ...(await choicesOf({ trx, request }, naar)) }
}

async function withState(trx: Trx, members: readonly Member[]): Promise<GroupMember[]> {
  const ids = members.flatMap(({ handOverId }) => handOverId ?? [])
  const [all, versions] = [await listByIds(trx, ids), await listVersions(trx, ids)]
  return members.map((member) => {
    const one = all.find(({ id }) => id === member.handOverId)
    if (!one) return { ...member, state: 'none' }
    if (nextNumber(one) === null) return { ...member, state: 'out' }
    const draft = draftOf(versions.filter(({ handOverId }) => handOverId === one.id))
    const isReady = gapsIn(draft.content, { on: draft.informedOn, how: draft.informedHow }).length === 0
    return { ...member, state: isReady ? 'ready' : 'draft' }
  })
}

export type GroupDone = { ok: true; count: number } | { ok: false; mistakes: readonly Wrong<'in-future'>[] }

/** A draft for each who has none yet. That the parents were told is the same for all, when it was. */
export function startGroup(db: Db, request: Request, groupId: string, form: URLSearchParams): Promise<GroupDone | null> {
  return inGroup(db, request, groupId, form.get('naar'), async (trx, desk) => {
    const is = fieldReader<'in-future'>(form)
    const [informedOn, informedHow] = [is.day('ingelicht-op'), is.text('ingelicht-hoe', 200, false)]
    if (informedOn && informedOn > request.day) is.wrong('ingelicht-op', 'in-future')
    const told = is.done(null)
    const read = readStart(form, desk)
    if (!read.ok || !told.ok) return { ok: false, mistakes: [...(read.ok ? [] : read.mistakes), ...(told.ok ? [] : told.mistakes)] }
    const { personId } = request.viewer
    const fresh = desk.members.filter(({ state }) => state === 'none')
    for (const member of fresh) {
      const { recordId, institutionId, routeId } = member
      const id = randomUUID()
      const head = { id, recordId, fromInstitutionId: institutionId, routeId, pupilName: fullName(member) }
      await insertHandOver(trx, { ...head, ...read.value }, personId)
      await keepDraft(trx, { id, recordId }, { nr: 1, content: EMPTY, informedOn, informedHow }, personId)
    }
    await note(trx, request, fresh, 'hand-over/start', 'change')
    return { ok: true, count: fresh.length }
  })
}

/** Sends every draft of the group that is whole; who still has gaps waits. */
export function sendGroup(db: Db, request: Request, groupId: string): Promise<GroupDone | null> {
  return inGroup(db, request, groupId, null, async (trx, desk) => {
    const ready = desk.members.filter(({ state }) => state === 'ready')
    const ids = ready.flatMap(({ handOverId }) => handOverId ?? [])
    const versions = await listVersions(trx, ids)
    for (const one of await listByIds(trx, ids)) {
      const nr = nextNumber(one)
      if (nr !== null)
        await sendDraft({ trx, one, request }, { nr, ...draftOf(versions.filter(({ handOverId }) => handOverId === one.id)) })
    }
    await note(trx, request, ready, 'hand-over/send', 'change')
    return { ok: true, count: ready.length }
  })
}

function inGroup(
  db: Db,
  request: Request,
  groupId: string,
  naar: string | null,
  work: (trx: Trx, desk: GroupDesk) => Promise<GroupDone>,
): Promise<GroupDone | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const desk = await deskOf(trx, request, groupId, naar)
      return desk.group ? work(trx, desk) : null
    },
    request.day,
  )
}

async function note(
  trx: Trx,
  { viewer, day, requestId }: Request,
  members: readonly Member[],
  what: string,
  action: 'look' | 'change',
): Promise<void> {
  const places = await loadPlaces(
    trx,
    viewer.regionId,
    members.map(({ pupilId }) => pupilId),
    day,
  )
  const lines = members.flatMap(({ pupilId, recordId }) => {
    const why = whyMaySend(viewer, { recordId }, places.get(pupilId) ?? null)
    return why ? [{ pupilId, why }] : []
  })
  await logPupils(trx, viewer, { action, what, requestId }, lines)
}
