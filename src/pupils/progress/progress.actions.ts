import type { Db } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { plusDays } from '../day.ts'
import { fullName } from '../name.ts'
import { loadRecords } from '../record/record.store.ts'
import { recordFor } from '../record-for.ts'
import type { Request } from '../request.ts'
import { loadPupilRoutes } from '../route-plan/index.ts'
import { talksSince } from '../talk/index.ts'
import { type Asked, changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type NamedPart, refOf } from './plan-of-pupil.ts'
import {
  type HoursLine,
  insertDecision,
  insertHours,
  insertOwnPart,
  insertProgramme,
  insertProposal,
  insertResults,
  listHours,
  listSchools,
  type ProgrammeLine,
  type Proposal,
  type PupilElective,
  type ResultLine,
  type School,
  type Withdrawable,
  withdrawLine,
  withdrawOwnPart,
} from './progress.store.ts'
import { loadKnown, progressIn, type RouteProgress } from './route-progress.store.ts'
import {
  type ProgressChoices,
  type ProgressWrong,
  readDecision,
  readHours,
  readOwnPart,
  readProgramme,
  readProposal,
  readResult,
} from './typed.ts'

export interface SeenProgress {
  pupil: { id: string; name: string }
  routes: RouteProgress[]
  results: ResultLine[]
  hours: HoursLine[]
  proposals: Proposal[]
  programmes: ProgrammeLine[]
  electives: PupilElective[]
  schools: School[]
  /** what a form can name */
  parts: NamedPart[]
  mayWrite: boolean
  day: string
}

const asked = (pupilId: string, what: string, right: Asked['right'] = 'progress/write'): Asked => ({ pupilId, right, what })

/** How a pupil stands against the plan of the route, today. `own/see`: the pupil or a parent looks. */
export function seeProgress(
  db: Db,
  request: Request,
  pupilId: string,
  right: 'progress/see' | 'own/see' = 'progress/see',
): Promise<SeenProgress | null> {
  return lookAt(db, request, asked(pupilId, 'progress/page', right), (turn) => progressOf(turn, pupilId))
}

async function progressOf({ trx, request, place }: PupilTurn, pupilId: string): Promise<SeenProgress> {
  const { day, viewer } = request
  const [{ records }, routes, known, hours] = await together(
    loadRecords(trx, pupilId),
    loadPupilRoutes(trx, [pupilId], day),
    loadKnown(trx, pupilId),
    listHours(trx, pupilId),
  )
  const seen = progressIn(routes.get(pupilId) ?? [], known, day)
  return {
    pupil: { id: pupilId, name: records[0] ? fullName(records[0]) : '' },
    ...{ ...known, routes: seen, hours },
    schools: await listSchools(
      trx,
      seen.map(({ route }) => route.routeId),
      pupilId,
    ),
    parts: seen.flatMap(({ route, findings }) =>
      findings.map(({ part }) => ({ routeId: route.routeId, part: refOf(part), name: part.name })),
    ),
    mayWrite: whyMayPupil(viewer, 'progress/write', place) !== null,
    day,
  }
}

/** Talks of the last year in which something can have been decided, as far as one sees them; the last first. */
export async function seeTalks(db: Db, request: Request, pupilId: string): Promise<{ id: string; heldOn: string }[]> {
  const since = plusDays(request.day, -366)
  const talks = await lookAt(db, request, asked(pupilId, 'progress/talks'), ({ trx }) => talksSince(trx, pupilId, since))
  return (talks ?? []).map(({ talkId, heldOn }) => ({ id: talkId, heldOn })).toReversed()
}

export type Kept = { ok: true } | { ok: false; mistakes: ProgressWrong[] }
const done: Kept = { ok: true }
const wrong = (...mistakes: ProgressWrong[]): Kept => ({ ok: false, mistakes })

/** Work on the record on which a line of this person stands. */
function write(
  db: Db,
  request: Request,
  { pupilId, what }: { pupilId: string; what: string },
  work: (turn: PupilTurn, recordId: string, seen: SeenProgress) => Promise<Kept>,
): Promise<Kept | null> {
  return changeOf<Kept>(db, request, asked(pupilId, what), async (turn) => {
    const record = recordFor(turn.place, turn.why)
    if (!record) throw new Error('a pupil without a record')
    return work(turn, record.recordId, await progressOf(turn, pupilId))
  })
}

const choicesOf = ({ day, parts, schools }: SeenProgress): ProgressChoices => ({ today: day, parts, schools })
const routesOf = ({ routes }: SeenProgress) => routes.map(({ route }) => route)

