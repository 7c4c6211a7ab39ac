import type { Viewer } from '#platform/access/viewer.ts'
import type { Db, Trx } from '#platform/database/database.ts'
import { loadColleagues } from '../care/colleagues.store.ts'
import { fullName } from '../name.ts'
import type { PlacedPupil } from '../pupil.ts'
import { recordsOf } from '../record/record.store.ts'
import { recordFor } from '../record-for.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { addConsent, addHelp, endHelp, loadHelp, takeBackConsent, withdrawHelp } from './help.store.ts'
import type { Help } from './help.ts'
import { readConsent, readEnd, readHelp, type Wrong } from './typed.ts'

export interface Reader {
  personId: string
  name: string
  role: string
}

export interface SeenHelp {
  pupil: { id: string; name: string; birthDate: string | null }
  help: Help[]
  mayWrite: boolean
}

export type Done = { ok: true } | { ok: false; mistakes: Wrong[] }

/** The help that one may read; null when the pupil is not theirs to see. */
export function seeHelp(db: Db, request: Request, pupilId: string): Promise<SeenHelp | null> {
  return lookAt(db, request, { pupilId, right: 'pupil/see', what: 'help/page' }, async ({ trx, place }) => ({
    pupil: await pupilOf(trx, pupilId),
    help: await loadHelp(trx, pupilId),
    mayWrite: whyMayPupil(request.viewer, 'care/write', place) !== null,
  }))
}

export interface HelpDesk {
  pupil: SeenHelp['pupil']
  /** who may be named as a reader: colleagues who see the pupil */
  readers: Reader[]
}

export const openHelpDesk = (db: Db, request: Request, pupilId: string): Promise<HelpDesk | null> =>
  lookAt(db, request, { pupilId, right: 'care/write', what: 'help/form' }, deskOf)

async function deskOf({ trx, request, place }: PupilTurn): Promise<HelpDesk> {
  return { pupil: await pupilOf(trx, place.pupilId), readers: readersOf(await loadColleagues(trx, request.viewer, request.day), place) }
}

export function writeHelp(db: Db, request: Request, pupilId: string, form: URLSearchParams, now: Date): Promise<Done | null> {
  return changeOf<Done>(db, request, { pupilId, right: 'care/write', what: 'help/add' }, async (turn) => {
    const { readers } = await deskOf(turn)
    const read = readHelp(form, readers, request.day)
    if (!read.ok) return read
    const record = recordFor(turn.place, turn.why)
    if (!record) throw new Error(`pupil ${pupilId} may be written about and has no record`)
    await addHelp(turn.trx, { ...read.value, recordId: record.recordId }, { personId: request.viewer.personId, now })
    return { ok: true }
  })
}

/** A consent that was given, the last day of the help, or that it was never so. */
export type HelpVerb = 'toestemming' | 'einde' | 'onjuist'

export function changeHelp(
  db: Db,
  request: Request,
  { pupilId, helpId, verb, form, now }: { pupilId: string; helpId: string; verb: HelpVerb; form: URLSearchParams; now: Date },
): Promise<Done | null> {
  return changeOf<Done>(db, request, { pupilId, right: 'care/write', what: `help/${verb}` }, async ({ trx }) => {
    const help = (await loadHelp(trx, pupilId)).find(({ id, mayChange }) => id === helpId && mayChange)
    if (!help) return { ok: false, mistakes: [{ field: 'hulp', mistake: 'not-there' }] }
    return change(trx, help, { verb, form, day: request.day, by: { personId: request.viewer.personId, now } })
  })
}

async function change(
  trx: Trx,
  help: Help,
  { verb, form, day, by }: { verb: HelpVerb; form: URLSearchParams; day: string; by: { personId: string; now: Date } },
): Promise<Done> {
  if (verb === 'onjuist') {
    await withdrawHelp(trx, help.id, by)
    return { ok: true }
  }
  if (verb === 'einde') {
    const until = readEnd(form, help.since, day)
    if (until.ok) await endHelp(trx, help.id, until.value)
    return until.ok ? { ok: true } : until
  }
  const consent = readConsent(form, day)
  if (consent.ok) await addConsent(trx, help.id, consent.value, by)
  return consent.ok ? { ok: true } : consent
}

/** As easily as it was given: by whose consent it is, or by who noted it for them. */
export function takeBack(db: Db, request: Request, pupilId: string, consentId: string): Promise<Done | null> {
  return changeOf<Done>(db, request, { pupilId, right: 'pupil/see', what: 'help/consent-back' }, async ({ trx }) => {
    const isDone = await takeBackConsent(trx, pupilId, consentId, { personId: request.viewer.personId, day: request.day })
    return isDone ? { ok: true } : { ok: false, mistakes: [{ field: 'toestemming', mistake: 'not-there' }] }
  })
}

async function pupilOf(trx: Trx, pupilId: string): Promise<SeenHelp['pupil']> {
  const records = await recordsOf(trx, pupilId)
  const birthDate = records.find((record) => record.birthDate !== null)?.birthDate ?? null
  return { id: pupilId, name: records[0] ? fullName(records[0]) : '', birthDate }
}

/** The writer reads it anyway, and is not named. */
function readersOf(colleagues: readonly Viewer[], place: PlacedPupil): Reader[] {
  return colleagues.flatMap((one) => {
    const why = whyMayPupil(one, 'pupil/see', place)
    return why ? [{ personId: one.personId, name: one.name, role: why.role }] : []
  })
}
