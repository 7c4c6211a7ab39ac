import { type Agreement, partyName } from '../../agreement/agreement.ts'
import type { ClauseCheck } from '../../agreement/checks/finding.ts'
import { hasOwner } from '../../agreement/completeness.ts'
import { consolidatedOn } from '../../agreement/consolidated.ts'
import { everyParty } from '../../agreement/coverage.ts'
import { openObjections } from '../../agreement/life.ts'
import type { JudgedPromise } from '../../agreement/promise.ts'
import { comingDates, standingOn } from '../../agreement/standing.ts'
import type { AgreementPromise } from '../../agreement/text.ts'
import { plusDays } from '../../day.ts'
import type { Signal, SignalKind } from '../signal.ts'

/** So long before its end an agreement asks for thought: half a school year, and of the last day to give notice two months. */
export const DAYS_BEFORE = { 'agreement-ends': 183, 'notice-ends': 61 } as const
/** An offer that lies longer than a month without all signatures. */
export const OFFER_DAYS = 30

/** What the checks of special clauses found that somebody must act on: a place not given, a talk not held. */
export function clauseSignals(checked: readonly { agreement: Agreement; checks: readonly ClauseCheck[] }[]): Signal[] {
  return checked.flatMap(({ agreement, checks }) => {
    const tell = teller(agreement)
    return checks
      .filter(({ severity }) => severity === 'act')
      .map((check) => ({ ...tell('clause-not-so', agreement.text.title, null), check }))
  })
}

type Judge = (promise: AgreementPromise) => JudgedPromise

export function agreementSignals(agreement: Agreement, judge: Judge, day: string): Signal[] {
  const told = teller(agreement)
  return [...endings(agreement, told, day), ...offers(agreement, told, day), ...promises(agreement, judge, told, day)]
}

type Tell = (kind: SignalKind, subject: string, on: string | null, given?: Signal['given']) => Signal

/** The routes and schools that it is about. */
export const aboutOf = ({ parties, routes }: Pick<Agreement, 'parties' | 'routes'>): Signal['of'] => ({
  routeIds: routes.map(({ routeId }) => routeId),
  schoolIds: [...new Set(parties.flatMap(({ reach }) => reach))],
})

function teller(agreement: Agreement): Tell {
  const { id } = agreement
  const of = aboutOf(agreement)
  return (kind, subject, on, given = {}) => ({ kind, subject, path: `/samenwerking/overeenkomsten/${id}`, day: on, given, of })
}

function endings(agreement: Agreement, tell: Tell, day: string): Signal[] {
  if (standingOn(agreement, day) !== 'in-force') return []
  return comingDates(agreement, day).flatMap(({ kind, day: on }) => {
    const signal = kind === 'ends' ? 'agreement-ends' : kind === 'notice' ? 'notice-ends' : null
    return signal && on <= plusDays(day, DAYS_BEFORE[signal]) ? [tell(signal, agreement.text.title, on)] : []
  })
}

function offers(agreement: Agreement, tell: Tell, day: string): Signal[] {
  const open = [agreement, ...agreement.amendments].filter(({ state }) => state === 'offered')
  const objections = open.flatMap((one) => openObjections(one))
  const waiting = open.filter(({ offeredOn }) => offeredOn !== null && plusDays(offeredOn, OFFER_DAYS) < day)
  return [
    ...objections.map(({ partyId, objectedOn, reason }) => {
      const party = everyParty(agreement).find(({ id }) => id === partyId)
      return tell('objection-open', agreement.text.title, objectedOn, { party: party ? partyName(party) : '', reason })
    }),
    ...waiting.map(({ offeredOn }) => tell('offer-waits', agreement.text.title, offeredOn)),
  ]
}

function promises(agreement: Agreement, judge: Judge, tell: Tell, day: string): Signal[] {
  if (standingOn(agreement, day) !== 'in-force') return []
  return consolidatedOn(agreement, day).clauses.flatMap(({ owner, title, promises: made }) =>
    made.flatMap((promise) => {
      const { state } = judge(promise)
      const given = { clause: title }
      return [
        ...(!hasOwner({ owner }, promise) ? [tell('promise-without-owner', promise.what, null, given)] : []),
        ...(state === 'broken' ? [tell('promise-broken', promise.what, promise.until, given)] : []),
        ...(state === 'at-risk' ? [tell('promise-at-risk', promise.what, promise.until, given)] : []),
      ]
    }),
  )
}