export const addResult = (db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Kept | null> =>
  addResults(db, request, pupilId, [form])

/** Several at once, in the order in which they were made: all of them, or none. */
export function addResults(db: Db, request: Request, pupilId: string, forms: readonly URLSearchParams[]): Promise<Kept | null> {
  return write(db, request, { pupilId, what: 'progress/result' }, async ({ trx }, recordId, seen) => {
    const read = forms.map((form) => readResult(form, choicesOf(seen)))
    const mistakes = read.flatMap((one) => (one.ok ? [] : one.mistakes))
    if (mistakes.length > 0) return wrong(...mistakes)
    const results = read.flatMap((one) => (one.ok ? [{ recordId, ...one.value }] : []))
    await insertResults(trx, request.viewer.personId, results)
    return done
  })
}

export function addHours(db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Kept | null> {
  return write(db, request, { pupilId, what: 'progress/hours' }, async ({ trx }, recordId, seen) => {
    const read = readHours(form, choicesOf(seen))
    if (!read.ok) return read
    await insertHours(trx, request.viewer.personId, { recordId, ...read.value })
    return done
  })
}

/** Takes a line back, with the reason; it stays to be seen that it was there. */
export function withdraw(
  db: Db,
  request: Request,
  { pupilId, table, lineId }: { pupilId: string; table: Withdrawable; lineId: string },
  form: URLSearchParams,
): Promise<Kept | null> {
  return changeOf<Kept>(db, request, asked(pupilId, `progress/withdraw-${table}`), async ({ trx }) => {
    const why = (form.get('reden') ?? '').trim().slice(0, 500)
    if (why === '') return wrong({ field: 'reden', mistake: 'reason-missing' })
    const isDone = await withdrawLine(trx, table, { pupilId, lineId, why, personId: request.viewer.personId })
    return isDone ? done : wrong({ field: 'reden', mistake: 'not-open' })
  })
}

export function addProposal(db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Kept | null> {
  return write(db, request, { pupilId, what: 'progress/proposal' }, async ({ trx }, recordId, seen) => {
    const read = readProposal(form, routesOf(seen), request.day)
    if (!read.ok) return read
    await insertProposal(trx, request.viewer.personId, { recordId, ...read.value })
    return done
  })
}

/** Decided in a talk: by whom, why, and from when. Once; who thinks otherwise later makes a new proposal. */
export function decide(
  db: Db,
  request: Request,
  { pupilId, proposalId, talks }: { pupilId: string; proposalId: string; talks: readonly { id: string }[] },
  form: URLSearchParams,
): Promise<Kept | null> {
  return write(db, request, { pupilId, what: 'progress/decision' }, async ({ trx }, _recordId, { proposals, day }) => {
    const proposal = proposals.find(({ id }) => id === proposalId)
    if (!proposal || proposal.decision) return wrong({ field: 'besluit', mistake: 'not-open' })
    const read = readDecision(form, talks, proposal.proposedOn, day)
    if (!read.ok) return read
    const isFirst = await insertDecision(trx, request.viewer.personId, proposal, read.value)
    return isFirst ? done : wrong({ field: 'besluit', mistake: 'not-open' })
  })
}

export function addProgramme(db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Kept | null> {
  return write(db, request, { pupilId, what: 'progress/own-programme' }, async ({ trx }, recordId, seen) => {
    const read = readProgramme(form, routesOf(seen))
    if (!read.ok) return read
    await insertProgramme(trx, request.viewer.personId, { recordId, ...read.value })
    return done
  })
}

export function addOwnPart(
  db: Db,
  request: Request,
  { pupilId, programmeId }: { pupilId: string; programmeId: string },
  form: URLSearchParams,
): Promise<Kept | null> {
  return write(db, request, { pupilId, what: 'progress/own-part' }, async ({ trx }, _recordId, { programmes, parts }) => {
    const programme = programmes.find(({ id }) => id === programmeId)
    if (!programme) return wrong({ field: 'wat', mistake: 'not-open' })
    const read = readOwnPart(
      form,
      programme.routeId,
      parts.filter(({ part }) => part.kind !== 'own' && part.kind !== 'elective'),
    )
    if (!read.ok) return read
    await insertOwnPart(trx, request.viewer.personId, programme, read.value)
    return done
  })
}

export function dropOwnPart(db: Db, request: Request, pupilId: string, partId: string): Promise<Kept | null> {
  return changeOf<Kept>(db, request, asked(pupilId, 'progress/own-part-withdraw'), async ({ trx }) =>
    (await withdrawOwnPart(trx, pupilId, partId)) ? done : wrong({ field: 'wat', mistake: 'not-open' }),
  )
}
