import { whyMay } from '#platform/access/viewer.ts'
import { isId } from '../id.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { findAgreement, listAgreements, listNotes } from './agreement.store.ts'
import type { Agreement, Party } from './agreement.ts'
import { listPartyChoices, listRouteChoices, type RouteChoice } from './choices.store.ts'
import { coveredFrom } from './coverage.ts'
import type { PromiseNote } from './promise.ts'
import { standingOn } from './standing.ts'
import { signsFor, whyMayAgreement } from './why-may.ts'

export interface SeenList {
  today: string
  agreements: readonly Agreement[]
  /** routes that run today or later and that no agreement covers that somebody offered or signed; never a reason to stop one */
  without: readonly RouteChoice[]
  mayWrite: boolean
}

export function seeAgreements(act: Act): Promise<SeenList> {
  return inTurn(act, async ({ trx, today }) => {
    const agreements = await listAgreements(trx)
    const covered = new Set(agreements.filter((one) => covers(one, today)).flatMap((one) => [...coveredFrom(one, today)]))
    const routes = (await listRouteChoices(trx)).filter(({ endsOn }) => endsOn === null || endsOn >= today)
    const without = routes.filter(({ routeId }) => !covered.has(routeId))
    return { today, agreements, without, mayWrite: whyMay(act.viewer, 'agreement/change') !== null }
  })
}

const covers = (agreement: Agreement, today: string): boolean => ['to-come', 'in-force'].includes(standingOn(agreement, today))

export interface SeenAgreement {
  today: string
  agreement: Agreement
  notes: readonly PromiseNote[]
  /** the raamovereenkomst above it, and the agreements under it, as far as this viewer sees them */
  above: Agreement | null
  below: readonly Agreement[]
  mayWrite: boolean
  signsFor: readonly Party[]
}

export function seeAgreement(act: Act, id: string): Promise<SeenAgreement | null> {
  return inTurn(act, async ({ trx, today }) => {
    const agreement = isId(id) ? await findAgreement(trx, id) : null
    if (!agreement || !whyMayAgreement(act.viewer, 'agreement/see', agreement)) return null
    const others = agreement.underId !== null || agreement.kind === 'raamovereenkomst' ? await listAgreements(trx) : []
    return {
      ...{ today, agreement, notes: await listNotes(trx, id) },
      above: others.find((one) => one.id === agreement.underId) ?? null,
      below: others.filter(({ underId }) => underId === id),
      mayWrite: whyMayAgreement(act.viewer, 'agreement/change', agreement) !== null,
      signsFor: signsFor(act.viewer, agreement),
    }
  })
}

export interface Choices {
  today: string
  parties: readonly Omit<Party, 'id'>[]
  routes: readonly RouteChoice[]
  frameworks: readonly Agreement[]
}

/** What there is to choose from at the head of an agreement. */
export function seeChoices(act: Act): Promise<Choices> {
  return inTurn(act, async ({ trx, today }) => ({
    today,
    parties: await listPartyChoices(trx),
    routes: await listRouteChoices(trx),
    frameworks: (await listAgreements(trx)).filter(({ kind }) => kind === 'raamovereenkomst'),
  }))
}
