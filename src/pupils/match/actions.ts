import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import { together } from '#platform/database/together.ts'
import { loadPlaces } from '../place.store.ts'
import type { Request } from '../request.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type Likeness, likeness } from './likeness.ts'
import {
  addDecision,
  type Decision,
  findDecision,
  findPair,
  joinPupils,
  loadDecisions,
  loadPairs,
  loadPairsAgain,
  type Pair,
  type PairedRecord,
  type PairIds,
  reverseDecision,
} from './match.store.ts'

export interface Candidate extends Pair {
  likeness: Likeness
}

const MOST_PAIRS = 5000
const SHOWN = 50

export interface SeenMatches {
  total: number
  candidates: Candidate[]
  later: Candidate[]
  decisions: Decision[]
}

/** Pairs that may be one pupil, the likeliest first; everybody shown is noted as looked at. */
export async function seeMatches(db: Db, request: Request, now = Date.now()): Promise<SeenMatches> {
  const pairs = await findPairs(db, request, now)
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const [candidates, later, decisions] = await together(again(trx, pairs.open), again(trx, pairs.later), loadDecisions(trx, SHOWN))
      await noteLook(trx, request, [...candidates, ...later, ...decisions], 'pupils/match')
      return { total: pairs.total, candidates, later, decisions }
    },
    request.day,
  )
}

/** How many pairs wait for a decision. */
export async function countMatches(db: Db, request: Request, now = Date.now()): Promise<number> {
  return (await findPairs(db, request, now)).total
}

interface FoundPairs {
  /** that nobody has put aside */
  total: number
  open: PairIds[]
  later: PairIds[]
}

/** Every record beside every other takes long, so it is remembered until a record changes; what is shown is asked again. */
function findPairs(db: Db, { viewer, day }: Request, now: number): Promise<FoundPairs> {
  const find = async (trx: Trx): Promise<FoundPairs> => {
    const all = judged(await loadPairs(trx, MOST_PAIRS)).map(({ one, other, isLater }) => ({ one: one.id, other: other.id, isLater }))
    const open = all.filter(({ isLater }) => !isLater)
    return { total: open.length, open: open.slice(0, SHOWN), later: all.filter(({ isLater }) => isLater).slice(0, SHOWN) }
  }
  const key = `pairs ${viewer.personId} ${day} ${JSON.stringify(viewer.grants)}`
  return remember(db, key, now, () => asPerson(db, viewer.personId, find, day))
}

const again = async (trx: Trx, pairs: readonly PairIds[]): Promise<Candidate[]> => judged(await loadPairsAgain(trx, pairs))

/** Two records side by side; null when they are not the asker's to decide about. */
export function seePair(
  db: Db,
  request: Request,
  oneId: string,
  otherId: string,
): Promise<{ one: PairedRecord; other: PairedRecord; likeness: Likeness | null } | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const pair = await findPair(trx, oneId, otherId)
      if (!pair) return null
      await noteLook(trx, request, [pair], 'pupils/match')
      return { ...pair, likeness: likeness(pair.one, pair.other) }
    },
    request.day,
  )
}

/** A person decides; never the program. The younger record goes over to the pupil of the older one. */
export function decide(db: Db, request: Request, oneId: string, otherId: string, decision: Decision['decision']): Promise<boolean> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const pair = await findPair(trx, oneId, otherId)
      if (!pair || pair.one.pupilId === pair.other.pupilId) return false
      const [stays, goes] = String(pair.one.createdAt) <= String(pair.other.createdAt) ? [pair.one, pair.other] : [pair.other, pair.one]
      await noteChange(trx, request, [stays, goes], `match/${decision}`)
      const moved = decision === 'same' ? await joinPupils(trx, goes.id, stays.id) : null
      await addDecision(trx, { recordId: goes.id, otherId: stays.id, decision, by: viewer.personId, moved })
      await logEvent(trx, viewer, `match/${decision}`, { recordId: goes.id, otherId: stays.id }, request.requestId)
      return true
    },
    day,
  )
}

/** The decision was wrong: each record is of its own pupil again. False when a later decision stands on it. */
export function reverse(db: Db, request: Request, decisionId: string): Promise<boolean> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const decision = await findDecision(trx, decisionId)
      if (!decision || decision.reversedAt || !(await findPair(trx, decision.one.id, decision.other.id))) return false
      await noteChange(trx, request, [decision.one, decision.other], 'match/reverse')
      if (!(await reverseDecision(trx, decision, viewer.personId))) return false
      await logEvent(trx, viewer, 'match/reverse', { matchId: decisionId }, request.requestId)
      return true
    },
    day,
  )
}

function judged(pairs: readonly Pair[]): Candidate[] {
  const found = pairs.flatMap((pair) => {
    const alike = likeness(pair.one, pair.other)
    return alike ? [{ ...pair, likeness: alike }] : []
  })
  return found.sort((a, b) => b.likeness.weight - a.likeness.weight || a.one.familyName.localeCompare(b.one.familyName, 'nl'))
}

function noteLook(trx: Trx, request: Request, pairs: readonly { one: PairedRecord; other: PairedRecord }[], what: string): Promise<void> {
  return note(
    trx,
    request,
    'look',
    what,
    pairs.flatMap(({ one, other }) => [one, other]),
  )
}

const noteChange = (trx: Trx, request: Request, records: readonly PairedRecord[], what: string): Promise<void> =>
  note(trx, request, 'change', what, records)

/** By the right to decide: who may do that need not see the pupil's page. */
async function note(
  trx: Trx,
  { viewer, day, requestId }: Request,
  action: 'look' | 'change',
  what: string,
  records: readonly PairedRecord[],
): Promise<void> {
  const ids = [...new Set(records.map(({ pupilId }) => pupilId))]
  const places = await loadPlaces(trx, viewer.regionId, ids, day)
  const lines = [...places.values()].flatMap((place) => {
    const why = whyMayPupil(viewer, 'match/decide', place)
    return why ? [{ pupilId: place.pupilId, why }] : []
  })
  await logPupils(trx, viewer, { action, what, requestId }, lines)
}
