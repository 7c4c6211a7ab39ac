import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn, readDossier } from './actions.ts'
import { insertApplication, lockApplication, markSubmitted, removeDraft, setRoutes, updateContent } from './application.store.ts'
import type { Dossier } from './finding.ts'
import { CONTENT_FORMS, type ContentStep } from './form/content-form.ts'
import { choices, line, type Mistake, pastDayMistake, readAs, wrong } from './form/read.ts'
import { readRound } from './form/round-form.ts'
import { findRound, insertRound, removeRound } from './round.store.ts'
import { mayChangeRounds, seeRound } from './see.actions.ts'
import { mayWrite } from './why-may.ts'

/** `mistakes: null`: not for this viewer, or not there (any more). */
export type Done = { ok: true; id: string } | { ok: false; mistakes: readonly Mistake[] | null }

const NOT_YOURS = { ok: false, mistakes: null } as const

export function addRound(act: Act, form: URLSearchParams): Promise<Done> {
  return inTurn<Done>(act, async (trx) => {
    if (!mayChangeRounds(act)) return NOT_YOURS
    const read = readRound(form)
    if (!read.ok) return read
    const id = await insertRound(trx, act.viewer.regionId, read.value, act.viewer.personId)
    if (id === null) return wrong('naam', 'name-taken')
    await logEvent(trx, act.viewer, 'round/add', { round: id, ...read.value }, act.requestId)
    return { ok: true, id }
  })
}

/** Takes away a round in which nobody applied. */
export function dropRound(act: Act, id: string): Promise<Done> {
  return inTurn<Done>(act, async (trx) => {
    const round = mayChangeRounds(act) ? await findRound(trx, id) : null
    if (!round || !(await removeRound(trx, id))) return NOT_YOURS
    await logEvent(trx, act.viewer, 'round/remove', { round: id, ...round }, act.requestId)
    return { ok: true, id }
  })
}

/** Begins an application with the ticked routes. Routes that this viewer may not change are no choice here. */
export async function beginApplication(act: Act, roundId: string, form: URLSearchParams): Promise<Done> {
  const chosen = await chosenIn(act, roundId, form)
  if (!chosen.ok) return chosen
  return inTurn<Done>(act, async (trx) => {
    const { routeIds, follows } = chosen
    const id = await insertApplication(trx, { roundId, routeIds, follows, personId: act.viewer.personId, now: act.platform.now() })
    await logEvent(trx, act.viewer, 'application/begin', { application: id, round: roundId, routes: routeIds, follows }, act.requestId)
    return { ok: true, id }
  })
}

/** Other routes for a draft; the one with which it was made stays. */
export async function changeRoutes(act: Act, roundId: string, id: string, form: URLSearchParams): Promise<Done> {
  const chosen = await chosenIn(act, roundId, form)
  if (!chosen.ok) return chosen
  return onDraft(act, roundId, id, async (trx, { application }) => {
    const [first] = application.routes
    const routeIds = [...new Set([...(first ? [first.id] : []), ...chosen.routeIds])]
    await setRoutes(trx, id, routeIds, chosen.follows)
    await logEvent(trx, act.viewer, 'application/routes', { application: id, routes: routeIds, follows: chosen.follows }, act.requestId)
    return { ok: true, id }
  })
}

type Chosen = { ok: true; routeIds: string[]; follows: string | null } | { ok: false; mistakes: readonly Mistake[] | null }

async function chosenIn(act: Act, roundId: string, form: URLSearchParams): Promise<Chosen> {
  const seen = await seeRound(act, roundId)
  if (!seen || seen.ownRoutes.length === 0) return NOT_YOURS
  const routeIds = choices(
    form,
    'route',
    seen.ownRoutes.map(({ id }) => id),
  )
  if (routeIds.length === 0) return wrong('route', 'no-route')
  const follows = seen.toFollow.find(({ id }) => id === line(form, 'volgt'))?.id ?? null
  return { ok: true, routeIds, follows }
}

/** Keeps one part of an application as it was filled in. */
export function fillIn(act: Act, roundId: string, id: string, step: ContentStep, form: URLSearchParams): Promise<Done> {
  return onDraft(act, roundId, id, async (trx, { application, round }) => {
    const read = CONTENT_FORMS[step].read(form, application, round)
    if (!read.ok) return read
    await updateContent(trx, id, read.value, act.platform.now())
    await logEvent(trx, act.viewer, 'application/fill-in', { application: id, part: step }, act.requestId)
    return { ok: true, id }
  })
}

/** Writes down on which day it was handed in; from then on it stays as it is. What is missing does not stop it: it is said. */
export function submit(act: Act, roundId: string, id: string, form: URLSearchParams): Promise<Done> {
  return onDraft(act, roundId, id, async (trx, _, today) => {
    const day = line(form, 'dag')
    const read = readAs([pastDayMistake(form, 'dag', today)], () => day)
    if (!read.ok) return read
    await markSubmitted(trx, id, day, act.viewer.personId)
    await logEvent(trx, act.viewer, 'application/submit', { application: id, on: day }, act.requestId)
    return { ok: true, id }
  })
}

/** Throws away what was not handed in yet. */
export function dropApplication(act: Act, roundId: string, id: string): Promise<Done> {
  return onDraft(act, roundId, id, async (trx, { application }) => {
    await removeDraft(trx, id)
    const routes = application.routes.map((route) => route.id)
    await logEvent(trx, act.viewer, 'application/remove', { application: id, round: roundId, routes }, act.requestId)
    return { ok: true, id }
  })
}

/** Work on an application that was not handed in, by who may write it. */
function onDraft(act: Act, roundId: string, id: string, work: (trx: Trx, dossier: Dossier, today: string) => Promise<Done>): Promise<Done> {
  return inTurn<Done>(act, async (trx, today) => {
    const before = await readDossier(trx, roundId, id)
    if (!before || !mayWrite(act.viewer, before.application.routes)) return NOT_YOURS
    await lockApplication(trx, id)
    const dossier = await readDossier(trx, roundId, id)
    return dossier && dossier.application.submittedOn === null ? work(trx, dossier, today) : NOT_YOURS
  })
}
