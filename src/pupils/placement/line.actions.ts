import type { Right } from '#platform/access/rights.ts'
import { whyMay } from '#platform/access/viewer.ts'
import type { Db } from '#platform/database/database.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { changeOf } from '../turn.actions.ts'
import { agree, sign } from './lines/agreement.actions.ts'
import type { LineKind, LineMistake } from './lines/line.ts'
import type { Line } from './lines/line-turn.actions.ts'
import { endLink, makeLink } from './lines/link.actions.ts'
import { end, interrupt, withdraw } from './lines/time.actions.ts'
import { planVisit, visited } from './lines/visit.actions.ts'
import { assign, confirmAll, dropHours, finish, writeHours } from './lines/work.actions.ts'
import type { NowRequest } from './placement.actions.ts'
import { lockPlacement } from './placement.store.ts'

const WORK: Record<LineKind, Line> = {
  onderbreking: interrupt,
  einde: end,
  intrekken: withdraw,
  overeenkomst: agree,
  handtekening: sign,
  opdracht: assign,
  'opdracht-klaar': finish,
  uren: writeHours,
  'uren-weg': dropHours,
  'uren-bevestigen': confirmAll,
  bezoek: planVisit,
  'bezoek-gehouden': visited,
  link: makeLink,
  'link-einde': endLink,
}

/** The pupil writes hours, and takes back what was not confirmed; all else is the school's. */
const OF_PUPIL: readonly LineKind[] = ['uren', 'uren-weg']

export type WrittenLine = { ok: true; token?: string } | { ok: false; mistakes: Wrong<LineMistake>[] }

/** Writes one line with a placement. Null when the placement is not there, or not theirs to write with. */
export async function writeLine(
  db: Db,
  request: NowRequest,
  { pupilId, placementId, kind }: { pupilId: string; placementId: string; kind: LineKind },
  form: URLSearchParams,
): Promise<WrittenLine | null> {
  const asPupil = OF_PUPIL.includes(kind) && whyMay(request.viewer, 'placement/write') === null
  const right: Right = asPupil ? 'portfolio/write' : 'placement/write'
  const done = await changeOf(db, request, { pupilId, right, what: `placement/${WHAT[kind]}` }, async ({ trx }) => {
    const by = { personId: request.viewer.personId, now: request.now }
    const placement = await lockPlacement(trx, pupilId, placementId, by.personId)
    if (!placement) return { ok: false, gone: true } as const
    return WORK[kind]({ trx, placement, pupilId, form, by, day: request.day })
  })
  return done && 'gone' in done ? null : done
}

/** As the log tells it. */
const WHAT: Record<LineKind, string> = {
  onderbreking: 'interruption',
  einde: 'end',
  intrekken: 'withdraw',
  overeenkomst: 'agreement',
  handtekening: 'signature',
  opdracht: 'assignment',
  'opdracht-klaar': 'assignment-done',
  uren: 'hours',
  'uren-weg': 'hours-withdrawn',
  'uren-bevestigen': 'hours-confirmed',
  bezoek: 'visit',
  'bezoek-gehouden': 'visit-held',
  link: 'link',
  'link-einde': 'link-end',
}
