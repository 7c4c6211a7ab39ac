import { type LogLine, logPupils } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import type { Act } from '../actions.ts'
import { loadRecordPlaces } from './pupil.store.ts'
import { whyMayPlace } from './why-may.ts'

interface OfPupil {
  pupilId: string
  recordId: string
}

/** Those about whom this viewer decides, each noted in the log of pupils with the reason; the others are left out. */
export async function noted<T extends OfPupil>(
  trx: Trx,
  { viewer, requestId }: Act,
  day: string,
  line: Omit<LogLine, 'requestId'>,
  rows: readonly T[],
): Promise<T[]> {
  const places = await loadRecordPlaces(
    trx,
    rows.map(({ pupilId }) => pupilId),
    day,
  )
  const reasoned = rows.flatMap((row) => {
    const place = places.get(row.recordId)
    const why = place && whyMayPlace(viewer, place)
    return why ? [{ row, pupilId: row.pupilId, why }] : []
  })
  const once = new Map(reasoned.map(({ pupilId, why }) => [pupilId, { pupilId, why }]))
  await logPupils(trx, viewer, { ...line, requestId }, [...once.values()])
  return reasoned.map(({ row }) => row)
}
