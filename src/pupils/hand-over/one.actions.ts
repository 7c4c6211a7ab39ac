import type { Db } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { type Chain, chainOf } from './chain.ts'
import { listVersions } from './hand-over.store.ts'
import type { HandOver, Version } from './hand-over.ts'
import { type Colleague, listReceivers } from './receiver.store.ts'
import { loadTerms } from './terms.store.ts'
import { type HandOverTurn, handOverTurn } from './turn.actions.ts'
import { whyMayAnswer, whyMayReceive, whyMaySend } from './why-may.ts'

export interface SeenHandOver {
  one: HandOver
  chain: Chain
  /** of which who looks may read what is told; the last one last */
  versions: Version[]
  maySend: boolean
  mayAnswer: boolean
  mayReceive: boolean
  /** whom the sender may name instead; empty for others */
  receivers: Colleague[]
}

export const seeHandOver = (db: Db, request: Request, id: string): Promise<SeenHandOver | null> =>
  handOverTurn(db, request, id, 'hand-over/page', seenOf)

export async function seenOf({ trx, request: { viewer, day }, one, place }: HandOverTurn): Promise<SeenHandOver> {
  const chain = chainOf(one, (await loadTerms(trx))(one.routeId), day)
  const maySend = !one.withdrawn && whyMaySend(viewer, one, place) !== null
  return {
    one,
    chain,
    versions: await listVersions(trx, [one.id]),
    maySend,
    mayAnswer: isToAnswer(chain) && whyMayAnswer(viewer, one) !== null,
    mayReceive: isAccepted(one) && whyMayReceive(viewer, one, place) !== null,
    receivers: maySend ? await listReceivers(trx, one.toSiteId, day) : [],
  }
}

export const isToAnswer = ({ links }: Chain): boolean => links.some(({ step, isOpen }) => step === 'answer' && isOpen)

/** The version sent last was accepted. */
export const isAccepted = ({ sent, happened }: HandOver): boolean =>
  happened.filter(({ kind, version }) => version === sent.at(-1)?.nr && (kind === 'accepted' || kind === 'refused')).at(-1)?.kind ===
  'accepted'
