import { randomUUID } from 'node:crypto'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../id.ts'
import { findChoices, setPlace } from '../place/place.store.ts'
import { type Choices, type Place, whyMayAt } from '../place/place.ts'
import type { Wrong } from '../place/typed.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../turn.actions.ts'
import { findBottleneck, insertBottleneck, insertLine, listBottlenecks, lockBottleneck, updateBottleneck } from './bottleneck.store.ts'
import { type Bottleneck, mayFollow, standingOf } from './bottleneck.ts'
import { readBottleneck, readLine } from './typed.ts'

export interface SeenBottlenecks {
  choices: Choices
  bottlenecks: readonly Bottleneck[]
  mayWrite: boolean
}

export function seeBottlenecks(act: Act): Promise<SeenBottlenecks> {
  return inTurn(act, async ({ trx, today }) => ({
    choices: await findChoices(trx, act.viewer, today),
    bottlenecks: await listBottlenecks(trx),
    mayWrite: whyMay(act.viewer, 'consultation/change') !== null,
  }))
}

export interface SeenBottleneck {
  choices: Choices
  bottleneck: Bottleneck
  mayWrite: boolean
}

export function seeBottleneck(act: Act, id: string): Promise<SeenBottleneck | null> {
  return inTurn(act, async ({ trx, today }) => {
    const bottleneck = isId(id) ? await findBottleneck(trx, id) : null
    if (!bottleneck) return null
    const choices = await findChoices(trx, act.viewer, today)
    return { choices, bottleneck, mayWrite: mayWriteAt(act.viewer, bottleneck, choices) }
  })
}

const mayWriteAt = (viewer: Viewer, place: Place, { schools }: Pick<Choices, 'schools'>): boolean =>
  whyMayAt(viewer, 'consultation/change', place, schools) !== null

export type Kept = { ok: true; id: string } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours

/** A new bottleneck (`id` null), or the head of one. */
export function saveBottleneck(act: Act, id: string | null, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, now, today }) => {
    const { viewer, requestId } = act
    const was = id !== null && isId(id) ? await findBottleneck(trx, id) : null
    if (id !== null && !was) return notThere
    const choices = await findChoices(trx, viewer, today)
    if (was && !mayWriteAt(viewer, was, choices)) return notYours
    const read = readBottleneck(form, choices)
    if (!read.ok) return read
    const { head, place } = read.value
    if (!mayWriteAt(viewer, place, choices)) return { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
    const kept = was?.id ?? randomUUID()
    if (was) await updateBottleneck(trx, kept, head, now)
    else await insertBottleneck(trx, kept, head, viewer)
    await setPlace(trx, 'bottleneck', kept, place)
    await logEvent(trx, viewer, was ? 'bottleneck/change' : 'bottleneck/add', { bottleneck: kept }, requestId)
    return { ok: true, id: kept }
  })
}

/** What was tried, where it was taken, or how it was resolved: a line, which stays. */
export function addLine(act: Act, id: string, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, now, today }) => {
    const { viewer, requestId } = act
    const bottleneck = isId(id) ? await lockBottleneck(trx, id) : null
    if (!bottleneck) return notThere
    if (!mayWriteAt(viewer, bottleneck, await findChoices(trx, viewer, today))) return notYours
    const read = readLine(form, bottleneck.since, today)
    if (!read.ok) return read
    if (!mayFollow(standingOf(bottleneck), read.value.kind)) return { ok: false, mistakes: [{ field: 'regel', mistake: 'unknown' }] }
    await insertLine(trx, id, read.value, { personId: viewer.personId, now })
    await logEvent(trx, viewer, `bottleneck/${read.value.kind}`, { bottleneck: id }, requestId)
    return { ok: true, id }
  })
}
