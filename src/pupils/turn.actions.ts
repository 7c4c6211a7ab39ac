import type { Right } from '#platform/access/rights.ts'
import type { Reason } from '#platform/access/viewer.ts'
import { logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import type { PlacedPupil } from './pupil.ts'
import { mayPupil } from './record/actions.ts'
import type { Request } from './request.ts'

/** One pupil, in the turn of who asks: where the pupil is, and why this may be done. */
export interface PupilTurn {
  trx: Trx
  request: Request
  place: PlacedPupil
  why: Reason
}

export interface Asked {
  pupilId: string
  right: Right
  /** does as well, where the first is not theirs: `why` tells which it was */
  orRight?: Right
  /** as the log tells it: `talk/page`, `talk/add` */
  what: string
}

/** Looks at something of one pupil, noted in the log. Null when it is not theirs to see, or not there. */
export const lookAt = <T>(db: Db, request: Request, asked: Asked, work: (turn: PupilTurn) => Promise<T>): Promise<T | null> =>
  inTurn(db, request, asked, 'look', work)

/**
 * Changes something of one pupil. What is only refused afterwards (a form that is wrong) is noted as a look. `beside` is asked
 * in the same message as whether it may be: for what every second counts in, and only what the policies guard by themselves.
 */
export function changeOf<T extends { ok: boolean }, B = void>(
  db: Db,
  request: Request,
  asked: Asked,
  work: (turn: PupilTurn, beside: B) => Promise<T>,
  beside?: (trx: Trx) => Promise<B>,
): Promise<T | null> {
  const change = async (turn: PupilTurn, found: B): Promise<T> => {
    const done = await work(turn, found)
    await note(turn, asked, done.ok ? 'change' : 'look')
    return done
  }
  return inTurn(db, request, asked, null, change, beside)
}

function inTurn<T, B = void>(
  db: Db,
  request: Request,
  asked: Asked,
  action: 'look' | null,
  work: (turn: PupilTurn, beside: B) => Promise<T>,
  beside?: (trx: Trx) => Promise<B>,
): Promise<T | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const [found, along] = await together(mayPupil(trx, request, asked.pupilId, ...rightsOf(asked)), beside ? beside(trx) : NOTHING)
      if (!found) return null
      const turn = { trx, request, ...found }
      if (action) await note(turn, asked, action)
      return work(turn, along as B)
    },
    request.day,
  )
}

const rightsOf = ({ right, orRight }: Asked): Right[] => (orRight ? [right, orRight] : [right])
const NOTHING = Promise.resolve(undefined)

function note({ trx, request: { viewer, requestId }, why }: PupilTurn, { pupilId, what }: Asked, action: 'look' | 'change'): Promise<void> {
  return logPupils(trx, viewer, { action, what, requestId }, [{ pupilId, why }])
}
