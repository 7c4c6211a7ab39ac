import { listAgreements, listNotesOf } from '../../agreement/agreement.store.ts'
import type { Agreement } from '../../agreement/agreement.ts'
import { coveredFrom } from '../../agreement/coverage.ts'
import { measurePromises, seesPupilsOf } from '../../agreement/measure.actions.ts'
import { judgePromise } from '../../agreement/promise.ts'
import { standingOn } from '../../agreement/standing.ts'
import { type Act, inTurn } from '../../turn.actions.ts'
import type { RouteSchools, School } from '../pair.ts'
import { agreementSignals } from '../rules/agreements.ts'
import type { Signal } from '../signal.ts'

/** What agreements ask for, with the promises judged by their own evidence. */
export function signalsOfAgreements(act: Act, agreements: readonly Agreement[]): Promise<Signal[]> {
  return inTurn(act, async ({ trx, today: day }) => {
    const found: Signal[] = []
    const all = await listNotesOf(
      trx,
      agreements.map(({ id }) => id),
    )
    for (const agreement of agreements) {
      const notes = all.get(agreement.id) ?? []
      const measured = await measurePromises(trx, agreement, { day, seesPupils: seesPupilsOf(act.viewer, agreement) })
      const judge = (promise: Parameters<typeof judgePromise>[0]) =>
        judgePromise(promise, { notes, measured: measured.get(promise.id) ?? null, day })
      found.push(...agreementSignals(agreement, judge, day))
    }
    return found
  })
}

export const seeAllAgreements = (act: Act): Promise<Agreement[]> => inTurn(act, ({ trx }) => listAgreements(trx))

/** Routes that no agreement covers which all have signed: said, never stopped. */
export function withoutAgreement(routes: readonly RouteSchools[], agreements: readonly Agreement[], day: string): Signal[] {
  const covering = agreements.filter((one) => ['in-force', 'to-come'].includes(standingOn(one, day)))
  const covered = new Set(covering.flatMap((one) => [...coveredFrom(one, day)]))
  return routes
    .filter(({ id, mbo }) => !covered.has(id) && mbo.length > 0)
    .map(({ id, name }) => ({
      ...{ kind: 'no-agreement', subject: name, path: `/programma/${id}`, day: null, given: {} },
      of: { routeIds: [id], schoolIds: [] },
    }))
}

/** Schools of the two sides that stand in one agreement, also when they share no route yet. */
export function partnersIn(
  agreements: readonly Agreement[],
  schools: readonly (School & { side: 'vo' | 'mbo' })[],
): { vo: School; mbo: School }[] {
  return agreements.flatMap(({ parties }) => {
    const named = schools.filter(({ id }) => parties.some(({ reach }) => reach.includes(id)))
    const side = (wanted: 'vo' | 'mbo') => named.filter((one) => one.side === wanted)
    return side('vo').flatMap((vo) => side('mbo').map((mbo) => ({ vo, mbo })))
  })
}
