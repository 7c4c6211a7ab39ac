import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import type { Read } from '#platform/form/fields.ts'
import { fullName } from '../name.ts'
import { holdsOn, type RouteLine, type SchoolRecord } from '../pupil.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayRecord } from '../why-may-change.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { type Chain, chainOf } from './chain.ts'
import { insertHandOver, listOfRecords, listReceived, listVersions, type ReceivedDossier } from './hand-over.store.ts'
import type { HandOver, Version } from './hand-over.ts'
import { type Colleague, listReceivers, listSites, type ReceivingSite } from './receiver.store.ts'
import { readStart, type Start } from './start-form.ts'
import { loadTerms } from './terms.store.ts'

export interface PupilHandOvers {
  name: string
  /** `chain` null: the steps are not for who looks */
  all: { one: HandOver; chain: Chain | null; versions: Version[] }[]
  /** copies that a receiving school keeps */
  received: ReceivedDossier[]
  mayStart: boolean
  /** opens the page of each; the pupil and the parents read here what was sent */
  mayOpen: boolean
}

/** The hand-overs of one pupil; of the pupil itself those that were sent. */
export const seeOfPupil = (db: Db, request: Request, pupilId: string): Promise<PupilHandOvers | null> =>
  lookAt(db, request, { pupilId, right: 'pupil/see', what: 'hand-over/pupil' }, async ({ trx, place }) => {
    const { viewer, day } = request
    const mayOpen = whyMayPupil(viewer, 'hand-over/see', place) !== null
    if (!mayOpen && !whyMayPupil(viewer, 'own/see', place)) return null
    const { records } = await loadRecords(trx, place.pupilId)
    const ids = records.map(({ id }) => id)
    const [all, received, termsOf] = [await listOfRecords(trx, ids), await listReceived(trx, ids), await loadTerms(trx)]
    const versions = await listVersions(
      trx,
      all.map(({ id }) => id),
    )
    return {
      name: records[0] ? fullName(records[0]) : '',
      all: all.map((one) => ({
        one,
        chain: mayOpen ? chainOf(one, termsOf(one.routeId), day) : null,
        versions: versions.filter(({ handOverId }) => handOverId === one.id),
      })),
      received,
      mayStart: place.records.some((record) => whyMayRecord(viewer, 'hand-over/write', place, record)),
      mayOpen,
    }
  })

export interface StartDesk {
  name: string
  sites: ReceivingSite[]
  /** of the chosen site */
  receivers: Colleague[]
}

/** To whom a pupil can go: `naar` is the site that was chosen. Null: nothing of this pupil is theirs to hand over. */
export const openStart = (db: Db, request: Request, pupilId: string, naar: string | null): Promise<StartDesk | null> =>
  lookAt(db, request, { pupilId, right: 'hand-over/write', what: 'hand-over/start' }, async (turn) => {
    const record = await senderOf(turn)
    return record ? { name: fullName(record), ...(await choicesOf(turn, naar)) } : null
  })

export type Started = { ok: true; id: string } | Extract<Read<Start>, { ok: false }>

/** A hand-over with an empty draft. */
export const startHandOver = (db: Db, request: Request, pupilId: string, form: URLSearchParams): Promise<Started | null> =>
  changeOf<Started>(db, request, { pupilId, right: 'hand-over/write', what: 'hand-over/start' }, async (turn) => {
    const record = await senderOf(turn)
    const read = readStart(form, await choicesOf(turn, form.get('naar')))
    if (!read.ok) return read
    if (!record) return { ok: false, mistakes: [{ field: 'naar', mistake: 'unknown' }] }
    const { routes } = await loadRecords(turn.trx, pupilId)
    return { ok: true, id: await start(turn, record, routes, read.value) }
  })

export async function start(
  { trx, request }: Pick<PupilTurn, 'trx' | 'request'>,
  record: SchoolRecord,
  routes: readonly RouteLine[],
  read: Start,
) {
  const id = randomUUID()
  const routeId = routes.find((line) => holdsOn(line, request.day))?.routeId ?? null
  const head = { id, recordId: record.id, fromInstitutionId: record.institutionId, routeId, pupilName: fullName(record) }
  await insertHandOver(trx, { ...head, ...read }, request.viewer.personId)
  return id
}

/** The record of the school that hands over: the first that is one's own to hand over, vmbo first. */
export async function senderOf({ trx, request, place }: Pick<PupilTurn, 'trx' | 'request' | 'place'>): Promise<SchoolRecord | null> {
  const { records } = await loadRecords(trx, place.pupilId)
  const own = place.records.filter((record) => whyMayRecord(request.viewer, 'hand-over/write', place, record))
  return records.find(({ id }) => own.some(({ recordId }) => recordId === id)) ?? null
}

export async function choicesOf({ trx, request }: Pick<PupilTurn, 'trx' | 'request'>, naar: string | null) {
  const sites = await listSites(trx)
  const chosen = sites.find(({ id }) => id === naar)
  return { sites, receivers: chosen ? await listReceivers(trx, chosen.id, request.day) : [] }
}
