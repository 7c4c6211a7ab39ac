import { randomUUID } from 'node:crypto'
import { whyMay } from '#platform/access/viewer.ts'
import type { Db } from '#platform/database/database.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { recordFor } from '../record-for.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { loadChoices } from './choices.store.ts'
import type { Choices } from './choices.ts'
import { type By, changePlan, insertPlacement, loadPlacements, lockPlacement } from './placement.store.ts'
import type { Placement } from './placement.ts'
import { type PlanMistake, readPlan } from './plan-form.ts'
import { nameOfPupil } from './pupil-name.store.ts'
import { judgePlacement, type PlacementFinding } from './rules/index.ts'

/** Who asks, and at which moment. */
export interface NowRequest extends Request {
  now: Date
}

export interface JudgedPlacement extends Placement {
  findings: PlacementFinding[]
}

export interface SeenPlacements {
  pupilId: string
  name: string
  day: string
  placements: JudgedPlacement[]
  mayWrite: boolean
  /** the pupil writes the own hours */
  mayWriteHours: boolean
  /** for the pupil and the parents: findings are the school's */
  isOwn: boolean
}

/** Placements of one pupil: for who sees placements, and what is theirs for the pupil and the parents. */
export function seePlacements(db: Db, request: Request, pupilId: string): Promise<SeenPlacements | null> {
  const isOwn = whyMay(request.viewer, 'placement/see') === null
  const asked = { pupilId, right: isOwn ? 'own/see' : 'placement/see', what: 'placement/page' } as const
  return lookAt(db, request, asked, async ({ trx, place }) => {
    const { viewer, day } = request
    const placements = await loadPlacements(trx, pupilId, viewer.personId)
    const mayWrite = whyMayPupil(viewer, 'placement/write', place) !== null
    return {
      pupilId,
      name: await nameOfPupil(trx, pupilId),
      day,
      placements: placements.map((one) => ({ ...one, findings: judgePlacement(one, day) })),
      mayWrite,
      mayWriteHours: mayWrite || whyMayPupil(viewer, 'portfolio/write', place) !== null,
      isOwn,
    }
  })
}

export interface PlanDesk {
  pupilId: string
  name: string
  choices: Choices
  /** null: a new one */
  placement: Placement | null
}

/** What a plan is filled in with; null when it is not theirs to write. */
export function openPlan(db: Db, request: Request, pupilId: string, placementId: string | null): Promise<PlanDesk | null> {
  return lookAt(db, request, { pupilId, right: 'placement/write', what: 'placement/form' }, async ({ trx }) => {
    const all = placementId ? await loadPlacements(trx, pupilId, request.viewer.personId) : []
    const placement = all.find(({ id }) => id === placementId) ?? null
    if (placementId && !placement) return null
    return { pupilId, name: await nameOfPupil(trx, pupilId), choices: await loadChoices(trx, pupilId, request.day), placement }
  })
}

export type Saved = { ok: true; id: string } | { ok: false; mistakes: Wrong<PlanMistake>[] }

/** A new placement, or another plan for one that is there: then with the reason, and what it was stays to be read. */
export async function savePlan(
  db: Db,
  request: NowRequest,
  pupilId: string,
  placementId: string | null,
  form: URLSearchParams,
): Promise<Saved | null> {
  const asked = { pupilId, right: 'placement/write', what: placementId ? 'placement/change' : 'placement/add' } as const
  const by = { personId: request.viewer.personId, now: request.now }
  const done = await changeOf(db, request, asked, (turn) => (placementId ? change(turn, placementId, form, by) : add(turn, form, by)))
  return done && 'gone' in done ? null : done
}

const GONE = { ok: false, gone: true } as const
type Done = Saved | typeof GONE

async function add({ trx, request, place, why }: PupilTurn, form: URLSearchParams, by: By): Promise<Done> {
  const read = readPlan(form, await loadChoices(trx, place.pupilId, request.day))
  if (!read.ok) return read
  const record = recordFor(place, why)
  if (!record) return GONE
  const id = randomUUID()
  await insertPlacement(trx, id, record.recordId, read.value, by)
  return { ok: true, id }
}

async function change({ trx, request, place }: PupilTurn, id: string, form: URLSearchParams, by: By): Promise<Done> {
  const was = await lockPlacement(trx, place.pupilId, id, by.personId)
  if (!was) return GONE
  const read = readPlan(form, await loadChoices(trx, place.pupilId, request.day))
  const reason = (form.get('reden') ?? '').trim()
  const wrong: Wrong<PlanMistake>[] = [
    ...(read.ok ? [] : read.mistakes),
    ...(reason ? [] : [{ field: 'reden', mistake: 'missing' as const }]),
  ]
  if (!read.ok || wrong.length > 0) return { ok: false, mistakes: wrong }
  // a stage does not turn into a bpv: what was signed and made is of the one
  await changePlan(trx, id, { ...read.value, kind: was.kind }, reason.slice(0, 500), by)
  return { ok: true, id }
}
