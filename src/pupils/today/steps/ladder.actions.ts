import { grantsWith } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { listInstitutions, listSites } from '#schools/index.ts'
import type { Request } from '../../request.ts'
import { type Ladder, readLadder } from './ladder.ts'
import type { Norm } from './norm.ts'
import { findNorm, insertLadder, insertNorm, listLadders } from './step.store.ts'

export interface SeenSchools {
  norm: Norm
  schools: readonly { id: string; name: string; ladder: Ladder | null; mayChange: boolean }[]
  mayEnterNorm: boolean
}

/** The schools of the region with their ladders, and where the one who looks may change one. */
export async function schoolsOf(trx: Trx, { viewer, day }: Request): Promise<SeenSchools> {
  const institutions = await listInstitutions(trx)
  const sites = await listSites(trx)
  const ladders = await listLadders(
    trx,
    institutions.map(({ id }) => id),
    day,
  )
  const leads = grantsWith(viewer, 'people/change')
  const mayChange = (id: string): boolean =>
    leads.some(
      ({ scopeKind, scopeId }) =>
        scopeKind === 'region' ||
        (scopeKind === 'institution' && scopeId === id) ||
        (scopeKind === 'site' && sites.some((site) => site.id === scopeId && site.institutionId === id)),
    )
  return {
    norm: await findNorm(trx, day),
    schools: institutions.map(({ id, name }) => ({ id, name, ladder: ladders.get(id) ?? null, mayChange: mayChange(id) })),
    mayEnterNorm: grantsWith(viewer, 'setup/change').some(({ scopeKind }) => scopeKind === 'region'),
  }
}

export interface SeenLadder {
  school: SeenSchools['schools'][number]
  norm: Norm
}

/** Of one school, to change. Null: not there, or not theirs. */
export function seeLadder(db: Db, request: Request, institutionId: string): Promise<SeenLadder | null> {
  return asPerson(db, request.viewer.personId, (trx) => findLadder(trx, request, institutionId), request.day)
}

async function findLadder(trx: Trx, request: Request, institutionId: string): Promise<SeenLadder | null> {
  const { schools, norm } = await schoolsOf(trx, request)
  const school = schools.find(({ id, mayChange }) => id === institutionId && mayChange)
  return school ? { school, norm } : null
}

export type LadderDone = { ok: true } | { ok: false; mistakes: Wrong<'looser' | 'not-rising' | 'in-past'>[] }

/** From a day on; what held before stays as it was. Looser than the norm is refused. */
export function saveLadder(db: Db, request: Request, now: Date, institutionId: string, form: URLSearchParams): Promise<LadderDone | null> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const found = await findLadder(trx, request, institutionId)
      if (!found) return null
      const read = readLadder(form, found.norm)
      if (!read.ok) return read
      await insertLadder(trx, institutionId, read.value, { personId: viewer.personId, now })
      await logEvent(trx, viewer, 'absence/ladder', { institution: institutionId, from: read.value.validFrom }, requestId)
      return { ok: true }
    },
    day,
  )
}

/** The article of the norm, with its hours and weeks: from then on who is over it is a hard finding. */
export function saveNorm(db: Db, request: Request, now: Date, form: URLSearchParams): Promise<LadderDone> {
  const { viewer, day, requestId } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx): Promise<LadderDone> => {
      const is = fieldReader(form)
      const [hours, weeks] = [is.decimal('normuren', 2), is.whole('normweken', 52)]
      if (!hours) is.wrong('normuren', 'no-number')
      if (!weeks) is.wrong('normweken', 'no-number')
      const read = is.done({
        hours: hours ?? 0,
        weeks: weeks ?? 0,
        article: is.text('artikel', 200),
        validFrom: is.day('normvanaf', true) ?? day,
      })
      if (!read.ok) return read
      await insertNorm(trx, viewer.regionId, read.value, { personId: viewer.personId, now })
      await logEvent(trx, viewer, 'absence/norm', { article: read.value.article, from: read.value.validFrom }, requestId)
      return { ok: true }
    },
    day,
  )
}
