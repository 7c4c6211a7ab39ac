import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import { dayOf } from '#platform/platform.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { listRouteAnswers } from '../answers/answers.store.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { CONDITIONS, type Condition } from './condition.ts'
import { seeKnown } from './known.actions.ts'
import { concerns, type Pair, pairsOf, type RouteSchools } from './pair.ts'
import { listRouteSchools } from './pairs.store.ts'
import { aboutOf } from './rules/agreements.ts'
import { answerSignals } from './rules/answers.ts'
import { seeShared } from './shared.actions.ts'
import { onceEach, type Signal } from './signal.ts'
import { partnersIn, seeAllAgreements, signalsOfAgreements, withoutAgreement } from './sources/agreements.actions.ts'
import { signalsOfMeetings } from './sources/meetings.actions.ts'
import { signalsOfLists, signalsOfTheRest } from './sources/others.actions.ts'
import { signalsOfSizes } from './sources/sizes.actions.ts'

export interface SeenPair extends Pair {
  signals: readonly Signal[]
  /** conditions about which nothing was ever laid down: that nothing stands out there says nothing */
  unknown: readonly Condition[]
}

/** The pairs that this viewer works for, each with all that asks for somebody. */
export const seePairs = (act: Act): Promise<SeenPair[]> => reckon(act, () => true)

/** One of them; of what concerns no school or route of it nothing is reckoned. */
export async function seePair(act: Act, key: string): Promise<SeenPair | null> {
  const [pair] = await reckon(act, (one) => one.key === key)
  return pair ?? null
}

async function reckon(act: Act, isWanted: (pair: Pair) => boolean): Promise<SeenPair[]> {
  const day = dayOf(act.platform.now())
  const routes = await inTurn(act, ({ trx, today }) => listRouteSchools(trx, today))
  const agreements = await seeAllAgreements(act)
  const own = pairsOf(routes, partnersIn(agreements, schoolsOf(routes))).filter((pair) => isOwn(act.viewer, pair))
  const pairs = own.filter(isWanted)
  if (pairs.length === 0) return []
  const isAbout = (agreement: Agreement): boolean => pairs.some((pair) => concerns(pair, aboutOf(agreement)))
  const shared = await seeShared(act)
  const found = onceEach([
    ...withoutAgreement(routes, agreements, day),
    ...(await signalsOfAgreements(act, agreements.filter(isAbout))),
    ...(await inTurn(act, (turn) => signalsOfMeetings(turn, shared))),
    ...(await signalsOfSizes(act)),
    ...(await signalsOfLists(act)),
    ...answerSignals(await inTurn(act, ({ trx }) => listRouteAnswers(trx))),
    ...(await signalsOfTheRest(act, shared, isAbout)),
  ])
  const known = await seeKnown(act, shared)
  return pairs.map((pair) => ({
    ...{ ...pair, signals: found.filter(({ of }) => concerns(pair, of)) },
    unknown: CONDITIONS.filter((one) => known[one] && !known[one].some((of) => concerns(pair, of))),
  }))
}

function schoolsOf(routes: readonly RouteSchools[]) {
  const all = routes.flatMap(({ vo, mbo }) => [
    ...vo.map((one) => ({ ...one, side: 'vo' as const })),
    ...mbo.map((one) => ({ ...one, side: 'mbo' as const })),
  ])
  return all.filter((one, at) => all.findIndex(({ id, side }) => id === one.id && side === one.side) === at)
}

/** Of the region, of one of the schools, or of a route they share. */
function isOwn(viewer: Viewer, { vo, mbo, routes }: Pair): boolean {
  const reach = [...vo.reach, ...(mbo?.reach ?? []), ...routes.map(({ id }) => id)]
  return grantsWith(viewer, 'agreement/see').some(({ scopeKind, scopeId }) => scopeKind === 'region' || reach.includes(scopeId))
}
