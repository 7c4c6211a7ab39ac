import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import { together } from '#platform/database/together.ts'
import type { Platform } from '#platform/platform.ts'
import { schoolYearOf } from '../day.ts'
import { noteLook } from '../list/actions.ts'
import { nameCondition } from '../list/list.store.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { loadSummaries } from '../talk/summary.store.ts'
import type { Summary } from '../talk/summary.ts'
import { findTeam } from '../team/team.store.ts'
import { answer, answers, type Outcome, type Typed } from '../typed.ts'
import { whyMayRecord } from '../why-may-change.ts'
import {
  addGroup,
  addMembers,
  findCandidates,
  findGroup,
  findGroups,
  type Group,
  type GroupPupil,
  loadGroups,
  loadMembers,
  removeMembers,
  rulesOverSite,
  sitesForGroups,
} from './group.store.ts'

export type GroupRule = 'site-not-chosen' | 'name-missing' | 'name-taken' | 'pupils-not-chosen'
const MOST_CANDIDATES = 30

export interface SeenGroups {
  groups: Group[]
  total: number
  page: number
  /** where the asker may make one */
  sites: { id: string; name: string; institutionName: string }[]
  schoolYear: number
}

/** The groups of this school year in which the asker sees anybody, and those of sites that are theirs to arrange; which they are is remembered. */
export async function seeGroups({ db, now }: Platform, { viewer, day }: Request, page: number): Promise<SeenGroups> {
  const inTurn = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)
  const schoolYear = schoolYearOf(day)
  const mine = viewer.grants.filter(({ scopeKind }) => scopeKind === 'group').map(({ scopeId }) => scopeId)
  const key = `groups ${page} ${viewer.personId} ${day} ${JSON.stringify(viewer.grants)}`
  const found = await remember(db, key, now().getTime(), () =>
    inTurn(async (trx) => {
      const sites = await sitesForGroups(trx)
      return { sites, ...(await findGroups(trx, { schoolYear, day, mine, ownSites: sites.map(({ id }) => id), page })) }
    }),
  )
  const groups = await inTurn((trx) => loadGroups(trx, found.ids, day))
  return { groups, total: found.total, page, sites: found.sites, schoolYear }
}

export interface SeenGroup {
  group: Group
  /** by pupil; null for who does not guide this group */
  summaries: Map<string, Summary> | null
  members: GroupPupil[]
  /** found by the name that was asked for */
  candidates: GroupPupil[]
  mayChange: boolean
  /** results of the whole group */
  mayGrade: boolean
}

/** A group with its pupils, each noted as looked at; null when there is nothing in it for the asker. */
export function seeGroup(db: Db, request: Request, groupId: string, search: string): Promise<SeenGroup | null> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const group = await findGroup(trx, groupId, day)
      if (!group) return null
      const isMine = viewer.grants.some(({ scopeKind, scopeId }) => scopeKind === 'group' && scopeId === groupId)
      const [mayChange, graded, all] = await together(
        rulesOverSite(trx, group.siteId),
        findTeam(trx, { kind: 'group', id: groupId }, day, 'progress/write'),
        loadMembers(trx, groupId, day),
      )
      const members = await noteLook(trx, request, all, 'pupils/group')
      if (!mayChange && !isMine && members.length === 0) return null
      const found = mayChange && search ? await findCandidates(trx, group, nameCondition(search), day, MOST_CANDIDATES) : []
      const summaries = guides(viewer, group) ? await summariesOf(trx, members, day) : null
      return {
        group,
        summaries,
        members,
        candidates: await noteLook(trx, request, found, 'pupils/search'),
        mayChange,
        mayGrade: graded !== null,
      }
    },
    day,
  )
}

/** Who guides this whole group: its mentor, or who guides the site or the school. */
function guides(viewer: Viewer, { id, siteId, institutionId }: Group): boolean {
  return grantsWith(viewer, 'guidance/see').some(({ scopeId }) => [id, siteId, institutionId].includes(scopeId))
}

async function summariesOf(trx: Trx, members: readonly GroupPupil[], day: string): Promise<Map<string, Summary>> {
  const pupilIds = members.map(({ pupilId }) => pupilId)
  const found = await loadSummaries(trx, pupilIds, day)
  return new Map([...found].map(([pupilId, { summary }]) => [pupilId, summary]))
}

/** `vestiging` and `naam`; gives the id of the new group. */
export function makeGroup(db: Db, { viewer, day, requestId }: Request, typed: Typed): Promise<Outcome<string, GroupRule>> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const [siteId, name] = [answer(typed, 'vestiging'), answer(typed, 'naam').slice(0, 80)]
      const isOwn = (await sitesForGroups(trx)).some(({ id }) => id === siteId)
      const findings = [
        ...(isOwn ? [] : [{ rule: 'site-not-chosen', field: 'vestiging' } as const]),
        ...(name === '' ? [{ rule: 'name-missing', field: 'naam' } as const] : []),
      ]
      if (findings.length > 0) return { ok: false, findings }
      const group = { regionId: viewer.regionId, siteId, name, schoolYear: schoolYearOf(day) }
      const id = await addGroup(trx, group)
      if (!id) return { ok: false, findings: [{ rule: 'name-taken', field: 'naam', given: name }] }
      await logEvent(trx, viewer, 'group/make', { groupId: id, ...group }, requestId)
      return { ok: true, value: id }
    },
    day,
  )
}

export const putInGroup = (db: Db, request: Request, groupId: string, typed: Typed): Promise<Outcome<null, GroupRule>> =>
  changeMembers(db, request, groupId, typed, 'group/add', addMembers)

export const takeOutOfGroup = (db: Db, request: Request, groupId: string, typed: Typed): Promise<Outcome<null, GroupRule>> =>
  changeMembers(db, request, groupId, typed, 'group/remove', removeMembers)

/** `leerlingen`: records. Those that are not the asker's to change are left alone. */
function changeMembers(
  db: Db,
  request: Request,
  groupId: string,
  typed: Typed,
  what: string,
  work: (trx: Trx, groupId: string, recordIds: readonly string[], day: string) => Promise<void>,
): Promise<Outcome<null, GroupRule>> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const group = await findGroup(trx, groupId, day)
      if (!group || !(await rulesOverSite(trx, group.siteId))) return null
      const chosen = new Set(answers(typed, 'leerlingen'))
      const known = [...(await loadMembers(trx, groupId, day)), ...(await findCandidates(trx, group, nameCondition(''), day, 1_000_000))]
      const pupilIds = known.filter(({ recordId }) => chosen.has(recordId)).map(({ pupilId }) => pupilId)
      const places = [...(await loadPlaces(trx, viewer.regionId, pupilIds, day)).values()]
      const changing = places.flatMap((place) =>
        place.records.flatMap((record) => {
          const why = chosen.has(record.recordId) ? whyMayRecord(viewer, 'pupil/change', place, record) : null
          return why ? [{ pupilId: place.pupilId, recordId: record.recordId, why }] : []
        }),
      )
      if (changing.length === 0) return { ok: false, findings: [{ rule: 'pupils-not-chosen', field: 'leerlingen' }] }
      const ids = changing.map(({ recordId }) => recordId)
      await work(trx, groupId, ids, day)
      await logPupils(trx, viewer, { action: 'change', what, requestId }, changing)
      return { ok: true, value: null }
    },
    day,
  )
}
