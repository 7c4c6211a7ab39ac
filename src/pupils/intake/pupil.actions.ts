import { randomUUID } from 'node:crypto'
import { whyMay } from '#platform/access/viewer.ts'
import type { Db } from '#platform/database/database.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { fieldReader } from '#platform/form/fields.ts'
import { schoolYearOf } from '../day.ts'
import { nameOfPupil } from '../placement/pupil-name.store.ts'
import { recordFor } from '../record-for.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type IntakeRoute, insertCandidate, listIntakeRoutes, loadOfPupil } from './intake.store.ts'
import type { Candidate } from './intake.ts'
import type { NowRequest } from './turn.actions.ts'

export interface SeenPupilIntake {
  pupilId: string
  name: string
  candidacies: Candidate[]
  mayWrite: boolean
  isOwn: boolean
  /** routes one can make the pupil a candidate for */
  routes: IntakeRoute[]
  years: number[]
}

/** Where a pupil is or was a candidate: for who sees the intake, and for the pupil and the parents what is theirs. */
export function seePupilIntake(db: Db, request: Request, pupilId: string): Promise<SeenPupilIntake | null> {
  const isOwn = whyMay(request.viewer, 'intake/see') === null
  return lookAt(db, request, { pupilId, right: isOwn ? 'own/see' : 'intake/see', what: 'intake/pupil' }, async ({ trx, place }) => {
    const mayWrite = whyMayPupil(request.viewer, 'intake/write', place) !== null
    return {
      pupilId,
      name: await nameOfPupil(trx, pupilId),
      candidacies: await loadOfPupil(trx, pupilId),
      mayWrite,
      isOwn,
      routes: mayWrite ? await listIntakeRoutes(trx, request.day) : [],
      years: yearsFrom(request.day),
    }
  })
}

/** This school year’s starters may still come in, and those of the next two. */
export const yearsFrom = (day: string): number[] => [0, 1, 2].map((more) => schoolYearOf(day) + more)

export type AddMistake = 'already'
export type Added = { ok: true; id: string } | { ok: false; mistakes: Wrong<AddMistake>[] }

/** Makes a pupil a candidate for a cohort of a route. */
export async function addCandidate(db: Db, request: NowRequest, pupilId: string, form: URLSearchParams): Promise<Added | null> {
  const done = await changeOf(db, request, { pupilId, right: 'intake/write', what: 'intake/add' }, async ({ trx, place, why }) => {
    const is = fieldReader<AddMistake>(form)
    const route = (await listIntakeRoutes(trx, request.day)).find(({ routeId }) => routeId === form.get('route'))
    if (!route) is.wrong('route', form.get('route') ? 'unknown' : 'missing')
    const year = yearsFrom(request.day).find((one) => String(one) === form.get('jaar'))
    if (!year) is.wrong('jaar', form.get('jaar') ? 'unknown' : 'missing')
    const record = recordFor(place, why)
    const read = is.done({ id: randomUUID(), routeId: route?.routeId ?? '', startYear: year ?? 0, recordId: record?.recordId ?? '' })
    if (!read.ok) return read
    if (!record) return { ok: false, gone: true } as const
    const isNew = await insertCandidate(trx, read.value, { personId: request.viewer.personId, now: request.now })
    if (!isNew) return { ok: false, mistakes: [{ field: 'route', mistake: 'already' as const }] }
    return { ok: true, id: read.value.id } as const
  })
  return done && 'gone' in done ? null : done
}
