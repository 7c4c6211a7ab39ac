import type { Right } from '#platform/access/rights.ts'
import type { Reason } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { type CareNote, loadCareNotes } from '../care/care-note.store.ts'
import { lastTeldatum } from '../day.ts'
import { loadHolders } from '../invite/access.store.ts'
import type { Holder } from '../invite/access.ts'
import { whyMayInvite } from '../invite/why-may-invite.ts'
import { listLeavings } from '../leaving/leaving.store.ts'
import { loadOverview, type Overview } from '../overview/overview.store.ts'
import { loadPlaces } from '../place.store.ts'
import { holdsOn, type PlacedPupil } from '../pupil.ts'
import type { Request } from '../request.ts'
import { creboValid } from '../rules/crebo-valid.ts'
import type { PupilFinding } from '../rules/finding.ts'
import { mboEnrolmentOnTeldatum } from '../rules/mbo-enrolment-on-teldatum.ts'
import { otherSchoolSaysLeft } from '../rules/other-school-says-left.ts'
import { schoolsSayTheSame } from '../rules/schools-say-the-same.ts'
import { loadOwnWords, type OwnWords } from '../talk/own-words.store.ts'
import { rightToSee } from '../talk/whose.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { loadCreboPeriods } from './crebo.store.ts'
import { loadRecords, type PupilRecords } from './record.store.ts'

export interface SeenPupil extends PupilRecords {
  place: PlacedPupil
  why: Reason
  findings: PupilFinding[]
  overview: Overview
  careNotes: CareNote[]
  /** the pupil and the parents with access; empty for who need not know */
  holders: Holder[]
  /** the newest first; null for who does not guide the pupil */
  words: OwnWords[] | null
  /** may give them access */
  mayInvite: boolean
}

/** Looks at one pupil. Null when this pupil is not theirs to see, or is not there: the two cannot be told apart. */
export function seePupil(db: Db, request: Request, pupilId: string): Promise<SeenPupil | null> {
  return asPerson(
    db,
    request.viewer.personId,
    async (trx) => {
      const found = await mayPupil(trx, request, pupilId, 'pupil/see')
      if (!found) return null
      const { viewer, requestId, day } = request
      await logPupils(trx, viewer, { action: 'look', what: 'pupils/page', requestId }, [{ pupilId, why: found.why }])
      const mayInvite = whyMayInvite(viewer, found.place) !== null
      const isOwn = found.why.scopeKind === 'pupil'
      const readsWords = whyMayPupil(viewer, rightToSee(viewer, pupilId), found.place) !== null
      const [records, overview, careNotes, holders, words] = await together(
        loadRecords(trx, pupilId),
        loadOverview(trx, request, found.place),
        loadCareNotes(trx, pupilId),
        mayInvite || isOwn ? loadHolders(trx, pupilId, day) : Promise.resolve([]),
        readsWords ? loadOwnWords(trx, [pupilId]) : Promise.resolve(null),
      )
      const findings = await findingsOf(trx, records, day)
      return { ...found, ...records, findings, overview, careNotes, holders, words, mayInvite }
    },
    request.day,
  )
}

/** Where the pupil is and why this may be done, by the first of the rights that gives it, or null; an attempt without a reason is noted. */
export async function mayPupil(
  trx: Trx,
  { viewer, day, requestId }: Request,
  pupilId: string,
  ...rights: readonly Right[]
): Promise<{ place: PlacedPupil; why: Reason } | null> {
  const place = (await loadPlaces(trx, viewer.regionId, [pupilId], day)).get(pupilId)
  const why = place && rights.map((right) => whyMayPupil(viewer, right, place)).find((one) => one !== null)
  if (place && why) return { place, why }
  await logEvent(trx, viewer, 'pupil/refused', { pupilId, right: rights.join(', ') }, requestId)
  return null
}

async function findingsOf(trx: Trx, { records, enrolments, routes }: PupilRecords, day: string): Promise<PupilFinding[]> {
  const schools = records.map(({ id, institutionName }) => ({
    recordId: id,
    name: institutionName,
    isEnrolled: enrolments.some((line) => line.recordId === id && holdsOn(line, day)),
  }))
  const periods = await loadCreboPeriods(
    trx,
    enrolments.flatMap(({ crebo }) => crebo ?? []),
  )
  const leavings = await listLeavings(
    trx,
    records.map(({ id }) => id),
  )
  const left = otherSchoolSaysLeft(routes, leavings, schools)
  const missing = mboEnrolmentOnTeldatum(routes, enrolments, lastTeldatum(day))
  return [
    ...left.findings,
    ...schoolsSayTheSame(left.rest, schools, day),
    ...(missing ? [missing] : []),
    ...(periods.areKnown ? creboValid(enrolments, periods.periods) : []),
  ]
}
