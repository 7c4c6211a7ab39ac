import type { Reason } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import { fullName } from '../name.ts'
import type { PlacedPupil, SchoolRecord } from '../pupil.ts'
import { mayPupil } from '../record/actions.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { loadHolders, withAccount } from './access.store.ts'
import { type AccessFinding, accessFindings, type Holder } from './access.ts'
import { isOfAge } from './of-age.ts'
import { whyMayInvite } from './why-may-invite.ts'

export interface AccessDesk {
  place: PlacedPupil
  why: Reason
  records: SchoolRecord[]
  pupilName: string
  /** the earliest that a school has, when they differ: then nobody looks along for too long */
  birthDate: string | null
  isOfAge: boolean
  holders: Holder[]
  findings: AccessFinding[]
}

/** Who has access to this pupil's page, for who may give it; null when that is not theirs. */
export async function seeAccess(
  { db }: Platform,
  request: Request,
  pupilId: string,
): Promise<(AccessDesk & { accounts: Set<string> }) | null> {
  const desk = await asPerson(db, request.viewer.personId, (trx) => deskOf(trx, request, pupilId), request.day)
  return (
    desk && {
      ...desk,
      accounts: await withAccount(
        db,
        desk.holders.map(({ personId }) => personId),
      ),
    }
  )
}

/** In the transaction of the one who asks; null when giving access to this pupil is not theirs. */
export async function deskOf(trx: Trx, request: Request, pupilId: string): Promise<AccessDesk | null> {
  const found = await mayPupil(trx, request, pupilId, 'pupil/see')
  const why = found && whyMayInvite(request.viewer, found.place)
  if (!found || !why) return null
  const { records } = await loadRecords(trx, pupilId)
  const birthDate = earliestBirthDate(records)
  const holders = await loadHolders(trx, pupilId, request.day)
  return {
    place: found.place,
    why,
    records,
    pupilName: records[0] ? fullName(records[0]) : '',
    birthDate,
    isOfAge: isOfAge(birthDate, request.day),
    holders,
    findings: accessFindings(holders, birthDate),
  }
}

export function earliestBirthDate(records: readonly Pick<SchoolRecord, 'birthDate'>[]): string | null {
  return records.flatMap(({ birthDate }) => birthDate ?? []).sort()[0] ?? null
}

/** In the log of the pupil, who reads it, and in that of who may do what. */
export async function note(trx: Trx, { viewer, requestId }: Request, desk: AccessDesk, what: string, subject: object): Promise<void> {
  await logPupils(trx, viewer, { action: 'change', what, requestId }, [{ pupilId: desk.place.pupilId, why: desk.why }])
  await logEvent(trx, viewer, what, subject, requestId)
}
