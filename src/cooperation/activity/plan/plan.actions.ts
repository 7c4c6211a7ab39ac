import { randomUUID } from 'node:crypto'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../../id.ts'
import { findChoices, setPlace } from '../../place/place.store.ts'
import { type Choices, whyMayAt } from '../../place/place.ts'
import type { Wrong } from '../../place/typed.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../../turn.actions.ts'
import { findActivity, insertActivity, listActivities, updateActivity } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { readActivity } from './typed.ts'

export interface SeenActivities {
  choices: Choices
  activities: readonly Activity[]
  mayWrite: boolean
}

export function seeActivities(act: Act): Promise<SeenActivities> {
  return inTurn(act, async ({ trx, today }) => ({
    choices: await findChoices(trx, act.viewer, today),
    activities: await listActivities(trx),
    mayWrite: whyMay(act.viewer, 'consultation/change') !== null,
  }))
}

export interface SeenActivity {
  choices: Choices
  activity: Activity
  mayWrite: boolean
}

export function seeActivity(act: Act, id: string): Promise<SeenActivity | null> {
  return inTurn(act, async ({ trx, today }) => {
    const activity = isId(id) ? await findActivity(trx, id) : null
    if (!activity) return null
    const choices = await findChoices(trx, act.viewer, today)
    return { choices, activity, mayWrite: mayWriteActivity(act.viewer, activity, choices) }
  })
}

export const mayWriteActivity = (
  viewer: Viewer,
  activity: Pick<Activity, 'schoolIds' | 'routeIds'>,
  { schools }: Pick<Choices, 'schools'>,
) => whyMayAt(viewer, 'consultation/change', activity, schools) !== null

export type Kept = { ok: true; id: string } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours

/** A new activity (`id` null), or the head of one that is still planned. */
export function saveActivity(act: Act, id: string | null, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, now, today }) => {
    const { viewer, requestId } = act
    const was = id !== null && isId(id) ? await findActivity(trx, id) : null
    if (id !== null && !was) return notThere
    const choices = await findChoices(trx, viewer, today)
    if (was && (!mayWriteActivity(viewer, was, choices) || was.state !== 'planned')) return notYours
    const read = readActivity(form, choices)
    if (!read.ok) return read
    const { head, place } = read.value
    if (!mayWriteActivity(viewer, place, choices)) return { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
    const kept = was?.id ?? randomUUID()
    if (was) await updateActivity(trx, kept, head, now)
    else await insertActivity(trx, kept, head, viewer)
    await setPlace(trx, 'activity', kept, place)
    await logEvent(trx, viewer, was ? 'activity/change' : 'activity/add', { activity: kept }, requestId)
    return { ok: true, id: kept }
  })
}
