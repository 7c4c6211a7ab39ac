import { findChoices } from '../place/place.store.ts'
import type { Choices } from '../place/place.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { setRoutes, setSchools, setState, updateBody } from './body.store.ts'
import { membersOn } from './body.ts'
import { aroundOf, insertDraft, isOwn, noOwnSchool } from './draft.actions.ts'
import { type Done, type Refused, refused, writeBody } from './on-body.actions.ts'
import { readBody } from './typed.ts'
import { whyMayAt } from './why-may.ts'

export type Saved = { ok: true; id: string } | Refused

/** A new body, as a draft. */
export function addBody(act: Act, form: URLSearchParams): Promise<Saved> {
  return inTurn<Saved>(act, async (turn) => {
    const choices = await findChoices(turn.trx, act.viewer, turn.today)
    const read = readBody(form, aroundOf(choices), turn.today)
    if (!read.ok) return read
    if (!isOwn(act, read.value, choices)) return noOwnSchool
    return { ok: true, id: await insertDraft(act, turn, { ...read.value, source: null }) }
  })
}

/** Its terms, schools and routes; who saved meanwhile is not overwritten. */
export const changeBody = (act: Act, id: string, form: URLSearchParams): Promise<Saved> =>
  writeBody<{ ok: true; id: string }>(act, id, 'consultation/change', async ({ trx, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    const choices = await findChoices(trx, act.viewer, today)
    const read = readBody(form, aroundOf(choices), today)
    if (!read.ok) return read
    if (form.get('gezien') !== String(body.revision)) return { ok: false, mistakes: [{ field: 'naam', mistake: 'seen-another' }] }
    const was = whyMayAt(act.viewer, 'consultation/change', body)
    if (was && !isOwn(act, read.value, choices)) return noOwnSchool
    await updateBody(trx, id, read.value.terms)
    await setSchools(trx, id, read.value.schools)
    await setRoutes(trx, id, read.value.routes)
    return { ok: true, id }
  })

/** From a draft it becomes a body that meets. */
export const startBody = (act: Act, id: string): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/start', async ({ trx, today }, body) => {
    if (body.state !== 'draft') return refused('not-draft')
    if (membersOn(body, today).length === 0) return refused('no-members')
    await setState(trx, id, { state: 'active', endedOn: null, endReason: null })
    return { ok: true }
  })

/** It has done its work; what it decided and who still has something to do stays. */
export const endBody = (act: Act, id: string, reason: string): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/end', async ({ trx, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    if (reason === '') return { ok: false, mistakes: [{ field: 'reden', mistake: 'reason-missing' }] }
    await setState(trx, id, { state: 'ended', endedOn: today, endReason: reason })
    return { ok: true }
  })

/** What there is to choose from in the form of a body. */
export const seeBodyChoices = (act: Act): Promise<Choices> => inTurn(act, ({ trx, today }) => findChoices(trx, act.viewer, today))
