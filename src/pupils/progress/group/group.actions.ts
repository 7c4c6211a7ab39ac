import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { fullName } from '../../name.ts'
import type { Request } from '../../request.ts'
import { findTeams } from '../../team/team.actions.ts'
import { findTeam, listOwnTeams } from '../../team/team.store.ts'
import type { AskedTeams, FoundTeams, TeamName, TeamRef } from '../../team/team.ts'
import { lastResult } from '../part.ts'
import { insertResult, listSchools, type School } from '../progress.store.ts'
import { type ProgressWrong, routePartKey } from '../typed.ts'
import { listStanding, loadGradable, lockResults, type StandingResult } from './gradable.store.ts'
import type { Gradable, GradedPart } from './gradable.ts'
import { listTeamPupils } from './team-pupils.store.ts'
import { readGroup } from './typed.ts'

/** Whose results one may write. */
const WRITES = 'progress/write'

export interface SeenGradedTeams {
  /** by a role of one's own there */
  own: readonly TeamName[]
  /** all of the school or region; null: no role there */
  found: FoundTeams | null
}

/** The groups and routes of which one writes results. */
export function seeGradedTeams(db: Db, request: Request, asked: AskedTeams): Promise<SeenGradedTeams> {
  return inTurn(db, request, async (trx) => {
    const { own, hasMore } = await listOwnTeams(trx, WRITES, request.day)
    return { own, found: hasMore ? await findTeams(trx, WRITES, request.day, asked) : null }
  })
}

/** Null: not theirs to write. */
export const findGradedTeam = (trx: Trx, team: TeamRef, day: string): Promise<TeamName | null> => findTeam(trx, team, day, WRITES)

export interface GroupPupil extends Gradable {
  name: string
}

export interface SeenGroupResults {
  team: TeamName
  /** what somebody in it can have a result of */
  parts: GradedPart[]
  /** null: none chosen yet */
  part: GradedPart | null
  /** whose route has this part */
  pupils: (GroupPupil & { last: StandingResult | null })[]
  /** in it, and their route has not this part */
  others: string[]
  schools: School[]
}

/** A group with what stands of one part, each pupil noted as looked at; null when it is not theirs to write. `key`: of the part. */
export function seeGroupResults(db: Db, request: Request, asked: TeamRef, key: string | null): Promise<SeenGroupResults | null> {
  return inTurn(db, request, async (trx) => {
    const group = await groupOf(trx, request, asked, key)
    if (group) await note(trx, request, 'look', group.part ? group.rows : group.all)
    return group && seen(group)
  })
}

interface Group extends Pick<SeenGroupResults, 'team' | 'parts' | 'part' | 'schools'> {
  all: GroupPupil[]
  rows: (GroupPupil & { standing: StandingResult[] })[]
}

async function groupOf(trx: Trx, request: Request, asked: TeamRef, key: string | null): Promise<Group | null> {
  const team = await findGradedTeam(trx, asked, request.day)
  if (!team) return null
  const pupils = await listTeamPupils(trx, team, request.day)
  const gradable = await loadGradable(
    trx,
    request,
    pupils.map(({ pupilId }) => pupilId),
  )
  const all = pupils.flatMap((pupil) => {
    const one = gradable.get(pupil.pupilId)
    return one
      ? [{ ...one, name: fullName(pupil), parts: one.parts.filter(({ routeId }) => team.kind === 'group' || routeId === team.id) }]
      : []
  })
  const parts = [...new Map(all.flatMap((one) => one.parts.map((part) => [routePartKey(part), part] as const))).values()]
  const part = parts.find((one) => routePartKey(one) === key) ?? null
  const having = part ? all.filter((one) => one.parts.some((other) => routePartKey(other) === key)) : []
  const standing = await listStanding(
    trx,
    having.map(({ pupilId }) => pupilId),
  )
  const schools = part ? await listSchools(trx, [part.routeId], null) : []
  const rows = having.map((one) => ({ ...one, standing: standing.filter(({ pupilId }) => pupilId === one.pupilId) }))
  return { team, parts, part, schools, all, rows }
}

function seen({ team, parts, part, schools, all, rows }: Group): SeenGroupResults {
  const here = new Set(rows.map(({ pupilId }) => pupilId))
  const pupils = rows.map(({ standing, ...one }) => {
    const own = standing.filter(({ routeId }) => routeId === part?.routeId)
    return { ...one, last: part && lastResult(own, part.part) }
  })
  return { team, parts, part, schools, pupils, others: all.filter(({ pupilId }) => !here.has(pupilId)).map(({ name }) => name) }
}

export type KeptGroup = { ok: true; kept: number } | { ok: false; mistakes: ProgressWrong[] }

/** The results of a whole group: all of them are written down, or none. */
export function addGroupResults(db: Db, request: Request, asked: TeamRef, form: URLSearchParams): Promise<KeptGroup | null> {
  return inTurn<KeptGroup | null>(db, request, async (trx) => {
    const key = form.get('deel')
    const ids = (await listTeamPupils(trx, asked, request.day)).map(({ pupilId }) => pupilId)
    // before looking at what stands there: the same form sent twice is written down once
    await lockResults(trx, ids)
    const group = await groupOf(trx, request, asked, key)
    if (!group) return null
    const { part, schools, rows } = group
    if (!part) return { ok: false, mistakes: [{ field: 'deel', mistake: key ? 'part-unknown' : 'missing' }] }
    const read = readGroup(form, { ...part, today: request.day, schools, rows })
    if (!read.ok) return read
    const { on, madeAt, results } = read.value
    for (const { pupilId, ...result } of results) {
      const row = rows.find((one) => one.pupilId === pupilId)
      if (!row) throw new Error('a result of a pupil who is not in the group')
      await insertResult(trx, request.viewer.personId, {
        ...{ recordId: row.recordId, routeId: part.routeId, part: part.part, on, madeAt },
        ...result,
      })
    }
    const written = new Set(results.map(({ pupilId }) => pupilId))
    await note(
      trx,
      request,
      'change',
      rows.filter(({ pupilId }) => written.has(pupilId)),
    )
    return { ok: true, kept: results.length }
  })
}

const inTurn = <T>(db: Db, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)

function note(trx: Trx, { viewer, requestId }: Request, action: 'look' | 'change', pupils: readonly Gradable[]): Promise<void> {
  const lines = pupils.map(({ pupilId, why }) => ({ pupilId, why }))
  return logPupils(trx, viewer, { action, what: 'progress/group', requestId }, lines)
}
