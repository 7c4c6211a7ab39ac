import { randomUUID } from 'node:crypto'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import { mayPupil } from '../record/actions.ts'
import type { Request } from '../request.ts'
import { leaveIn } from './leave.actions.ts'
import { insertEvent, listInRoute, listOwnRoutes } from './leaving.store.ts'
import { DESTINATIONS, type Destination, type NewLeaving } from './leaving.ts'
import type { LeavingMistake } from './leaving-form.ts'

export interface StopDesk {
  routes: { id: string; name: string }[]
  route: { id: string; name: string } | null
  /** who is in it, of one's own schools */
  pupils: { pupilId: string; name: string }[]
}

/** A route stops: who is in it, each to get an own destination. */
export function openStop(db: Db, request: Request, routeId: string | null): Promise<StopDesk> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const desk = await deskOf(trx, request, routeId)
      const looked = await Promise.all(desk.pupils.map(({ pupilId }) => mayPupil(trx, request, pupilId, 'pupil/change')))
      const lines = looked.flatMap((found) => (found ? [{ pupilId: found.place.pupilId, why: found.why }] : []))
      await logPupils(trx, request.viewer, { action: 'look', what: 'leaving/stop', requestId: request.requestId }, lines)
      return desk
    },
    request.day,
  )
}

async function deskOf(trx: Trx, { day }: Request, routeId: string | null): Promise<StopDesk> {
  const routes = await listOwnRoutes(trx, day)
  const route = routes.find(({ id }) => id === routeId) ?? null
  return { routes, route, pupils: route ? await listInRoute(trx, route.id, day) : [] }
}

type Mistakes = readonly Wrong<LeavingMistake>[]
export type Stopped = { ok: true; count: number } | { ok: false; mistakes: Mistakes }

/** Carries what is wrong out of a transaction that must leave nothing. */
class Refused extends Error {
  readonly mistakes: Mistakes
  constructor(mistakes: Mistakes) {
    super('refused')
    this.mistakes = mistakes
  }
}

/** One event moves everybody who is in the route; all of them, or nobody. Null: not a route of who asks. */
export async function stopRoute(db: Db, request: Request, routeId: string, form: URLSearchParams): Promise<Stopped | null> {
  const inside = async (trx: Trx): Promise<Stopped | null> => {
    const { route, pupils } = await deskOf(trx, request, routeId)
    if (!route) return null
    const read = readStop(form, pupils)
    if (!read.ok) return read
    const { on, reason, destinations } = read.value
    const eventId = randomUUID()
    await insertEvent(trx, { id: eventId, routeId, on, reason, personId: request.viewer.personId })
    for (const { pupilId } of pupils) await move(trx, request, { pupilId, routeId, eventId, on, reason, to: destinations.get(pupilId) })
    await logEvent(trx, request.viewer, 'leaving/stop', { route: routeId, event: eventId, pupils: pupils.length }, request.requestId)
    return { ok: true, count: pupils.length }
  }
  return await asPerson(db, request.viewer.personId, inside, request.day).catch((error: unknown) => {
    if (error instanceof Refused) return { ok: false as const, mistakes: error.mistakes }
    throw error
  })
}

interface Move {
  pupilId: string
  routeId: string
  eventId: string
  on: string
  reason: string
  to: Destination | undefined
}

async function move(trx: Trx, request: Request, { pupilId, routeId, eventId, on, reason, to }: Move): Promise<void> {
  const found = await mayPupil(trx, request, pupilId, 'pupil/change')
  if (!found) throw new Refused([{ field: 'laatste-dag', mistake: 'not-in-route' }])
  const left = await leaveIn({ trx, request, ...found }, routeId, movedBy(on, reason, to ?? 'unknown'), eventId)
  if (!left.ok) throw new Refused(left.mistakes)
  await logPupils(trx, request.viewer, { action: 'change', what: 'leaving/stop', requestId: request.requestId }, [
    { pupilId, why: found.why },
  ])
}

function movedBy(on: string, reason: string, destination: Destination): NewLeaving {
  const none = { diploma: null, diplomaOn: null, within: null, lastContactOn: null, attempts: null, reportedTo: null, reportedOn: null }
  const told = { kind: 'switch', on, reason: 'route-stopped', reasonWords: reason, destination, destinationWords: null } as const
  return { ...none, ...told, wayBackUsed: null, reEntry: null }
}

function readStop(form: URLSearchParams, pupils: StopDesk['pupils']) {
  const is = fieldReader<LeavingMistake>(form)
  const [on, reason] = [is.day('laatste-dag', true), is.text('waarom', 500)]
  const destinations = new Map<string, Destination>()
  for (const { pupilId } of pupils) {
    const field = `bestemming-${pupilId}`
    const chosen = DESTINATIONS.find((one) => one === form.get(field))
    if (chosen) destinations.set(pupilId, chosen)
    else is.wrong(field, 'destination-missing')
  }
  return is.done({ on: on ?? '', reason: reason ?? '', destinations })
}
