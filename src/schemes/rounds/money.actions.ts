import { logPupils } from '#platform/audit/pupil-log.ts'
import { type Act, inTurn } from './actions.ts'
import { listApplications } from './application.store.ts'
import type { Application, AppliedRoute } from './application.ts'
import { grantedOn } from './decision.ts'
import { readLines } from './line.store.ts'
import { type Earnings, earnings, type MoneyProject } from './money/earnings.ts'
import { whySeePupils } from './pupils.actions.ts'
import { cohortPupils } from './pupils.store.ts'
import { findRound } from './round.store.ts'
import type { Round } from './round.ts'

export interface SeenMoney {
  round: Round
  countDay: string
  /** with permission */
  routes: readonly AppliedRoute[]
  /** routes of which this viewer sees no pupils: they are not in the list */
  hidden: number
  /** routes of which the decision names no number of pupils */
  withoutNumber: readonly string[]
  /** null: no pupils' records at hand for this viewer */
  earnings: Earnings | null
}

/** What the pupils of a VM2 round earn, counted on a 1 October; each pupil that is listed was looked at. */
export function seeMoney(act: Act, roundId: string, countDay: string): Promise<SeenMoney | null> {
  return inTurn<SeenMoney | null>(act, async (trx) => {
    const round = await findRound(trx, roundId)
    if (!round) return null
    const applications = await listApplications(trx, roundId)
    const lines = await readLines(
      trx,
      applications.map(({ id }) => id),
    )
    const numberOf = (application: Application, { id }: AppliedRoute): number | null =>
      lines.get(application.id)?.decisions.findLast(({ routeId, outcome }) => routeId === id && outcome === 'granted')?.pupils ?? null
    const granted = applications.flatMap((application) =>
      application.routes
        .filter(({ id }) => grantedOn(lines.get(application.id)?.decisions ?? [], id) !== null)
        .map((route) => ({ route, number: numberOf(application, route), why: whySeePupils(act.viewer, route) })),
    )
    const routes = granted.map(({ route }) => route)
    const seen = granted.filter(({ why }) => why !== null)
    const rest = { round, countDay, routes, hidden: granted.length - seen.length }
    const withoutNumber = granted.filter(({ number }) => number === null).map(({ route }) => route.name)
    if (round.regime !== 'vm2' || seen.length === 0) return { ...rest, withoutNumber, earnings: null }
    const ids = seen.map(({ route }) => route.id)
    const pupils = await cohortPupils(trx, ids, round.startsOn, countDay)
    const looks = pupils.flatMap(({ pupilId, routeId }) => {
      const why = seen.find(({ route }) => route.id === routeId)?.why
      return why ? [{ pupilId, why }] : []
    })
    await logPupils(trx, act.viewer, { action: 'look', what: 'rounds/money', requestId: act.requestId }, looks)
    return { ...rest, withoutNumber, earnings: pupils.length > 0 ? earnings(round.startsOn, countDay, projectsOf(seen), pupils) : null }
  })
}

/** Routes of the same vmbo sites are projects of one applicant at one place (Experimenteerbesluit art. 5 lid 8). */
function projectsOf(routes: readonly { route: AppliedRoute; number: number | null }[]): MoneyProject[] {
  const at = ({ partners }: AppliedRoute): string =>
    partners
      .filter(({ side }) => side === 'vo')
      .map(({ siteId }) => siteId)
      .sort()
      .join()
  return [...new Set(routes.map(({ route }) => at(route)))].map((place) => {
    const own = routes.filter(({ route }) => at(route) === place)
    return {
      routeIds: own.map(({ route }) => route.id),
      granted: Object.fromEntries(own.map(({ route, number }) => [route.id, number])),
      isAoc: own.every(
        ({ route }) => route.partners.length > 0 && route.partners.every(({ institutionKind }) => institutionKind === 'aoc'),
      ),
    }
  })
}
