import { newInvitationToken } from '#platform/access/invitation-token.ts'
import { whyMay } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { plusDays } from '../day.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import {
  type Figure,
  type FollowUp,
  listFigures,
  listFollowUps,
  listNamedAnswers,
  listStarters,
  type NamedAnswer,
  noteRefusal,
  type Starter,
  setLink,
} from './follow-up.store.ts'
import { listOtherwise } from './otherwise.store.ts'
import { type Planned, planFollowUps } from './plan.store.ts'
import type { PlannedFrom } from './plan.ts'
import { type Response, responseOf } from './response.ts'
import { stillIn } from './telling.store.ts'
import { mayTell } from './telling.ts'

/** So long a link works. */
export const LINK_DAYS = 60

export interface Cohort {
  routeId: string
  routeName: string
  cohort: number
  /** at the moments that were planned */
  response: Response
  /** so many told something at another moment */
  told: number
}

export interface SeenCohorts {
  cohorts: Cohort[]
  /** starters, and who chose otherwise, for whom nothing is planned yet */
  unplanned: number
  mayPlan: boolean
}

/** Per route and cohort how many were asked and answered; numbers only. */
export function seeCohorts(db: Db, { viewer, day }: Request): Promise<SeenCohorts> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const all = await listFollowUps(trx)
      const keys = [...new Set(all.map(({ routeId, cohort }) => `${routeId} ${cohort}`))]
      const cohorts = keys.flatMap((key) => {
        const own = all.filter(({ routeId, cohort }) => `${routeId} ${cohort}` === key)
        const [first] = own
        if (!first) return []
        const { routeId, routeName, cohort } = first
        const response = responseOf(own.filter(isPlanned), day)
        return [{ routeId, routeName, cohort, response, told: own.filter((one) => !isPlanned(one) && one.isAnswered).length }]
      })
      const mayPlan = whyMay(viewer, 'pupil/change') !== null
      return { cohorts, unplanned: mayPlan ? (await unplanned(trx, all)).length : 0, mayPlan }
    },
    day,
  )
}

/** Not at a moment that somebody chose. */
const isPlanned = ({ moment }: Pick<FollowUp, 'moment'>): boolean => moment !== null

/** Who began, and who was a candidate and chose otherwise, and has nothing planned for that. */
async function unplanned(trx: Trx, found: readonly FollowUp[]): Promise<Planned[]> {
  const all = found.filter(isPlanned)
  // a pupil with two schools is asked by one of them
  const keyOf = ({ pupilId, routeId }: Pick<FollowUp, 'pupilId' | 'routeId'>): string => `${pupilId} ${routeId}`
  const isOtherwise = ({ countedFrom }: FollowUp): boolean => countedFrom === 'chose-otherwise'
  // who chose otherwise once and began later is a starter like any other
  const begun = new Set(all.filter((one) => !isOtherwise(one)).map(keyOf))
  const asked = new Set(all.map(keyOf))
  const [starters, otherwise] = await together(listStarters(trx), listOtherwise(trx, null))
  return [
    ...starters.filter((one) => !begun.has(keyOf(one))).map(plannedOf),
    ...otherwise.filter((one) => !asked.has(keyOf(one))).map((one) => plannedFrom('chose-otherwise', one)),
  ]
}

/** Who left is asked so long after the last day. */
const plannedOf = ({ leftOn, ...one }: Starter): Planned =>
  leftOn === null ? plannedFrom('start', one) : plannedFrom('leaving', { ...one, since: leftOn })

const plannedFrom = (countedFrom: PlannedFrom, { recordId, routeId, cohort, since }: Omit<Planned, 'countedFrom'>): Planned => ({
  ...{ recordId, routeId, cohort, since, countedFrom },
})

/** Plans the questions for everybody of one's own school who began or chose otherwise and has none; says for how many. */
export function planStarters(db: Db, { viewer, day, requestId }: Request): Promise<number> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const planned = await unplanned(trx, await listFollowUps(trx))
      await planFollowUps(trx, planned, viewer.personId)
      await logEvent(trx, viewer, 'follow-up/plan', { starters: planned.length }, requestId)
      return planned.length
    },
    day,
  )
}

export interface SeenCohort {
  routeName: string
  followUps: FollowUp[]
  answers: NamedAnswer[]
  figures: Figure[]
  /** who was a pupil and may be asked to tell: of each something that was planned */
  former: FollowUp[]
}

/** One cohort by name: who is to be asked, and what those said who let the school read it. Null: nobody in sight. */
export function seeCohort(db: Db, request: Request, routeId: string, cohort: number): Promise<SeenCohort | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const own = await mine(trx, request, (one) => one.routeId === routeId && one.cohort === cohort, 'follow-up/cohort')
      const figures = (await listFigures(trx)).filter((one) => one.routeId === routeId && one.cohort === cohort)
      const answers = await listNamedAnswers(trx)
      const former = mayTell(own, await stillIn(trx, routeId))
      return own[0] ? { routeName: own[0].routeName, followUps: own, answers, figures, former } : null
    },
    request.day,
  )
}

/** Of pupils whom this viewer follows; each look is kept. */
export async function mine(trx: Trx, request: Request, which: (one: FollowUp) => boolean, what: string): Promise<FollowUp[]> {
  const { viewer, day, requestId } = request
  const own = (await listFollowUps(trx)).filter(which)
  const places = await loadPlaces(trx, viewer.regionId, [...new Set(own.map(({ pupilId }) => pupilId))], day)
  const why = new Map([...places].flatMap(([id, place]) => [[id, whyMayPupil(viewer, 'hand-over/see', place)] as const]))
  const shown = own.filter(({ pupilId }) => why.get(pupilId))
  const lines = [...new Set(shown.map(({ pupilId }) => pupilId))].flatMap((pupilId) => {
    const reason = why.get(pupilId)
    return reason ? [{ pupilId, why: reason }] : []
  })
  await logPupils(trx, viewer, { action: 'look', what, requestId }, lines)
  return shown
}

export interface Link {
  /** stands on this one page only */
  token: string
  one: FollowUp
  expiresOn: string
}

/** A link for one pupil, to be sent by mail or printed on a card; an earlier one works no more. Null: not to ask. */
export function makeLink(db: Db, request: Request, id: string, how: 'mail' | 'card'): Promise<Link | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const [one] = await mine(trx, request, (other) => other.id === id, 'follow-up/link')
      if (!one?.mayAsk || one.isAnswered || one.refusedOn !== null || (how === 'mail' && !one.email)) return null
      return linkOf(trx, request, one, how)
    },
    request.day,
  )
}

/** What was planned or asked, with a new link to it. */
export async function linkOf(trx: Trx, { viewer, day }: Request, one: FollowUp, how: 'mail' | 'card'): Promise<Link> {
  const { token, hash } = newInvitationToken()
  const expiresOn = plusDays(day, LINK_DAYS)
  await setLink(trx, one.id, { hash, on: day, how, expiresOn, personId: viewer.personId })
  return { token, one, expiresOn }
}

/** The pupil told the school not to want to answer: nobody asks again at this moment. */
export function refuseFor(db: Db, request: Request, id: string): Promise<FollowUp | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const [one] = await mine(trx, request, (other) => other.id === id, 'follow-up/refused')
      if (!one?.mayAsk || one.isAnswered) return null
      await noteRefusal(trx, id, request.day)
      return one
    },
    request.day,
  )
}
